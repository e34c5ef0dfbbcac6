using FksSre.Policies.Definition;
using FksSre.Policies.Kubernetes;
using FksSre.Policies.Resources;
using FksSre.Policies.Values;

namespace FksSre.Policies.Rules.Pods;

/// <summary>A rule by itself, so that an exemption for another low port does not open this one.</summary>
internal sealed class NoSshPort()
    : ContainerPolicy(
        "no-ssh-port",
        PolicySeverity.High,
        "No container lets people log in by SSH: what they change there stands nowhere.",
        "Remove the server and its port; kubectl exec leaves a trace."
    )
{
    protected override void ReviewContainer(ReviewedResource resource, Property spec, Property container, Report report)
    {
        foreach (var port in container["ports"].Items)
        {
            var isSsh = port["containerPort"].Number == 22 && (port["protocol"].Text ?? "TCP") == "TCP";
            report.Require(resource, port["containerPort"], !isSsh);
        }
    }
}
