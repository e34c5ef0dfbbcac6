using FksSre.Components.Kubernetes;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;

namespace FksSre.Components.Prometheus;

/// <summary>Uploads every finished block to object storage, and answers a Thanos querier about the rest.</summary>
internal static class ThanosSidecar
{
    public static ContainerArgs Container(string data, string dataFolder, string config, string configFolder) =>
        new()
        {
            Name = "thanos-sidecar",
            Image = Images.Thanos,
            ImagePullPolicy = "IfNotPresent",
            Args =
            {
                "sidecar",
                FormattableString.Invariant($"--prometheus.url=http://127.0.0.1:{Ports.Prometheus}"),
                $"--tsdb.path={dataFolder}",
                $"--objstore.config-file={configFolder}/{PrometheusConfiguration.ObjectStoreFile}",
                FormattableString.Invariant($"--grpc-address=0.0.0.0:{Ports.ThanosGrpc}"),
                FormattableString.Invariant($"--http-address=0.0.0.0:{Ports.ThanosHttp}"),
            },
            Ports = { PartServices.ContainerPort("grpc", Ports.ThanosGrpc), PartServices.ContainerPort("thanos", Ports.ThanosHttp) },
            // It keeps the state of its uploads beside the blocks.
            VolumeMounts = { Storage.Mount(data, dataFolder), Storage.ReadOnly(config, configFolder) },
            ReadinessProbe = Probes.Ready("/-/ready", "thanos"),
            LivenessProbe = Probes.Alive("/-/healthy", "thanos"),
            Resources = Sizes.Of(cpu: "50m", memory: "128Mi", memoryLimit: "512Mi"),
            SecurityContext = Restricted.Container(),
        };
}
