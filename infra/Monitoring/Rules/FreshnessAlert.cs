using FksSre.Monitoring.Naming;
using FksSre.PromQl;
using FksSre.ServiceLevels;
using FksSre.ServiceLevels.Findings;
using FksSre.ServiceLevels.Indicators;

namespace FksSre.Monitoring.Rules;

/// <summary>
/// The second heartbeat: it fires while the SLIs are being recorded, and stops when they are not. The first one needs nothing
/// but a constant, and goes on beating while every rule that reads samples has stalled.
/// </summary>
internal static class FreshnessAlert
{
    /// <summary>Four evaluations of level 1, and two of level 2 with the time that one of them may be late.</summary>
    private static readonly TimeSpan _level1 = 4 * Intervals.Fast;
    private static readonly TimeSpan _level2 = (2 * Intervals.Tile) + TimeSpan.FromMinutes(1);

    private const decimal Overdue = 3;

    /// <summary>None where no service is probed: requests may rightly be missing, a probe fails or succeeds but is always there.</summary>
    public static IEnumerable<AlertRule> Of(Catalogue catalogue, AlertLinks links)
    {
        var probed = catalogue.Slos.Where(slo => slo.Sli is Sli.Uptime).Select(slo => (slo.Service, slo.Sli.Name)).Distinct().ToList();
        if (probed.Count == 0)
        {
            yield break;
        }

        yield return new(
            AlertNames.SliRecordingsFresh,
            Fresh(MetricNames.TotalRate, _level1, probed).AndOn(Fresh(MetricNames.TotalTile, _level2, probed)).UnlessOn(StandsStill),
            For: TimeSpan.Zero,
            KeepFiringFor: TimeSpan.Zero,
            AlertText.Sorted((LabelNames.Severity, SeverityLabel.None)),
            AlertText.Annotations(
                "The SLIs are being recorded",
                $"This alert fires while the uptime of all {probed.Count} probed services was recorded within "
                    + $"{DurationText.For(_level1)}. If it stops arriving, rules are not evaluated or probes are not made, and SLOs may "
                    + $"not page.",
                links.Runbook("docs/runbooks/watchdog.md"),
                links.Dashboards
            )
        );
    }

    /// <summary>
    /// A group of rules, of alerts perhaps, was not evaluated for more than three of its intervals. Zero is a group that waits for
    /// its first time. Prometheus says this of itself; where nobody scrapes it, only what is recorded counts.
    /// </summary>
    private static PromExpr StandsStill =>
        (Prom.Call("time") - (Prom.Instant(new("prometheus_rule_group_last_evaluation_timestamp_seconds")) > 0m))
        > (Overdue * Prom.Instant(new("prometheus_rule_group_interval_seconds")));

    private static PromExpr Fresh(string metric, TimeSpan lookback, IReadOnlyList<(string Service, string Sli)> probed)
    {
        var names = PromRegex.AnyOf(probed.Select(x => x.Sli));
        var services = PromRegex.AnyOf(probed.Select(x => x.Service));
        var recorded = new Selector(
            metric,
            LabelMatcher.Matches(LabelNames.Service, services),
            LabelMatcher.Matches(LabelNames.Sli, names)
        );
        return Prom.Call("count", Prom.CountOverTime(recorded.Over(lookback))) >= probed.Count;
    }
}
