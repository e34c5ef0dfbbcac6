using FksSre.Monitoring.Naming;
using FksSre.Monitoring.PromQl;
using FksSre.Monitoring.Rules;
using FksSre.ServiceLevels;
using FksSre.ServiceLevels.Indicators;

namespace FksSre.Monitoring.Dashboards.Views;

/// <summary>Pages as Prometheus itself keeps them: a series for each, whose value is when it began.</summary>
internal static class PageSeries
{
    private static readonly Selector _began = new("ALERTS_FOR_STATE", LabelMatcher.Equal(LabelNames.Severity, SeverityLabel.Of(Severity.Page)));

    /// <summary>How often a page began: once, and again with every other beginning.</summary>
    public static PromExpr Began(TimeSpan within) => Prom.Call("changes", _began.Over(within)) + 1m;

    /// <summary>How many were there a minute before some moment, were young, and were gone at it.</summary>
    public static PromExpr EndedWithin(TimeSpan length, TimeSpan within)
    {
        var before = new PromExpr.Instant(_began, Intervals.Step);
        var ended = ((Prom.Call("time") - before) < (decimal)(length + Intervals.Step).TotalSeconds).Unless(Prom.Instant(_began));
        return Prom.CountOverTime(new PromExpr.Subquery(ended, within, Intervals.Step));
    }
}
