using FksSre.Monitoring.Naming;
using FksSre.ServiceLevels;

namespace FksSre.Ops.Lab.History;

/// <summary>
/// What the rules would have recorded about the budget of an SLO: what was left at each moment of the past weeks, and the sums
/// behind it of the last days. A dashboard would be empty without, since a recorded series has no past of its own.
/// </summary>
internal sealed class BudgetHistory
{
    /// <summary>Sums are asked for as they stand now, or stood at the last midnight.</summary>
    private static readonly TimeSpan _sums = TimeSpan.FromDays(2);

    private readonly Slo _slo;
    private readonly DateTimeOffset _first;
    private readonly double[] _total;
    private readonly double[] _bad;

    /// <param name="slo">Whose.</param>
    /// <param name="first">The first moment that is looked back from.</param>
    /// <param name="now">The last.</param>
    /// <param name="tile">All and bad events of the tile that ends at a moment; null where nothing was counted, so that there is an
    /// objective and nothing else.</param>
    public BudgetHistory(Slo slo, DateTimeOffset first, DateTimeOffset now, Func<DateTimeOffset, (double Total, double Bad)>? tile)
    {
        (_slo, _first) = (slo, first - slo.Window.Length);
        if (tile is null)
        {
            (_total, _bad) = ([], []);
            return;
        }

        var tiles = (int)((now - _first) / Intervals.Tile);
        (_total, _bad) = (new double[tiles + 1], new double[tiles + 1]);
        for (var i = 0; i < tiles; i++)
        {
            var (total, bad) = tile(_first + (i * Intervals.Tile));
            (_total[i + 1], _bad[i + 1]) = (_total[i] + total, _bad[i] + bad);
        }
    }

    public static IReadOnlyList<string> Metrics { get; } =
    [MetricNames.BudgetRemaining, MetricNames.Objective, MetricNames.WindowTotal, MetricNames.WindowBad];

    public void Write(TextWriter text, string metric, DateTimeOffset now)
    {
        if (_total.Length == 0 && metric != MetricNames.Objective)
        {
            return;
        }

        var series = OpenMetricsLine.Series(
            metric,
            (LabelNames.Service, _slo.Service),
            (LabelNames.Sli, _slo.Sli.Name),
            (LabelNames.Slo, _slo.Id)
        );
        var from = metric == MetricNames.BudgetRemaining ? _first + _slo.Window.Length : now - _sums;
        for (var at = from; at < now; at += Intervals.Budget(_slo.Window))
        {
            OpenMetricsLine.Write(text, series, Value(metric, at), at);
        }
    }

    private double Value(string metric, DateTimeOffset at)
    {
        if (metric == MetricNames.Objective)
        {
            return (double)_slo.Objective.Ratio;
        }

        var end = (int)((at - _first) / Intervals.Tile);
        var start = end - (int)(_slo.Window.Length / Intervals.Tile);
        var (total, bad) = (_total[end] - _total[start], _bad[end] - _bad[start]);
        return metric switch
        {
            MetricNames.WindowTotal => total,
            MetricNames.WindowBad => bad,
            _ => 1 - (bad / total / (double)_slo.Objective.Budget.Ratio),
        };
    }
}
