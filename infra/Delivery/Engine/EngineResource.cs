namespace FksSre.Delivery.Engine;

/// <summary>A resource as the engine knows it.</summary>
/// <param name="Urn">Its name in the stack.</param>
/// <param name="Type">Its type, e.g. <c>kubernetes:core/v1:ConfigMap</c>.</param>
/// <param name="Id">What the provider calls it, e.g. <c>fks-monitoring/prometheus-targets</c>; empty where it is not made yet.</param>
public sealed record EngineResource(string Urn, string Type, string Id)
{
    private const string Separator = "::";
    private const string Kubernetes = "kubernetes:";

    /// <summary>The last part of the URN.</summary>
    public string Name => Urn.Split(Separator, 4) is [_, _, _, var name] ? name : Urn;

    /// <summary>As kubectl has it where it is an object of Kubernetes: <c>ConfigMap fks-monitoring/prometheus-targets</c>.</summary>
    public override string ToString() =>
        Type.StartsWith(Kubernetes, StringComparison.Ordinal) && Id.Length > 0 ? $"{Type[(Type.LastIndexOf(':') + 1)..]} {Id}"
        : Type.Length > 0 ? $"{Type} {Name}"
        : Name.Length > 0 ? Name
        : "the stack";

    /// <summary>One of which only the URN is known.</summary>
    public static EngineResource Of(string urn) =>
        new(urn, urn.Split(Separator, 4) is [_, _, var types, _] ? types[(types.LastIndexOf('$') + 1)..] : "", "");
}
