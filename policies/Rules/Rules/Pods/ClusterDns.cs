using FksSre.Policies.Definition;
using FksSre.Policies.Kubernetes;
using FksSre.Policies.Resources;
using FksSre.Policies.Values;

namespace FksSre.Policies.Rules.Pods;

internal sealed class ClusterDns()
    : PodPolicy(
        "cluster-dns",
        PolicySeverity.High,
        "Pods ask the cluster's name servers, as others do not know Services, or send what they are told elsewhere.",
        "Leave dnsPolicy and dnsConfig out."
    )
{
    protected override void ReviewPod(ReviewedResource resource, Property spec, Report report)
    {
        var (policy, servers) = (spec["dnsPolicy"], spec["dnsConfig"]["nameservers"]);
        report.Require(resource, policy, !policy.Exists || policy.Text == "ClusterFirst");
        report.Require(resource, servers, !servers.Exists);
    }
}
