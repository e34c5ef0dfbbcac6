using FksSre.Policies.Definition;
using FksSre.Policies.Kubernetes;
using FksSre.Policies.Resources;

namespace FksSre.Policies.Rules.Stack;

internal sealed class PodClaimsExist()
    : StackPolicy(
        "pod-claims-exist",
        PolicySeverity.High,
        "The claims that a pod mounts are registered in its namespace, or it waits for them and never starts.",
        "Register the PersistentVolumeClaim, or name one that is."
    )
{
    public override void Review(IReadOnlyList<ReviewedResource> resources, Report report)
    {
        var claims = KubernetesObject.Among(resources, report, "PersistentVolumeClaim");
        foreach (var workload in Workload.Among(resources, report))
        {
            foreach (var name in workload.Spec["volumes"].Items.Select(volume => volume["persistentVolumeClaim"]["claimName"]))
            {
                var isThere = Certainty.Any(claims.Select(claim => claim.IsCalled(workload.Namespace, name)));
                report.Require(workload.Resource, name, isThere != false || !name.Exists);
            }
        }
    }
}
