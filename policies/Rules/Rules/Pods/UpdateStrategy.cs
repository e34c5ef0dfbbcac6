using FksSre.Policies.Definition;
using FksSre.Policies.Resources;

namespace FksSre.Policies.Rules.Pods;

internal sealed class UpdateStrategy()
    : ResourcePolicy(
        "update-strategy",
        PolicySeverity.High,
        "New pods take over one after the other and by themselves, except where they share a volume, which the old pod must give up first.",
        "Use RollingUpdate with less than 100% unavailable, and Recreate for a Deployment that mounts a persistentVolumeClaim."
    )
{
    public override void Review(ReviewedResource resource, Report report)
    {
        if (!resource.IsKubernetes("Deployment", "StatefulSet", "DaemonSet"))
        {
            return;
        }

        var spec = report.Read(resource)["spec"];
        var strategy = resource.Kind == "Deployment" ? spec["strategy"] : spec["updateStrategy"];
        var (type, unavailable) = (strategy["type"], strategy["rollingUpdate"]["maxUnavailable"]);
        report.Require(resource, unavailable, unavailable.Text != "100%");

        // Some scanners ask for RollingUpdate of all: the new pod would wait for a volume that the old one holds, and the old one for it.
        var volumes = spec["template"]["spec"]["volumes"];
        if (volumes.IsUnknown)
        {
            return;
        }

        var recreates = resource.Kind == "Deployment" && volumes.Items.Any(volume => volume["persistentVolumeClaim"].Exists);
        report.Require(resource, type, recreates ? type.Text == "Recreate" : !type.Exists || type.Text == "RollingUpdate");
    }
}
