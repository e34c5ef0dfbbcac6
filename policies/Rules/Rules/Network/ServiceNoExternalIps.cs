using FksSre.Policies.Definition;
using FksSre.Policies.Kubernetes;
using FksSre.Policies.Resources;
using FksSre.Policies.Values;

namespace FksSre.Policies.Rules.Network;

internal sealed class ServiceNoExternalIps()
    : ObjectPolicy(
        ["Service"],
        "service-no-external-ips",
        PolicySeverity.Critical,
        "A Service claims no addresses outside the cluster, as it would get the traffic of whoever has them (CVE-2020-8554).",
        "Take externalIPs out of the Service."
    )
{
    protected override void ReviewObject(ReviewedResource resource, Property inputs, Report report)
    {
        var addresses = inputs["spec"]["externalIPs"];
        report.Require(resource, addresses, addresses.Count == 0);
    }
}
