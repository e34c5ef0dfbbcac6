using FksSre.Policies.Definition;
using FksSre.Policies.Kubernetes;
using FksSre.Policies.Resources;
using FksSre.Policies.Values;

namespace FksSre.Policies.Rules.Pods;

internal sealed class NoOpenAdministration()
    : ContainerPolicy(
        "no-open-administration",
        PolicySeverity.Critical,
        "No program lets whoever reaches its port delete samples or write others: not one of these ways asks who it is.",
        "Take the argument out; samples come by scraping."
    )
{
    /// <summary>Of Prometheus: to delete what it holds, and to write into it.</summary>
    private static readonly string[] _doors =
    [
        "--web.enable-admin-api",
        "--web.enable-otlp-receiver",
        "--web.enable-remote-write-receiver",
    ];

    protected override void ReviewContainer(ReviewedResource resource, Property spec, Property container, Report report)
    {
        foreach (var argument in container["command"].Items.Concat(container["args"].Items))
        {
            report.Require(resource, argument, !_doors.Any(door => argument.Text?.StartsWith(door, StringComparison.Ordinal) == true));
        }
    }
}
