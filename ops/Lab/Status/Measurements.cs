using FksSre.Monitoring.Naming;
using FksSre.Monitoring.Rules;
using FksSre.Ops.Lab.Clients;
using FksSre.ServiceLevels;
using FksSre.ServiceLevels.Indicators;
using FksSre.ServiceLevels.Objectives;

namespace FksSre.Ops.Lab.Status;

/// <summary>What a Prometheus knows of all SLOs, read at one moment in a handful of queries.</summary>
internal sealed class Measurements
{
    private readonly Dictionary<(string Metric, string Service, string Sli), Series> _recorded = [];
    private readonly Dictionary<(string Metric, string Service, string Sli, int Days), double> _sums = [];
    private readonly Dictionary<(string Service, string Sli, SloWindow Window, JudgedHours? Hours), double> _judged = [];
    private readonly ILookup<(string Service, string Slo), string> _firing;

    private Measurements(ILookup<(string Service, string Slo), string> firing) => _firing = firing;

    public static async Task<Measurements> ReadAsync(
        PrometheusClient prometheus,
        IReadOnlyCollection<Slo> slos,
        CancellationToken cancellation
    )
    {
        var windows = slos.Select(slo => slo.Window.Days).Distinct().ToList();
        var alerts = await prometheus.QueryAsync("ALERTS{alertstate=\"firing\",slo!=\"\"}", cancellation);
        var all = new Measurements(
            alerts.ToLookup(a => (a.Label(LabelNames.Service), a.Label(LabelNames.Slo)), a => a.Label(LabelNames.Tier))
        );
        foreach (var metric in new[] { MetricNames.BadRate, MetricNames.TotalRate })
        {
            // Ten minutes hold the newest tile's age and its base.
            await all.AddAsync(metric, $"{metric}[10m]", prometheus, cancellation);
            await all.AddSumsAsync(metric, 0, $"sum_over_time({metric}[1h])", prometheus, cancellation);
        }

        if (slos.Any(slo => slo.Sli.Hours is not null))
        {
            await all.AddAsync(MetricNames.HoursOpen, $"{MetricNames.HoursOpen}[10m]", prometheus, cancellation);
        }

        foreach (var metric in new[] { MetricNames.BadTile, MetricNames.TotalTile })
        {
            await all.AddAsync(metric, $"{metric}[10m]", prometheus, cancellation);
            foreach (var days in windows)
            {
                await all.AddSumsAsync(metric, days, $"sum_over_time({metric}[{days}d])", prometheus, cancellation);
            }
        }

        foreach (var (window, hours) in slos.Select(slo => (slo.Window, slo.Sli.Hours)).Distinct())
        {
            foreach (
                var series in await prometheus.QueryAsync(JudgedShare.Of(new(MetricNames.BadTile), window, hours).ToString(), cancellation)
            )
            {
                all._judged[(series.Label(LabelNames.Service), series.Label(LabelNames.Sli), window, hours)] = series.Value;
            }
        }

        return all;
    }

    /// <summary>Level 1 as it was recorded last; null where it is no longer recorded.</summary>
    public double? Rate(string metric, Slo slo, DateTimeOffset now) =>
        _recorded.TryGetValue((metric, slo.Service, slo.Sli.Name), out var series) && now - series.Samples[^1].At < 3 * Intervals.Fast
            ? series.Value
            : null;

    /// <summary>The sum of level 1 over the last hour; only ratios of two such sums mean anything.</summary>
    public double? LastHour(string metric, Slo slo) => Sum(metric, slo, 0);

    /// <summary>Events of the window: all its tiles, and what level 1 has counted since the newest of them.</summary>
    public double? Window(string rate, string tile, Slo slo)
    {
        var sum = Sum(tile, slo, slo.Window.Days);
        if (!_recorded.TryGetValue((rate, slo.Service, slo.Sli.Name), out var recent))
        {
            return sum;
        }

        var since = _recorded.TryGetValue((tile, slo.Service, slo.Sli.Name), out var tiles)
            ? tiles.Samples[^1].At
            : DateTimeOffset.MinValue;
        return (sum ?? 0) + recent.Samples.Where(s => s.At > since).Sum(s => s.Value * Intervals.Fast.TotalSeconds);
    }

    /// <summary>The share of its window, or of its hours in it, in which it was known what is bad.</summary>
    public double Judged(Slo slo) => _judged.GetValueOrDefault((slo.Service, slo.Sli.Name, slo.Window, slo.Sli.Hours));

    public IReadOnlyList<string> Firing(Slo slo) => [.. _firing[(slo.Service, slo.Id)].Order(StringComparer.Ordinal)];

    private double? Sum(string metric, Slo slo, int days) =>
        _sums.TryGetValue((metric, slo.Service, slo.Sli.Name, days), out var sum) ? sum : null;

    private async Task AddAsync(string metric, string query, PrometheusClient prometheus, CancellationToken cancellation)
    {
        foreach (var series in await prometheus.QueryAsync(query, cancellation))
        {
            _recorded[(metric, series.Label(LabelNames.Service), series.Label(LabelNames.Sli))] = series;
        }
    }

    private async Task AddSumsAsync(string metric, int days, string query, PrometheusClient prometheus, CancellationToken cancellation)
    {
        foreach (var series in await prometheus.QueryAsync(query, cancellation))
        {
            _sums[(metric, series.Label(LabelNames.Service), series.Label(LabelNames.Sli), days)] = series.Value;
        }
    }
}
