using FksSre.Policies.Definition;
using FksSre.Policies.Kubernetes;
using FksSre.Policies.Resources;
using FksSre.Policies.Values;

namespace FksSre.Policies.Rules.Pods;

internal sealed class ImageRegistry()
    : ContainerPolicy(
        "image-registry",
        PolicySeverity.High,
        "Images come from the projects that this stack is built of, each with its registry written out.",
        "Take the image of one of these projects, or add the new project here after a look at who can write to it."
    )
{
    private static readonly string[] _projects =
    [
        "docker.io/grafana/",
        // Docker's own, such as postgres, and the servers of databases that are backed up.
        "docker.io/library/",
        "docker.io/restic/",
        "docker.io/timescale/",
        "quay.io/prometheus/",
        "quay.io/prometheus-operator/",
        "quay.io/thanos/",
        "registry.k8s.io/kube-state-metrics/",
    ];

    protected override void ReviewContainer(ReviewedResource resource, Property spec, Property container, Report report)
    {
        var value = container["image"];
        report.Require(
            resource,
            value,
            value.Text is { } text && _projects.Any(project => text.StartsWith(project, StringComparison.Ordinal))
        );
    }
}
