using FksSre.Policies.Definition;
using FksSre.Policies.Kubernetes;
using FksSre.Policies.Resources;
using FksSre.Policies.Values;

namespace FksSre.Policies.Rules.Pods;

internal sealed class VolumeMounts()
    : ContainerPolicy(
        "volume-mounts",
        PolicySeverity.High,
        "A container mounts volumes that its pod has, each at a place of its own, or Kubernetes refuses the pod.",
        "Name a volume of the pod or a claim of the StatefulSet, and mount no two at one path."
    )
{
    protected override void ReviewContainer(ReviewedResource resource, Property spec, Property container, Report report)
    {
        Property[] names =
        [
            .. spec["volumes"].Items.Select(volume => volume["name"]),
            .. report.Read(resource)["spec"]["volumeClaimTemplates"].Items.Select(claim => claim["metadata"]["name"]),
        ];
        var paths = new HashSet<string>(StringComparer.Ordinal);
        foreach (var mount in container["volumeMounts"].Items)
        {
            var (name, path) = (mount["name"], mount["mountPath"]);
            report.Require(resource, name, spec["volumes"].IsUnknown || names.Any(known => known.IsUnknown || known.Text == name.Text));
            report.Require(resource, path, path.Text is { } text && paths.Add(text.TrimEnd('/')));
            report.Require(
                resource,
                path,
                path.Text is null || (path.Text.StartsWith('/') && path.Text.Trim('/').Length > 0),
                "A volume is mounted at a path from the root on, and never over the whole image."
            );
            var propagation = mount["mountPropagation"];
            report.Require(
                resource,
                propagation,
                !propagation.Exists || propagation.Text == "None",
                "What is mounted in one place is not to appear in others."
            );
        }
    }
}
