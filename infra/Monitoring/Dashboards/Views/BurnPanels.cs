using System.Collections.Immutable;
using FksSre.Monitoring.Naming;
using FksSre.Monitoring.Rules;
using FksSre.PromQl;
using FksSre.ServiceLevels;
using FksSre.ServiceLevels.Alerting;
using FksSre.ServiceLevels.Findings;

namespace FksSre.Monitoring.Dashboards.Views;

/// <summary>
/// How near each burn-rate alert of an SLO is. Burn rates are held against the threshold of their alert, so that one line means the same
/// for all.
/// </summary>
internal static class BurnPanels
{
    private const decimal MostSamples = 90_000m;

    /// <summary>Wider than a screen needs.</summary>
    private const int EnoughPoints = 240;

    private static readonly ValueStyle _ofThreshold = new(Units.Ratio)
    {
        Decimals = 0,
        Least = 0m,
        // At 100 % an alert fires, and not before.
        Words = [.. ValueText.AlmostAll(0, Colours.Warning), .. SloStyles.Unknown],
        SoftMost = 1m,
        Thresholds = [new(null, Colours.Good), new(0.5m, Colours.Warning), new(1m, Colours.Bad)],
    };

    public static Panel.BarGauge Now(Slo slo) =>
        new(
            "How near each alert is",
            "The burn rate of each alert's long lookback, as a share of the rate at which it fires. At "
                + "100 % it fires, if the short lookback agrees and enough events were bad.",
            [.. slo.Policy.Tiers.Select(tier => PanelQuery.Now(Share(slo, tier), Legend(slo, tier)))]
        )
        {
            Values = _ofThreshold with { Most = 1.2m },
        };

    public static Panel.TimeSeries Past(Slo slo, Severity severity, string title)
    {
        var tiers = slo.Policy.Tiers.Where(tier => tier.Severity == severity).ToImmutableArray();
        return new(
            title,
            "The burn rate of each alert's long lookback, as a share of the rate at which it fires: the dashed line.",
            [.. tiers.Select(tier => PanelQuery.Of(Share(slo, tier), Legend(slo, tier)))]
        )
        {
            Values = _ofThreshold with { Thresholds = [new(null, Colours.Good), new(1m, Colours.Bad)] },
            ThresholdLines = true,
            MostPoints = tiers.Select(tier => Points(tier.Window.Long)).DefaultIfEmpty(EnoughPoints).Min(),
        };
    }

    private static PromExpr Share(Slo slo, AlertTier tier)
    {
        var limit = tier.Window.BurnRate(slo.Window).ErrorRatio(slo.Objective.Budget);
        var series = SliSeries.Of(slo);
        var (bad, total) = ReadsTiles(tier.Window.Long) ? (series.BadTile, series.TotalTile) : (series.Bad, series.Total);
        return Prom.SumOverTime(bad.Over(tier.Window.Long)) / (limit * Prom.SumOverTime(total.Over(tier.Window.Long)));
    }

    private static string Legend(Slo slo, AlertTier tier) =>
        $"{GrafanaText.Literal(tier.Name)} ({DurationText.For(tier.Window.Long)}, fires at {tier.Window.BurnRate(slo.Window)})";

    private static bool ReadsTiles(TimeSpan lookback) => lookback > TimeSpan.FromHours(1);

    /// <summary>So many that a query touches no more samples than it may.</summary>
    private static int Points(TimeSpan lookback)
    {
        var samples = 2m * (decimal)(lookback / (ReadsTiles(lookback) ? Intervals.Tile : Intervals.Fast));
        return (int)Math.Min(EnoughPoints, MostSamples / samples);
    }
}
