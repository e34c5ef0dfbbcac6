using FksSre.Policies.Definition;
using FksSre.Policies.Resources;

namespace FksSre.Policies.Rules.Pods;

internal sealed class PodNameLabel()
    : ResourcePolicy(
        "pod-name-label",
        PolicySeverity.Low,
        "The pods of a workload carry its app.kubernetes.io/name, by which people and dashboards find both.",
        "Set the label app.kubernetes.io/name of the template to that of the workload."
    )
{
    private const string Label = "app.kubernetes.io/name";

    public override void Review(ReviewedResource resource, Report report)
    {
        if (Kubernetes.Pods.Metadata(resource, report) is not { } metadata)
        {
            return;
        }

        var (own, pods) = (report.Read(resource)["metadata"]["labels"][Label], metadata["labels"][Label]);
        report.Require(resource, pods, pods.Text is { Length: > 0 } text && (!own.Exists || own.IsUnknown || own.Text == text));
    }
}
