using Pulumi;
using Pulumi.Kubernetes.Networking.V1;
using Pulumi.Kubernetes.Types.Inputs.Networking.V1;

namespace FksSre.Components.Kubernetes;

/// <summary>All that the pods of one part may receive and send; what is not listed is dropped.</summary>
internal static class NetworkRules
{
    public static NetworkPolicy Of(
        string resource,
        Placement place,
        string name,
        Resource parent,
        NetworkPolicyIngressRuleArgs[] ingress,
        NetworkPolicyEgressRuleArgs[] egress
    ) =>
        new(
            resource,
            new NetworkPolicyArgs
            {
                Metadata = Named.Of(place, name),
                Spec = new NetworkPolicySpecArgs
                {
                    PodSelector = Named.Selector(name),
                    PolicyTypes = { "Ingress", "Egress" },
                    Ingress = ingress,
                    Egress = egress,
                },
            },
            new CustomResourceOptions { Parent = parent }
        );
}
