using FksSre.Stacks.Deployer;
using FksSre.Stacks.Registration;

namespace FksSre.Ops.Cluster.Preflight;

/// <summary>All objects of a kind, in one namespace or anywhere.</summary>
/// <param name="Kind">That is listed.</param>
/// <param name="Namespace">Null: anywhere.</param>
internal sealed record PreflightRead(KubernetesKind Kind, string? Namespace)
{
    public string Path => Kind.Path(Namespace, null);

    public AccessRight Right => new(Namespace, Kind.Group, Kind.Resource, "list");
}
