using FksSre.Monitoring.Naming;
using FksSre.Monitoring.Rules;

namespace FksSre.Monitoring.RuleTests;

/// <summary>What promtool must find about the watchdog: it fires while everything is judged, and not a moment longer.</summary>
public static class WatchdogTests
{
    private const string Recorded = "sli:events_total:rate5m{service=\"s\",sli=\"i\"}";
    private const string LastEvaluation = "prometheus_rule_group_last_evaluation_timestamp_seconds{rule_group=\"g\"}";
    private const string Interval = "prometheus_rule_group_interval_seconds{rule_group=\"g\"}";

    /// <summary>Three intervals of 30 s after the last sign of life, which comes at 60 s; and one evaluation later.</summary>
    private static readonly (TimeSpan Last, TimeSpan Over) _limit = (TimeSpan.FromSeconds(150), TimeSpan.FromSeconds(180));

    public static RuleTestFile Derive() => new(
        PlatformRules.File,
        PlatformRules.File,
        Intervals.Fast,
        [],
        [
            Test("The watchdog fires while indicators are recorded and rules are evaluated.", "0x10", "0+30x10", stops: false),
            Test("The watchdog fires where Prometheus does not scrape itself.", "0x10", null, stops: false),
            Test("The watchdog does not wait for the first evaluation of a slow group.", "0x10", "0x10", stops: false),
            Test("The watchdog stops when nothing is recorded any more.", "0x2", "0+30x10", stops: true),
            Test("The watchdog stops when a group of rules stands still.", "0x10", "0+30x2 60x7", stops: true),
            new("The watchdog is silent where no indicator has ever been recorded.", Intervals.Fast, [new(LastEvaluation, "0+30x10"), new(Interval, "30x10")], [Firing(_limit.Over, false)]),
        ]);

    private static RuleTest Test(string name, string recorded, string? evaluated, bool stops) => new(
        name,
        Intervals.Fast,
        [new(Recorded, recorded), .. evaluated is null ? [] : (InputSeries[])[new(LastEvaluation, evaluated), new(Interval, "30x10")]],
        [Firing(_limit.Last, true), Firing(_limit.Over, !stops)]);

    private static Expectation Firing(TimeSpan at, bool firing) => new(
        at,
        $"count(ALERTS{{alertname=\"{AlertNames.Watchdog}\",alertstate=\"firing\"}})",
        firing ? [new("{}", 1m)] : []);
}
