using FksSre.Monitoring.Naming;
using FksSre.Monitoring.PromQl;
using FksSre.Monitoring.Rules;
using FksSre.ServiceLevels;
using FksSre.ServiceLevels.Indicators;

namespace FksSre.Monitoring.RuleTests;

/// <summary>An SLO through a healthy half hour, a full outage, and with nothing to measure.</summary>
internal static class OutageTests
{
    /// <summary>In steps: the lookback of the fastest page. Longer would only take longer.</summary>
    private const int Healthy = 60;

    private static readonly TimeSpan _step = Intervals.Fast;

    public static IEnumerable<RuleTest> Of(Slo slo)
    {
        var events = slo.Sli is Sli.Uptime ? 1 : 1000;
        var detection = PromisedDetection.AtFullOutage(slo, events, _step);
        var outage = (int)(detection / _step) + 1;
        var phases = new[] { new Phase(Healthy, events, 0), new Phase(outage, events, events) };
        if (SliInput.For(slo.Sli, phases) is not { } input)
        {
            yield break;
        }

        var start = Healthy * _step;
        var pages = PagesFiring(slo);
        if (detection > TimeSpan.Zero)
        {
            yield return new($"{slo.Service} {slo.Id} pages at a full outage, not before.", _step, input,
            [
                new(start - _step, pages, []),
                new(start + detection, $"{pages} > bool 0", [new("{}", 1m)]),
            ]);
        }

        yield return new($"{slo.Service} {slo.Id} shows no data where there is none.", _step, [],
        [
            new(Intervals.Base, Named(slo, MetricNames.TotalRate), []),
            new(Intervals.Base, Named(slo, MetricNames.BudgetRemaining), []),
            new(Intervals.Base, AlertsFiring(slo), []),
        ]);
    }

    private static string PagesFiring(Slo slo) => Count(slo, LabelMatcher.Equal(LabelNames.Severity, SeverityLabel.Of(Severity.Page)));

    private static string AlertsFiring(Slo slo) => Count(slo);

    private static string Count(Slo slo, params LabelMatcher[] more)
    {
        var alerts = new Selector("ALERTS", LabelMatcher.Equal("alertstate", "firing")).With(Identity(slo)).With(more);
        return $"count({Prom.Instant(alerts)})";
    }

    private static string Named(Slo slo, string metric) => Prom.Instant(new Selector(metric, LabelMatcher.Equal(LabelNames.Service, slo.Service))).ToString();

    private static LabelMatcher[] Identity(Slo slo) =>
        [LabelMatcher.Equal(LabelNames.Service, slo.Service), LabelMatcher.Equal(LabelNames.Slo, slo.Id)];
}
