using FksSre.Policies.Definition;
using FksSre.Policies.Kubernetes;
using FksSre.Policies.Resources;
using FksSre.Policies.Values;

namespace FksSre.Policies.Rules.Pods;

internal sealed class ClaimsHaveAGroup()
    : PodPolicy(
        "claims-have-a-group",
        PolicySeverity.High,
        "Pods that mount a volume of their own say which group it belongs to, or a program that is not root cannot write to it.",
        "Set fsGroup in the securityContext of the pod."
    )
{
    protected override void ReviewPod(ReviewedResource resource, Property spec, Report report)
    {
        var claims = report.Read(resource)["spec"]["volumeClaimTemplates"].Count;
        if (claims > 0 || spec["volumes"].Items.Any(volume => volume["persistentVolumeClaim"].Exists))
        {
            var group = spec["securityContext"]["fsGroup"];
            report.Require(resource, group, group.Number > 0);
        }
    }
}
