using FksSre.Monitoring.Naming;
using FksSre.Monitoring.Rules;
using FksSre.Monitoring.Settings;

namespace FksSre.Monitoring.RuleTests;

/// <summary>
/// What promtool must find about long-term storage: silence while samples arrive, a ticket when they stop or are refused.
/// </summary>
public static class LongTermStorageTests
{
    private const int Minutes8h = 8 * 60;
    private const string None = "0x480";

    /// <summary>
    /// In minutes; how often something must be refused for a rate over a quarter of an hour never to be 0, and how often it is too seldom.
    /// </summary>
    private const int Often = 12;
    private const int Seldom = 20;

    /// <returns>Null where there are no such rules.</returns>
    public static RuleTestFile? Derive(LongTermStorage storage) =>
        storage.Match<RuleTestFile?>(
            none: _ => null,
            remoteWrite: _ =>
                File(
                    "prometheus_remote_storage_queue_highest_sent_timestamp_seconds",
                    "prometheus_remote_storage_samples_failed_total",
                    "prometheus",
                    5
                ),
            thanosSidecar: _ =>
                File(
                    "thanos_objstore_bucket_last_successful_upload_time",
                    "thanos_shipper_upload_failures_total",
                    LongTermStorageRules.SidecarJob,
                    4 * 60
                )
        );

    /// <param name="arrivedMetric">When something last arrived.</param>
    /// <param name="failuresMetric">How much was refused.</param>
    /// <param name="job">Who says so.</param>
    /// <param name="delay">Minutes that are usual at most.</param>
    private static RuleTestFile File(string arrivedMetric, string failuresMetric, string job, int delay)
    {
        return new(
            LongTermStorageRules.File,
            LongTermStorageRules.File,
            RuleTests.Minutes.One,
            [],
            [
                Test("Nothing fires while everything arrives, whatever others do.", Arriving(0m), None, 0, 0, Stopped(60), Refused(Often)),
                Test("Nothing fires while everything arrives just in time.", Arriving(0.9m * delay), None, 0, 0),
                Test("A ticket when everything arrives a little too late.", Arriving(1.1m * delay), None, 1, 0),
                Test("A ticket when nothing arrives any more.", Stopped(60), None, 1, 0),
                Test("A ticket when nothing has arrived in time for a quarter of an hour.", Stopped(Minutes8h - delay - 20), None, 1, 0),
                Test("No ticket yet when nothing has arrived in time for ten minutes.", Stopped(Minutes8h - delay - 10), None, 0, 0),
                Test("Nothing fires before anything has arrived.", None, None, 0, 0),
                Test("A ticket when something is refused again and again.", Arriving(0m), Refused(Often), 0, 1),
                Test("No ticket when something is refused now and then.", Arriving(0m), Refused(Seldom), 0, 0),
                Test(
                    "A ticket when something has been refused for a quarter of an hour.",
                    Arriving(0m),
                    RefusedSince(Minutes8h - 20),
                    0,
                    1
                ),
                Test("No ticket yet when something has been refused for ten minutes.", Arriving(0m), RefusedSince(Minutes8h - 10), 0, 0),
            ]
        );

        RuleTest Test(
            string name,
            string times,
            string counts,
            int behind,
            int failing,
            string othersTimes = "",
            string othersCounts = ""
        ) =>
            new(
                name,
                RuleTests.Minutes.One,
                [
                    new(Series(arrivedMetric, job), times),
                    new(Series(failuresMetric, job), counts),
                    .. othersTimes.Length == 0
                        ? []
                        : new InputSeries[]
                        {
                            new(Series(arrivedMetric, SelectorVariations.Else), othersTimes),
                            new(Series(failuresMetric, SelectorVariations.Else), othersCounts),
                        },
                ],
                [Firing(AlertNames.LongTermStorageBehind, behind), Firing(AlertNames.LongTermStorageFailing, failing)]
            );
    }

    private static string Series(string metric, string job) => $$"""{{metric}}{job="{{job}}",url="u"}""";

    /// <summary>The present, some minutes late.</summary>
    private static string Arriving(decimal late) => FormattableString.Invariant($"{-60m * late}+60x480");

    private static string Stopped(int at) => FormattableString.Invariant($"0+60x{at} {at * 60}x{Minutes8h - at - 1}");

    private static string Refused(int everyMinutes) =>
        string.Join(
            ' ',
            Enumerable.Range(0, (Minutes8h / everyMinutes) + 1).Select(i => FormattableString.Invariant($"{i}x{everyMinutes - 1}"))
        );

    private static string RefusedSince(int minute) => FormattableString.Invariant($"0x{minute} 1+1x{Minutes8h - minute}");

    private static Expectation Firing(string alert, int count) =>
        new(
            TimeSpan.FromMinutes(Minutes8h),
            $$"""count(ALERTS{alertname="{{alert}}",alertstate="firing"})""",
            count == 0 ? [] : [new("{}", count)]
        );
}
