using FksSre.Monitoring.Naming;
using FksSre.Ops.Lab.Platform;
using FksSre.Ops.Lab.Simulator;
using FksSre.ServiceLevels;
using FksSre.ServiceLevels.Indicators;

namespace FksSre.Ops.Lab.History;

/// <summary>
/// What the recorded series would hold had the simulated platform run for a month: without a past every budget would be a few
/// minutes long, and the first failure would spend it. Written as OpenMetrics, which promtool turns into blocks.
/// </summary>
internal static class SimulatedHistory
{
    /// <summary>Longer than the usual window, so that a whole one has passed.</summary>
    private static readonly TimeSpan _tiles = TimeSpan.FromDays(31);

    private static readonly TimeSpan _recent = TimeSpan.FromHours(7);

    public static void Write(TextWriter text, Catalogue catalogue, TimeSpan scrape, DateTimeOffset now, CancellationToken cancellation)
    {
        var model = new TrafficModel(TrafficCurve.TradingHours);
        var series = catalogue
            .Slos.DistinctBy(s => (s.Service, s.Sli.Name))
            .Where(s => SimulatedPlatform.Counts(s, catalogue))
            .Select(s => (Slo: s, Service: SimulatedPlatform.Simulate(catalogue.Services.Single(x => x.Id == s.Service))))
            .ToList();
        foreach (
            var (metric, bad, span, step, perSecond) in new[]
            {
                (MetricNames.TotalTile, false, _tiles, Intervals.Tile, false),
                (MetricNames.BadTile, true, _tiles, Intervals.Tile, false),
                (MetricNames.TotalRate, false, _recent, Intervals.Fast, true),
                (MetricNames.BadRate, true, _recent, Intervals.Fast, true),
            }
        )
        {
            foreach (var (slo, service) in series)
            {
                cancellation.ThrowIfCancellationRequested();
                var name = OpenMetricsLine.Series(metric, (LabelNames.Service, slo.Service), (LabelNames.Sli, slo.Sli.Name));
                for (var at = now - span; at < now; at += step)
                {
                    var (total, failed) = Events(model, service, slo.Sli, at, scrape, now);
                    var value = (bad ? failed : total) / (perSecond ? Intervals.Base.TotalSeconds : 1);
                    OpenMetricsLine.Write(text, name, value, at);
                }
            }
        }

        LatencyHistory.Write(text, catalogue.Services.Select(SimulatedPlatform.Simulate), now - _recent, now);
        WriteBudgets(text, model, catalogue, scrape, now, cancellation);
        text.Write("# EOF\n");
    }

    private static void WriteBudgets(
        TextWriter text,
        TrafficModel model,
        Catalogue catalogue,
        TimeSpan scrape,
        DateTimeOffset now,
        CancellationToken cancellation
    )
    {
        var budgets = new List<BudgetHistory>();
        foreach (var slo in catalogue.Slos)
        {
            cancellation.ThrowIfCancellationRequested();
            var service = SimulatedPlatform.Simulate(catalogue.Services.Single(x => x.Id == slo.Service));
            Func<DateTimeOffset, (double, double)>? tiles = SimulatedPlatform.Counts(slo, catalogue)
                ? at => Events(model, service, slo.Sli, at, scrape, now)
                : null;
            budgets.Add(new(slo, now - _tiles, now, tiles));
        }

        foreach (var metric in BudgetHistory.Metrics)
        {
            foreach (var budget in budgets)
            {
                budget.Write(text, metric, now);
            }
        }
    }

    /// <summary>All and bad events of the five minutes before an instant.</summary>
    private static (double Total, double Bad) Events(
        TrafficModel model,
        SimulatedService service,
        Sli sli,
        DateTimeOffset at,
        TimeSpan scrape,
        DateTimeOffset now
    )
    {
        var incident = Incident.OfTheLastMonth.FirstOrDefault(i => i.Service == service.Id && i.Covers(at, now));
        if (sli is Sli.Uptime)
        {
            var probes = Intervals.Base / scrape;
            return (probes, incident?.ErrorRatio == 1 ? probes : 0);
        }

        var bound = sli is Sli.Latency latency ? (double)latency.Within : double.PositiveInfinity;
        var events = model.ExpectedEvents(service, at - Intervals.Base, at, bound);
        var bad = sli is Sli.Latency ? events.Slow : events.Bad + (events.Total * (incident?.ErrorRatio ?? 0));
        return (events.Total, bad);
    }
}
