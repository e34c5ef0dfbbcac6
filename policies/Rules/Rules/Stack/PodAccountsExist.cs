using FksSre.Policies.Definition;
using FksSre.Policies.Kubernetes;
using FksSre.Policies.Resources;

namespace FksSre.Policies.Rules.Stack;

internal sealed class PodAccountsExist()
    : StackPolicy(
        "pod-accounts-exist",
        PolicySeverity.High,
        "The service account of a pod is registered in its namespace, or no pod of the workload is ever made.",
        "Register the ServiceAccount, or name one that is."
    )
{
    public override void Review(IReadOnlyList<ReviewedResource> resources, Report report)
    {
        var accounts = KubernetesObject.Among(resources, report, "ServiceAccount");
        foreach (var workload in Workload.Among(resources, report))
        {
            var name = workload.Spec["serviceAccountName"];
            if (name.Exists)
            {
                var isThere = Certainty.Any(accounts.Select(account => account.IsCalled(workload.Namespace, name)));
                report.Require(workload.Resource, name, isThere != false);
            }
        }
    }
}
