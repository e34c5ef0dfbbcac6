using FksSre.Policies.Definition;
using FksSre.Policies.Kubernetes;
using FksSre.Policies.Resources;
using FksSre.Policies.Values;

namespace FksSre.Policies.Rules.Pods;

internal sealed class AppArmorProfile()
    : PodPolicy(
        "app-armor-profile",
        PolicySeverity.High,
        "No pod takes off the AppArmor profile that the node gives to containers.",
        "Leave appArmorProfile out, or set its type to RuntimeDefault; remove the annotation."
    )
{
    private const string Annotation = "container.apparmor.security.beta.kubernetes.io/";

    protected override void ReviewPod(ReviewedResource resource, Property spec, Report report)
    {
        foreach (var holder in Kubernetes.Pods.Containers(spec).Prepend(spec))
        {
            var value = holder["securityContext"]["appArmorProfile"]["type"];
            report.Require(resource, value, !value.Exists || value.Text is "RuntimeDefault" or "Localhost");
        }

        if (Kubernetes.Pods.Metadata(resource, report) is { } metadata)
        {
            ReviewAnnotations(resource, metadata["annotations"], report);
        }
    }

    /// <summary>Kubernetes still heeds them where the field is not set. A profile that the node has loaded is let through too.</summary>
    private static void ReviewAnnotations(ReviewedResource resource, Property annotations, Report report)
    {
        foreach (var (name, value) in annotations.Members.Where(member => member.Name.StartsWith(Annotation, StringComparison.Ordinal)))
        {
            var isKept = value.Text is "runtime/default" || value.Text?.StartsWith("localhost/", StringComparison.Ordinal) == true;
            report.Require(resource, value, isKept);
        }
    }
}
