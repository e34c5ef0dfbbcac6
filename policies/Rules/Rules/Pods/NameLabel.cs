using FksSre.Policies.Definition;
using FksSre.Policies.Resources;

namespace FksSre.Policies.Rules.Pods;

internal sealed class NameLabel()
    : ResourcePolicy(
        "name-label",
        PolicySeverity.Low,
        "A workload and its pods carry the same app.kubernetes.io/name, by which people and dashboards find both.",
        "Set the label app.kubernetes.io/name, for the workload and in its template."
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
        report.Require(resource, own, own.Text is { Length: > 0 });
        report.Require(resource, pods, pods.Text is { Length: > 0 } && (own.IsUnknown || own.Text == pods.Text));
    }
}
