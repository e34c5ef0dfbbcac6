using FksSre.Stacks.Tests.Objects.Rules;
using k8s.Models;

namespace FksSre.Stacks.Tests.Objects.Seeds;

/// <summary>Mistakes in what is mounted, and in what it is taken from.</summary>
internal static class FileSeeds
{
    public static IEnumerable<Seed> All { get; } =
    [
        new(
            nameof(References),
            "no ConfigMap",
            o => o.Remove<V1ConfigMap>("prometheus-targets"),
            "StatefulSet prometheus: no ConfigMap prometheus-targets"
        ),
        new(
            nameof(References),
            "no Secret",
            o => o.Remove<V1Secret>("alertmanager-keys"),
            "StatefulSet alertmanager: no Secret alertmanager-keys"
        ),
        new(
            nameof(References),
            "no claim",
            o => o.Remove<V1PersistentVolumeClaim>("grafana"),
            "Deployment grafana: no PersistentVolumeClaim grafana"
        ),
        new(
            nameof(References),
            "no key",
            o => o.One<V1Secret>("grafana-secrets").StringData.Remove("admin-password"),
            "Deployment grafana: no admin-password in Secret grafana-secrets"
        ),
        new(
            nameof(References),
            "no file in a ConfigMap",
            o => o.One<V1ConfigMap>("prometheus-targets").Data.Remove("probes.yml"),
            "StatefulSet prometheus: no probes.yml in ConfigMap prometheus-targets"
        ),
        new(
            nameof(References),
            "no volume",
            o => o.Container("grafana").VolumeMounts[0].Name = "store",
            "Deployment grafana: no volume store",
            "Deployment grafana: volume data is not mounted"
        ),
        new(
            nameof(References),
            "secret in the environment",
            o =>
                o.Container("grafana")
                    .Env.Add(
                        new()
                        {
                            Name = "A",
                            ValueFrom = new()
                            {
                                SecretKeyRef = new() { Name = "grafana-secrets", Key = "admin-password" },
                            },
                        }
                    ),
            "Deployment grafana: A comes from an object, which a change does not reach"
        ),
        new(
            nameof(References),
            "read by nobody",
            o =>
                o.All.Add(
                    new V1ConfigMap
                    {
                        Kind = "ConfigMap",
                        Metadata = new() { Name = "old" },
                    }
                ),
            "ConfigMap old: read by nobody"
        ),
        new(
            nameof(MountedFiles),
            "configuration elsewhere",
            o => Argument(o, "prometheus", "--config.file=/etc/prometheus/prom.yml"),
            "StatefulSet prometheus: prometheus: no file /etc/prometheus/prom.yml"
        ),
        new(
            nameof(MountedFiles),
            "watched folder elsewhere",
            o => o.Pod("prometheus").Containers[1].Args[^1] = "--watched-dir=/etc/prometheus/target",
            "StatefulSet prometheus: config-reloader: no file /etc/prometheus/target"
        ),
        new(
            nameof(MountedFiles),
            "key not mounted",
            o =>
                Source(o, "alertmanager", "alertmanager-keys")
                    .Remove(Source(o, "alertmanager", "alertmanager-keys").Single(i => i.Path == "secrets/discord-webhook")),
            "StatefulSet alertmanager: alertmanager: no file /etc/alertmanager/secrets/discord-webhook",
            "StatefulSet alertmanager: config-reloader: no file /etc/alertmanager/secrets/discord-webhook"
        ),
        new(
            nameof(MountedFiles),
            "two files at one place",
            o => Source(o, "prometheus", "prometheus-targets").Single(i => i.Key == "probes.yml").Path = "targets/ingress.yml",
            "StatefulSet prometheus: prometheus: two files at /etc/prometheus/targets/ingress.yml",
            "StatefulSet prometheus: prometheus: no file /etc/prometheus/targets/probes.yml",
            "StatefulSet prometheus: config-reloader: two files at /etc/prometheus/targets/ingress.yml",
            "StatefulSet prometheus: config-reloader: no file /etc/prometheus/targets/probes.yml"
        ),
        new(
            nameof(MountedFiles),
            "password elsewhere",
            o =>
                o.Container("grafana").Env.Single(e => e.Name == "GF_SECURITY_ADMIN_PASSWORD__FILE").Value =
                    "/etc/grafana-secrets/password",
            "Deployment grafana: grafana: no file /etc/grafana-secrets/password"
        ),
        new(
            nameof(ObjectSizes),
            "large ConfigMap",
            o =>
                o.All.Add(
                    new V1ConfigMap
                    {
                        Kind = "ConfigMap",
                        Metadata = new() { Name = "big" },
                        Data = new Dictionary<string, string> { ["a"] = new('x', 900_000) },
                    }
                ),
            "ConfigMap big: 900062 bytes"
        ),
        new(
            nameof(ObjectSizes),
            "large annotation",
            o =>
                o.One<V1ConfigMap>("prometheus-config").Metadata.Annotations = new Dictionary<string, string> { ["a"] = new('x', 262_144) },
            "ConfigMap prometheus-config: 262145 bytes of annotations"
        ),
    ];

    private static void Argument(ClusterObjects objects, string workload, string argument) =>
        objects.Container(workload).Args[0] = argument;

    private static IList<V1KeyToPath> Source(ClusterObjects objects, string workload, string name) =>
        objects
            .Pod(workload)
            .Volumes.SelectMany(v => v.Projected?.Sources ?? [])
            .Select(s => (Name: s.ConfigMap?.Name ?? s.Secret.Name, Items: s.ConfigMap?.Items ?? s.Secret.Items))
            .Single(s => s.Name == name)
            .Items;
}
