using FksSre.Policies.Definition;
using FksSre.Policies.Resources;

namespace FksSre.Policies.Rules.Engine;

/// <summary>What a deletion takes away for good, or takes from those who wait for it.</summary>
internal static class Kept
{
    /// <summary>Whether it holds data.</summary>
    public static bool IsState(ReviewedResource resource, Report report) =>
        resource.IsKubernetes("Namespace", "PersistentVolumeClaim")
        || (resource.IsKubernetes("StatefulSet") && report.Read(resource)["spec"]["volumeClaimTemplates"].Count > 0);

    /// <summary>Whether people are woken by it.</summary>
    public static bool IsPager(ReviewedResource resource) =>
        resource.Type
            is "pagerduty:index/escalationPolicy:EscalationPolicy"
                or "pagerduty:index/schedule:Schedule"
                or "pagerduty:index/service:Service";
}
