using FksSre.Components;
using FksSre.Monitoring.Settings;
using k8s.Models;

namespace FksSre.Stacks.Tests.Objects.Rules;

/// <summary>
/// A change of configuration reaches every program: by a sidecar that asks it to reload where it can, else by a name for the content that
/// replaces the pod. Never both.
/// </summary>
internal static class Reloading
{
    private const string Content = "fks-sre/content";
    private const string Secrets = "fks-sre/secrets";

    private static readonly string[] _reloads = [Parts.Prometheus, Parts.Alertmanager];

    /// <summary>What a pod is replaced for: an object and its files, in the order in which they are hashed.</summary>
    private static readonly Dictionary<string, (string Map, string[] Keys)> _replaced = new(StringComparer.Ordinal)
    {
        [Parts.BlackboxExporter] = (Parts.BlackboxExporter, ["blackbox.yml"]),
        [Parts.Grafana] = ("grafana-provisioning", ["datasources.yml", "dashboards.yml"]),
    };

    public static IEnumerable<string> Problems(ClusterObjects objects)
    {
        foreach (var workload in objects.Workloads)
        {
            var expected = _replaced.TryGetValue(workload.Name, out var source)
                ? ContentHash.Of(source.Keys.Select(key => objects.One<V1ConfigMap>(source.Map).Data[key]))
                : null;
            var actual = workload.Template.Metadata.Annotations?.TryGetValue(Content, out var hash) == true ? hash : null;
            if (actual != expected)
            {
                yield return $"{workload}: its content is named {actual ?? "nothing"}, not {expected ?? "nothing"}";
            }

            var reads = workload.Containers.SelectMany(c => c.Env ?? []).Any(e => e.Name == "GF_DATABASE_PASSWORD__FILE");
            if (reads != (workload.Template.Metadata.Annotations?.ContainsKey(Secrets) == true))
            {
                yield return $"{workload}: a new database password {(reads ? "does not replace it" : "would replace it, and it has none")}";
            }

            var sidecars = workload
                .Containers.Where(c => (c.Args ?? []).Any(a => a.StartsWith("--reload-url=", StringComparison.Ordinal)))
                .ToList();
            if (sidecars.Count != (_reloads.Contains(workload.Name) ? 1 : 0))
            {
                yield return $"{workload}: {sidecars.Count} reloaders";
            }

            foreach (var problem in sidecars.SelectMany(sidecar => Of(workload, sidecar)))
            {
                yield return $"{workload}: {problem}";
            }
        }
    }

    private static IEnumerable<string> Of(Workload workload, V1Container sidecar)
    {
        var server = workload.Pod.Containers[0];
        var file = server.Args.Single(a => a.StartsWith("--config.file=", StringComparison.Ordinal))["--config.file=".Length..];
        string[] expected =
        [
            $"--config-file={file}",
            $"--reload-url=http://127.0.0.1:{server.Ports.Single(p => p.Name == "web").ContainerPort}/-/reload",
        ];
        return
        [
            .. expected.Except(sidecar.Args).Select(argument => $"the reloader has no {argument}"),
            .. server
                .VolumeMounts.Where(m =>
                    file.StartsWith(m.MountPath + "/", StringComparison.Ordinal)
                    && !sidecar.VolumeMounts.Any(own => own.Name == m.Name && own.MountPath == m.MountPath)
                )
                .Select(m => $"the reloader does not see {m.Name}"),
            .. workload.Name == Parts.Prometheus && !server.Args.Contains("--web.enable-lifecycle")
                ? new[] { "the server does not reload" }
                : [],
        ];
    }
}
