using FksSre.Policies.Definition;
using FksSre.Policies.Resources;

namespace FksSre.Policies.Rules.Objects;

/// <summary>
/// What these rules were written for. Checks of others that are about any other kind cannot occur, since none can be deployed.
/// </summary>
internal sealed class ReviewedKinds()
    : ResourcePolicy(
        "reviewed-kinds",
        PolicySeverity.High,
        "Only kinds of resources are deployed that rules were written for, or the others would pass unseen.",
        "Write the rules that the new kind needs, then add it to the kinds that they review."
    )
{
    /// <summary>Of Kubernetes, in the spelling of the provider's type tokens.</summary>
    private static readonly HashSet<string> _kubernetes = new(StringComparer.Ordinal)
    {
        "kubernetes:apps/v1:Deployment",
        "kubernetes:apps/v1:StatefulSet",
        "kubernetes:batch/v1:CronJob",
        "kubernetes:core/v1:ConfigMap",
        "kubernetes:core/v1:Namespace",
        "kubernetes:core/v1:PersistentVolumeClaim",
        "kubernetes:core/v1:PersistentVolumeClaimPatch",
        "kubernetes:core/v1:ResourceQuota",
        "kubernetes:core/v1:Secret",
        "kubernetes:core/v1:Service",
        "kubernetes:core/v1:ServiceAccount",
        "kubernetes:monitoring.coreos.com/v1:PrometheusRule",
        "kubernetes:networking.k8s.io/v1:NetworkPolicy",
        "kubernetes:policy/v1:PodDisruptionBudget",
        "kubernetes:rbac.authorization.k8s.io/v1:Role",
        "kubernetes:rbac.authorization.k8s.io/v1:RoleBinding",
    };

    public override void Review(ReviewedResource resource, Report report) =>
        report.Require(resource, IsReviewed(resource.Type), value: resource.Type);

    private static bool IsReviewed(string type) =>
        _kubernetes.Contains(type)
        || type.StartsWith("fks-sre:", StringComparison.Ordinal)
        || type.StartsWith("pulumi:", StringComparison.Ordinal)
        || type
            is "grafana:oss/dashboard:Dashboard"
                or "grafana:oss/folder:Folder"
                or "pagerduty:index/alertGroupingSetting:AlertGroupingSetting"
                or "pagerduty:index/businessService:BusinessService"
                or "pagerduty:index/escalationPolicy:EscalationPolicy"
                or "pagerduty:index/schedule:Schedule"
                or "pagerduty:index/service:Service"
                or "pagerduty:index/serviceDependency:ServiceDependency"
                or "pagerduty:index/serviceIntegration:ServiceIntegration"
                or "pagerduty:index/team:Team"
                or "pagerduty:index/teamMembership:TeamMembership"
                or "pagerduty:index/user:User"
                or "random:index/randomPassword:RandomPassword";
}
