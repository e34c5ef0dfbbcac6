using FksSre.Policies.Definition;
using FksSre.Policies.Resources;
using FksSre.Policies.Values;

namespace FksSre.Policies.Kubernetes;

/// <summary>Where volumes are claimed.</summary>
internal static class Claims
{
    /// <summary>The specification of each claim that a resource makes: its own, or one for each pod of a StatefulSet.</summary>
    public static IEnumerable<Property> Of(ReviewedResource resource, Report report)
    {
        if (resource.IsKubernetes("PersistentVolumeClaim"))
        {
            return [report.Read(resource)["spec"]];
        }

        return resource.IsKubernetes("StatefulSet")
            ? report.Read(resource)["spec"]["volumeClaimTemplates"].Items.Select(template => template["spec"])
            : [];
    }
}
