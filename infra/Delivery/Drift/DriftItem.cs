namespace FksSre.Delivery.Drift;

/// <summary>One thing that is other than it is declared.</summary>
/// <param name="Kind">In which way.</param>
/// <param name="Subject">What, e.g. <c>ConfigMap fks-monitoring/prometheus-targets</c>.</param>
/// <param name="Text">Who did what, in one sentence without its point.</param>
/// <param name="Command">What mends it, or shows more.</param>
public sealed record DriftItem(DriftKind Kind, string Subject, string Text, string Command)
{
    /// <summary>On one line.</summary>
    public override string ToString() => $"{Subject}: {Text}; {Command}";
}
