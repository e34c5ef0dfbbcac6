using FksSre.Components.Kubernetes;
using Pulumi;
using Pulumi.Kubernetes.Types.Inputs.Apps.V1;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Networking.V1;
using Deployment = Pulumi.Kubernetes.Apps.V1.Deployment;

namespace FksSre.Components.Exporters;

/// <summary>What all exporters have in common: one pod that keeps nothing, and that only Prometheus may ask.</summary>
internal static class Exporter
{
    /// <param name="name">Of the component.</param>
    /// <param name="place">Where it goes.</param>
    /// <param name="part">Its own name, and the label of its pod.</param>
    /// <param name="port">On which it is asked.</param>
    /// <param name="pod">What runs.</param>
    /// <param name="contentHash">Of a configuration that it does not read again by itself, so that a change replaces the pod.</param>
    /// <param name="mayReach">Beside the cluster's DNS.</param>
    /// <param name="parent">The component.</param>
    public static void Declare(
        string name,
        Placement place,
        string part,
        int port,
        PodSpecArgs pod,
        Input<string>? contentHash,
        NetworkPolicyEgressRuleArgs mayReach,
        Resource parent
    )
    {
        var patience = Patience.Of(startMinutes: 0);
        _ = Accounts.Of($"{name}-account", place, part, parent);
        _ = PartServices.Shared($"{name}-service", place, part, parent, patience, PartServices.Port("web", port));
        _ = new Deployment(
            $"{name}-server",
            new DeploymentArgs
            {
                Metadata = Named.Of(place, part),
                Spec = new DeploymentSpecArgs
                {
                    Replicas = 1,
                    Selector = Named.Selector(part),
                    Template = new PodTemplateSpecArgs { Metadata = Named.Pod(part, part, contentHash), Spec = pod },
                },
            },
            new CustomResourceOptions { Parent = parent, CustomTimeouts = patience }
        );
        _ = NetworkRules.Of(
            $"{name}-traffic",
            place,
            part,
            parent,
            [Traffic.From([Parts.Prometheus], Traffic.Tcp(port))],
            [Traffic.ToDns(), mayReach]
        );
    }

    /// <param name="part">Whose account it has.</param>
    /// <param name="asksKubernetes">Whether it gets a token for the API server.</param>
    /// <param name="container">The only one.</param>
    public static PodSpecArgs Pod(string part, bool asksKubernetes, ContainerArgs container) =>
        new()
        {
            ServiceAccountName = part,
            AutomountServiceAccountToken = asksKubernetes,
            EnableServiceLinks = false,
            SecurityContext = Restricted.Pod(),
            Containers = { container },
        };
}
