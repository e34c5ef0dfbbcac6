using FksSre.Policies.Definition;
using FksSre.Policies.Kubernetes;
using FksSre.Policies.Resources;
using FksSre.Policies.Values;

namespace FksSre.Policies.Rules.Pods;

internal sealed class NoRuntimeSocket()
    : PodPolicy(
        "no-runtime-socket",
        PolicySeverity.Critical,
        "No pod gets the socket of the container runtime, with which it could start anything on the node.",
        "Remove the volume; what is known of containers is asked of the API server."
    )
{
    /// <summary>Where the sockets lie; /var/run is /run on the nodes.</summary>
    private static readonly string[] _folders = ["/run/containerd", "/run/crio", "/run/docker.sock", "/run/k3s", "/run/podman"];

    private static readonly string[] _sockets = ["docker.sock", "containerd.sock", "crio.sock", "cri-dockerd.sock", "podman.sock"];

    protected override void ReviewPod(ReviewedResource resource, Property spec, Report report)
    {
        foreach (var volume in HostPaths.Volumes(spec))
        {
            var path = volume["hostPath"]["path"];
            report.Require(resource, path, path.Text is not { } text || !Leads(text));
        }
    }

    private static bool Leads(string path) =>
        _sockets.Any(socket => path.EndsWith(socket, StringComparison.Ordinal))
        || _folders.Any(folder => HostPaths.Touch(path, folder) || HostPaths.Touch(path, $"/var{folder}"));
}
