using FksSre.Policies.Definition;
using FksSre.Policies.Kubernetes;
using FksSre.Policies.Resources;
using FksSre.Policies.Values;

namespace FksSre.Policies.Rules.Network;

internal sealed class ServiceIsInternal()
    : ObjectPolicy(
        ["Service"],
        "service-is-internal",
        PolicySeverity.High,
        "A Service is reached from within the cluster only, as the monitoring tells everything about the platform.",
        "Use type ClusterIP, and let people in through the ingress controller."
    )
{
    /// <summary>What has a meaning only for Services that are reached from outside, or lead there.</summary>
    private static readonly string[] _outside =
    [
        "allocateLoadBalancerNodePorts",
        "externalName",
        "externalTrafficPolicy",
        "healthCheckNodePort",
        "loadBalancerClass",
        "loadBalancerIP",
        "loadBalancerSourceRanges",
    ];

    protected override void ReviewObject(ReviewedResource resource, Property inputs, Report report)
    {
        var spec = inputs["spec"];
        var type = spec["type"];
        report.Require(resource, type, !type.Exists || type.Text == "ClusterIP");
        foreach (var port in spec["ports"].Items)
        {
            report.Require(resource, port["nodePort"], !port["nodePort"].Exists, "A port on every node is open to whoever reaches a node.");
        }

        foreach (var member in _outside.Select(name => spec[name]))
        {
            report.Require(resource, member, !member.Exists);
        }
    }
}
