namespace FksSre.Bench.Traces;

/// <summary>All events of a trace, counted every ten seconds.</summary>
internal sealed class EventTruth
{
    private readonly long[] _total = new long[TraceClock.Ticks + 1];
    private readonly long[] _bad = new long[TraceClock.Ticks + 1];

    /// <summary>In the order of time.</summary>
    public void Add(int tick, long total, long bad)
    {
        _total[tick + 1] = _total[tick] + total;
        _bad[tick + 1] = _bad[tick] + bad;
    }

    /// <summary>Events within some seconds that end at a moment; within a tick they come evenly.</summary>
    /// <param name="second">After the start of the trace.</param>
    /// <param name="lookback">In seconds; what lies before the start holds nothing.</param>
    public (double Total, double Bad) Within(int second, int lookback)
    {
        var from = Math.Max(0, second - lookback);
        return (Until(_total, second) - Until(_total, from), Until(_bad, second) - Until(_bad, from));
    }

    private static double Until(long[] counted, int second)
    {
        var (tick, rest) = Math.DivRem(second, TraceClock.Tick);
        return rest == 0 ? counted[tick] : counted[tick] + ((counted[tick + 1] - counted[tick]) * (rest / (double)TraceClock.Tick));
    }
}
