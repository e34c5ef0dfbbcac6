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

    /// <summary>Events within some seconds that end at a moment.</summary>
    /// <param name="second">After the start of the trace; a multiple of a tick.</param>
    /// <param name="lookback">In seconds; what lies before the start holds nothing.</param>
    public (long Total, long Bad) Within(int second, int lookback)
    {
        var (from, to) = (Math.Max(0, (second - lookback) / TraceClock.Tick), second / TraceClock.Tick);
        return (_total[to] - _total[from], _bad[to] - _bad[from]);
    }
}
