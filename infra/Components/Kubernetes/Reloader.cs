using Pulumi.Kubernetes.Types.Inputs.Core.V1;

namespace FksSre.Components.Kubernetes;

/// <summary>
/// A sidecar that asks the server beside it to read its configuration again when a file changes, so that no change of rules or routes
/// restarts anything.
/// </summary>
internal static class Reloader
{
    private const string Port = "reloader";

    /// <param name="serverPort">Of the server, on the pod's own address.</param>
    /// <param name="volume">Where the configuration is.</param>
    /// <param name="folder">Where the volume is mounted.</param>
    /// <param name="config">The file in it.</param>
    /// <param name="watched">Folders in it.</param>
    public static ContainerArgs Container(int serverPort, string volume, string folder, string config, params string[] watched) =>
        new()
        {
            Name = "config-reloader",
            Image = Images.ConfigReloader,
            ImagePullPolicy = "IfNotPresent",
            Args = (string[])
                [
                    FormattableString.Invariant($"--listen-address=:{Ports.Reloader}"),
                    FormattableString.Invariant($"--reload-url=http://127.0.0.1:{serverPort}/-/reload"),
                    $"--config-file={folder}/{config}",
                    .. watched.Select(name => $"--watched-dir={folder}/{name}"),
                ],
            Ports = { PartServices.ContainerPort(Port, Ports.Reloader) },
            VolumeMounts = { Storage.ReadOnly(volume, folder) },
            LivenessProbe = Probes.Alive("/healthz", Port),
            ReadinessProbe = Probes.Ready("/healthz", Port),
            Resources = Sizes.Of(cpu: "10m", memory: "32Mi", memoryLimit: "64Mi"),
            SecurityContext = Restricted.Container(),
        };
}
