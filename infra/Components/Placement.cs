using FksSre.Monitoring.Settings;
using Pulumi;

namespace FksSre.Components;

/// <summary>Where a component's objects go.</summary>
/// <param name="Namespace">Ours; an output of the namespace, so that all in it waits for it.</param>
/// <param name="ServicesNamespace">The platform's: looked at, never changed.</param>
/// <param name="ApiServer">Where pods reach Kubernetes.</param>
/// <param name="IsProtected">Whether what holds state is kept from deletion.</param>
public sealed record Placement(Output<string> Namespace, string ServicesNamespace, ApiServerSettings ApiServer, bool IsProtected)
{
    /// <summary>What bounds the claims in it. Default: nothing.</summary>
    public Resource? Quota { get; init; }
}
