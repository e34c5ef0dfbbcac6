namespace FksSre.Ops.Lab.Sink;

/// <summary>The failures that the sink is told to answer with, one a channel; each ends by itself.</summary>
internal sealed class AnswerSwitch(TimeProvider clock)
{
    private readonly Dictionary<SinkChannel, (int Status, DateTimeOffset Until)> _failures = [];
    private readonly Lock _gate = new();

    /// <summary>The status to answer with now; null: answer as usual.</summary>
    public int? Status(SinkChannel channel)
    {
        lock (_gate)
        {
            return _failures.TryGetValue(channel, out var failure) && clock.GetUtcNow() < failure.Until ? failure.Status : null;
        }
    }

    public void Set(AnswerRequest request)
    {
        lock (_gate)
        {
            _failures[request.Channel] = (request.Status, clock.GetUtcNow().AddSeconds(request.ForSeconds));
        }
    }
}
