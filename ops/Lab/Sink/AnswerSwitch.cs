namespace FksSre.Ops.Lab.Sink;

/// <summary>The failure the events endpoint is told to answer with; it ends by itself.</summary>
internal sealed class AnswerSwitch(TimeProvider clock)
{
    private (int Status, DateTimeOffset Until)? _failure;
    private readonly Lock _gate = new();

    /// <summary>The status to answer with now; null: answer as usual.</summary>
    public int? Status
    {
        get
        {
            lock (_gate)
            {
                return _failure is { } failure && clock.GetUtcNow() < failure.Until ? failure.Status : null;
            }
        }
    }

    public void Set(AnswerRequest request)
    {
        lock (_gate)
        {
            _failure = (request.Status, clock.GetUtcNow().AddSeconds(request.ForSeconds));
        }
    }
}
