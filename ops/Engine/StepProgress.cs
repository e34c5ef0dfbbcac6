using FksSre.Delivery.Engine;

namespace FksSre.Ops.Engine;

/// <summary>Says what an update does as it does it, and names what is waited for while nothing else happens.</summary>
internal sealed class StepProgress : IProgress<EngineProgress>, IDisposable
{
    private static readonly TimeSpan _quiet = TimeSpan.FromSeconds(30);
    private const int MostNamed = 5;

    private readonly Lock _lock = new();
    private readonly Dictionary<string, string> _open = new(StringComparer.Ordinal);
    private readonly IProgress<string> _progress;
    private readonly ITimer _timer;

    public StepProgress(IProgress<string> progress, TimeProvider clock)
    {
        _progress = progress;
        _timer = clock.CreateTimer(_ => Waits(), state: null, _quiet, _quiet);
    }

    public void Report(EngineProgress value)
    {
        // What a preview plans stands in its report.
        if (value.IsPlanned)
        {
            return;
        }

        lock (_lock)
        {
            _timer.Change(_quiet, _quiet);
            if (value.IsOver)
            {
                if (_open.Remove(value.Step.Resource.Urn))
                {
                    _progress.Report($"{value.Step.Op}, done: {value.Step.Resource}");
                }
            }
            else
            {
                _open[value.Step.Resource.Urn] = $"{value.Step.Resource}";
            }
        }
    }

    public void Dispose() => _timer.Dispose();

    private void Waits()
    {
        lock (_lock)
        {
            if (_open.Count > 0)
            {
                var named = string.Join(", ", _open.Values.Order(StringComparer.Ordinal).Take(MostNamed));
                var more = _open.Count > MostNamed ? FormattableString.Invariant($" and {_open.Count - MostNamed} more") : "";
                _progress.Report($"waits for {named}{more}");
            }
        }
    }
}
