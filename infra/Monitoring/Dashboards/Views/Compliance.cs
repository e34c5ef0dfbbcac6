using FksSre.Monitoring.Naming;
using FksSre.PromQl;
using FksSre.ServiceLevels.Objectives;

namespace FksSre.Monitoring.Dashboards.Views;

/// <summary>
/// Good over all events of a long time, put together from the sums of whole windows that the rules record anyway. Twelve weeks are
/// 24,192 tiles of an indicator, but only two windows of 30 days and one from which the tiles of six days are taken off again.
/// </summary>
/// <param name="window">Of the SLOs.</param>
/// <param name="fresh">How old the newest sum of a window may be.</param>
/// <param name="series">Of a metric, for those SLOs.</param>
internal sealed class Compliance(SloWindow window, TimeSpan fresh, Func<string, Selector> series)
{
    private static readonly string[] _indicator = [LabelNames.Service, LabelNames.Sli];

    /// <summary>Of what there is, where an SLO is younger than that.</summary>
    public PromExpr Over(TimeSpan span) =>
        1m
        - (Events(MetricNames.WindowBad, MetricNames.BadTile, span) / (Events(MetricNames.WindowTotal, MetricNames.TotalTile, span) > 0m));

    private PromExpr Events(string windows, string tiles, TimeSpan span)
    {
        var whole = (int)(span / window.Length);
        var sum = Enumerable
            .Range(0, whole)
            .Select(past => Past(windows, past))
            .Aggregate(default(PromExpr), (a, b) => a is null ? b : a + b);
        var rest = span - (whole * window.Length);
        if (rest == TimeSpan.Zero)
        {
            return sum!;
        }

        var part = rest * 2 < window.Length ? Tiles(windows, tiles, rest, whole * window.Length) : Cut(windows, tiles, whole, span);
        return sum is null ? part : sum + part;
    }

    /// <summary>The sum of the window that ended so many windows ago, none where nothing was recorded yet.</summary>
    private PromExpr Past(string windows, int past) => past == 0 ? Last(windows, past) : Last(windows, past).Or(0m * Last(windows, 0));

    /// <summary>The last window that the span reaches into, less what lies before the span.</summary>
    private PromExpr Cut(string windows, string tiles, int whole, TimeSpan span)
    {
        var all = Last(windows, whole);
        var before = Sum(tiles, ((whole + 1) * window.Length) - span, span);
        var cut = all.Each("-", before, _indicator).Or(all);
        return whole == 0 ? cut : cut.Or(0m * Last(windows, 0));
    }

    private PromExpr Tiles(string windows, string tiles, TimeSpan length, TimeSpan ago) =>
        (0m * Last(windows, 0)).Each("+", Sum(tiles, length, ago), _indicator).Or(0m * Last(windows, 0));

    private PromExpr Sum(string tiles, TimeSpan length, TimeSpan ago) => Prom.SumOverTime(new PromExpr.Range(series(tiles), length, ago));

    private PromExpr Last(string windows, int past) =>
        Prom.Call("last_over_time", new PromExpr.Range(series(windows), fresh, past * window.Length));
}
