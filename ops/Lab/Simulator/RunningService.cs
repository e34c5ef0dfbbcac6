namespace FksSre.Ops.Lab.Simulator;

/// <summary>
/// A simulated service at work. Nothing happens between two looks at it: what the time since the last look would have brought
/// is drawn when somebody looks, fault by fault.
/// </summary>
internal sealed class RunningService(SimulatedService service, TrafficModel model, int seed, TimeProvider clock)
{
    private readonly Lock _gate = new();
    private readonly Random _random = new(SeedOf(service.Id, seed));
    private readonly ServiceCounters _counters = new(service.Dialect?.Buckets ?? []);
    private readonly DateTimeOffset _startedAt = clock.GetUtcNow();
    private DateTimeOffset _drawnUntil = clock.GetUtcNow();
    private Fault? _fault;

    public SimulatedService Service => service;

    /// <summary>The fault in force now; null: none, or it has ended.</summary>
    public Fault? Fault
    {
        get
        {
            lock (_gate)
            {
                Advance();
                return _fault;
            }
        }
    }

    /// <summary>Puts a fault in force, in the place of the present one; null ends it. Returns the one before.</summary>
    public Fault? Replace(Fault? fault)
    {
        lock (_gate)
        {
            Advance();
            var before = _fault;
            _fault = fault;
            return before;
        }
    }

    /// <summary>The metrics page.</summary>
    public string Metrics()
    {
        lock (_gate)
        {
            Advance();
            return MetricsPage.Write(service, _startedAt, _counters.Series);
        }
    }

    // Not string.GetHashCode, which differs from process to process.
    private static int SeedOf(string id, int seed) => id.Aggregate(seed, (hash, c) => unchecked((hash * 31) + c));

    private void Advance()
    {
        var now = clock.GetUtcNow();
        if (_fault is { } fault && fault.Until <= now)
        {
            DrawUntil(fault.Until);
            _fault = null;
        }

        DrawUntil(now);
    }

    private void DrawUntil(DateTimeOffset instant)
    {
        if (instant > _drawnUntil && service.Dialect is not null && _fault is not { Down: true })
        {
            _counters.Draw(
                _random,
                model.ExpectedRequests(service, _drawnUntil, instant),
                _fault?.ErrorRatio ?? service.BaseErrorRatio,
                _fault?.LatencySeconds ?? service.MedianLatencySeconds
            );
        }

        _drawnUntil = instant > _drawnUntil ? instant : _drawnUntil;
    }
}
