namespace FksSre.Delivery.Engine;

/// <summary>A property that changes.</summary>
/// <param name="Path">As the engine writes it.</param>
/// <param name="Kind"><c>add</c>, <c>delete</c>, <c>update</c>, or one of them with <c>-replace</c>.</param>
public sealed record ChangedPath(string Path, string Kind)
{
    /// <summary>E.g. <c>spec.replicas (update)</c>.</summary>
    public override string ToString() => $"{Path} ({Kind})";
}
