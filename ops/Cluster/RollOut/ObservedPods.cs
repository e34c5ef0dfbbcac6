using System.Collections.Immutable;
using FksSre.Components;
using FksSre.Stacks.Deployer;
using FksSre.Stacks.Registration;

namespace FksSre.Ops.Cluster.RollOut;

/// <summary>
/// The right to read, through the API server, what each Prometheus and each Alertmanager of a stack has loaded: of these pods, at these
/// ports, and by reading alone. A right to <c>pods/proxy</c> without names would reach whatever any pod listens on.
/// </summary>
internal static class ObservedPods
{
    private static readonly (string Name, int Port)[] _servers =
    [
        (Parts.Prometheus, Ports.Prometheus),
        (Parts.Alertmanager, Ports.Alertmanager),
    ];

    /// <param name="objects">All that the stack registers.</param>
    public static ImmutableArray<AccessRight> RightsFor(IEnumerable<KubernetesObject> objects) =>
        [
            .. from workload in Workload.In(objects)
            where workload.Object.Kind.Kind == "StatefulSet"
            from server in _servers
            where workload.Object.Name == server.Name
            from replica in Enumerable.Range(0, workload.Replicas)
            // An API server takes the port for a part of the pod's name.
            let name = FormattableString.Invariant($"{server.Name}-{replica}:{server.Port}")
            select new AccessRight(workload.Object.Namespace, KubernetesKind.Core, "pods/proxy", "get", name),
        ];
}
