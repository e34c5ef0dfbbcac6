using FksSre.Monitoring.Naming;
using FksSre.Monitoring.Routing;
using FksSre.PromQl;
using FksSre.ServiceLevels.Alerting;

namespace FksSre.Monitoring.Dashboards.Views;

/// <summary>Pages as whoever is woken counts them: one for each SLO, however many of its tiers fire.</summary>
internal static class PageSeries
{
    private static readonly Selector _firing = new(
        "ALERTS",
        LabelMatcher.Equal("alertstate", "firing"),
        LabelMatcher.Equal(LabelNames.Severity, SeverityLabel.Of(Severity.Page))
    );

    /// <summary>How often a page began within the time before each moment.</summary>
    public static PromExpr Began(TimeSpan within) => Count(Beginning(), within);

    /// <summary>The same within the time after each moment.</summary>
    public static PromExpr BeginsWithin(TimeSpan time) => Count(Beginning(), time, -time);

    /// <summary>How often one ended that was no older.</summary>
    public static PromExpr EndedWithin(TimeSpan length, TimeSpan within) =>
        Count(Firing(Intervals.Step).Unless(Firing()).Unless(Firing(length + Intervals.Step)), within);

    private static PromExpr Beginning() => Firing().Unless(Firing(Intervals.Step));

    private static PromExpr Firing(TimeSpan ago = default) =>
        new PromExpr.Aggregate("count", new PromExpr.Series(_firing, ago), RouteDerivation.PagesBy);

    private static PromExpr Count(PromExpr seen, TimeSpan within, TimeSpan offset = default) =>
        Prom.CountOverTime(Prom.Subquery(seen, within, Intervals.Step, offset));
}
