using FksSre.Monitoring.Naming;
using FksSre.Monitoring.Rules;
using FksSre.Monitoring.Settings;

namespace FksSre.Monitoring.RuleTests;

/// <summary>What promtool must find about long-term storage: silence while samples arrive, a ticket when they stop or are refused.</summary>
public static class LongTermStorageTests
{
    private const int Hours = 8;

    /// <returns>Null where there are no such rules.</returns>
    public static RuleTestFile? Derive(LongTermStorage storage) => storage.Match<RuleTestFile?>(
        none: _ => null,
        remoteWrite: _ => File(
            """prometheus_remote_storage_queue_highest_sent_timestamp_seconds{job="prometheus",url="u"}""",
            """prometheus_remote_storage_samples_failed_total{job="prometheus",url="u"}"""),
        thanosSidecar: _ => File(
            """thanos_objstore_bucket_last_successful_upload_time{job="thanos-sidecar",bucket="u"}""",
            """thanos_shipper_upload_failures_total{job="thanos-sidecar",bucket="u"}"""));

    private static RuleTestFile File(string arrived, string failures) => new(
        LongTermStorageRules.File,
        LongTermStorageRules.File,
        Minutes.One,
        [],
        [
            Test("Nothing fires while everything arrives.", arrived, Arriving(Hours * 60), failures, "0x480", behind: 0, failing: 0),
            Test("A ticket when nothing arrives any more.", arrived, $"{Arriving(60)} 3600x420", failures, "0x480", behind: 1, failing: 0),
            Test("A ticket when something is refused.", arrived, Arriving(Hours * 60), failures, "0x240 1+1x239", behind: 0, failing: 1),
            Test("Nothing fires before anything has arrived.", arrived, "0x480", failures, "0x480", behind: 0, failing: 0),
        ]);

    private static string Arriving(int minutes) => FormattableString.Invariant($"0+60x{minutes}");

    private static RuleTest Test(string name, string arrived, string times, string failures, string counts, int behind, int failing) => new(
        name,
        Minutes.One,
        [new(arrived, times), new(failures, counts)],
        [Firing(AlertNames.LongTermStorageBehind, behind), Firing(AlertNames.LongTermStorageFailing, failing)]);

    private static Expectation Firing(string alert, int count) => new(
        TimeSpan.FromHours(Hours),
        $$"""count(ALERTS{alertname="{{alert}}",alertstate="firing"})""",
        count == 0 ? [] : [new("{}", count)]);
}
