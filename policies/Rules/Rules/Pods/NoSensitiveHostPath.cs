using FksSre.Policies.Definition;
using FksSre.Policies.Kubernetes;
using FksSre.Policies.Resources;
using FksSre.Policies.Values;

namespace FksSre.Policies.Rules.Pods;

/// <summary>A rule by itself, so that an exemption for a folder of logs does not open these.</summary>
internal sealed class NoSensitiveHostPath()
    : PodPolicy(
        "no-sensitive-host-path",
        PolicySeverity.Critical,
        "No pod mounts a folder of the node in which its system lies, or one around it.",
        "Remove the volume, or mount no more than the one folder that is needed."
    )
{
    private static readonly string[] _system =
    [
        "/boot",
        "/dev",
        "/etc",
        "/lib",
        "/proc",
        "/root",
        "/sys",
        "/usr",
        "/var/lib/containerd",
        "/var/lib/docker",
        "/var/lib/kubelet",
    ];

    protected override void ReviewPod(ReviewedResource resource, Property spec, Report report)
    {
        foreach (var volume in HostPaths.Volumes(spec))
        {
            var path = volume["hostPath"]["path"];
            report.Require(resource, path, path.Text is not { } text || !_system.Any(folder => HostPaths.Touch(text, folder)));
        }
    }
}
