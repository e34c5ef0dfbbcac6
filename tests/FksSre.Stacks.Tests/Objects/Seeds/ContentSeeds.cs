using FksSre.Monitoring.Rendering;
using FksSre.Monitoring.Settings;
using FksSre.Stacks.Tests.Objects.Rules;
using k8s.Models;

namespace FksSre.Stacks.Tests.Objects.Seeds;

internal static class ContentSeeds
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
        new(
            nameof(Naming),
            "underscore",
            o => o.One<V1ConfigMap>("prometheus-config").Metadata.Name = "prometheus_config",
            "ConfigMap prometheus_config: is no name"
        ),
        new(nameof(Naming), "capital", o => o.One<V1Service>("grafana").Metadata.Name = "Grafana", "Service Grafana: is no name"),
        new(
            nameof(Naming),
            "name of 64",
            o => o.One<V1Service>("grafana").Metadata.Name = new('a', 64),
            $"Service {new string('a', 64)}: is no name"
        ),
        new(
            nameof(Naming),
            "name of a set of 53",
            o => o.One<V1StatefulSet>("prometheus").Metadata.Name = new('a', 53),
            $"StatefulSet {new string('a', 53)}: is no name"
        ),
        new(
            nameof(Naming),
            "label value",
            o => o.One<V1Service>("grafana").Metadata.Labels["team"] = "a b",
            "Service grafana: label team=a b"
        ),
        new(
            nameof(Naming),
            "label of 64",
            o => o.Workloads.First(w => w.Name == "grafana").Labels["team"] = new('a', 64),
            $"Deployment grafana: label team={new string('a', 64)}"
        ),
        new(nameof(Naming), "label key", o => o.One<V1Service>("grafana").Metadata.Labels["a/b/c"] = "", "Service grafana: label a/b/c="),
        new(
            nameof(Naming),
            "annotation key",
            o => o.One<V1Service>("grafana").Metadata.Annotations = new Dictionary<string, string> { ["-a"] = "" },
            "Service grafana: annotation -a"
        ),
        new(
            nameof(Naming),
            "key with a folder",
            o => Data(o, "prometheus-config")["rules/a.yml"] = "",
            "ConfigMap prometheus-config: key rules/a.yml"
        ),
        new(
            nameof(Naming),
            "long name of a port",
            o => o.Container("grafana").Ports[0].Name = "sixteen-letters-",
            "Deployment grafana: port sixteen-letters-"
        ),
        new(
            nameof(Naming),
            "two ports",
            o =>
                o.Container("grafana")
                    .Ports.Add(
                        new()
                        {
                            Name = "again",
                            ContainerPort = 3000,
                            Protocol = "TCP",
                        }
                    ),
            "Deployment grafana: two ports 3000"
        ),
        new(
            nameof(Naming),
            "two objects",
            o => o.One<V1Service>("grafana").Metadata.Name = "prometheus",
            "Service prometheus: there are 2"
        ),
        new(
            nameof(Labelling),
            "no environment",
            o => o.One<V1Service>("grafana").Metadata.Labels.Remove("fks-sre/environment"),
            "Service grafana: fks-sre/environment is not prod"
        ),
        new(
            nameof(Labelling),
            "another environment",
            o => o.One<V1Service>("grafana").Metadata.Labels["fks-sre/environment"] = "dev",
            "Service grafana: fks-sre/environment is not prod"
        ),
        new(
            nameof(Labelling),
            "no name",
            o => o.One<V1Service>("grafana").Metadata.Labels.Remove("app.kubernetes.io/name"),
            "Service grafana: no name of its part"
        ),
        new(
            nameof(Labelling),
            "any pod",
            o => o.Of<V1Namespace>().Single().Metadata.Labels["pod-security.kubernetes.io/enforce"] = "baseline",
            "Namespace fks-monitoring: enforce is not restricted"
        ),
        new(
            nameof(Labelling),
            "any version",
            o => o.Of<V1Namespace>().Single().Metadata.Labels["pod-security.kubernetes.io/enforce-version"] = "latest",
            "Namespace fks-monitoring: the standard's version is not fixed"
        ),
        new(
            nameof(Reloading),
            "changed and not replaced",
            o => Data(o, "blackbox-exporter")["blackbox.yml"] = "modules: {}",
            $"Deployment blackbox-exporter: its content is named {ContentHash.Of(BlackboxYaml.Render())}, not "
                + $"{ContentHash.Of("modules: {}")}"
        ),
        new(
            nameof(Reloading),
            "replaced for rules",
            o => o.One<V1StatefulSet>("prometheus").Spec.Template.Metadata.Annotations["fks-sre/content"] = "1",
            "StatefulSet prometheus: its content is named 1, not nothing"
        ),
        new(
            nameof(Reloading),
            "not replaced for a password",
            o => o.Container("grafana").Env.Add(new() { Name = "GF_DATABASE_PASSWORD__FILE", Value = "/p" }),
            "Deployment grafana: a new database password does not replace it"
        ),
        new(nameof(Reloading), "no reloader", o => o.Pod("alertmanager").Containers.RemoveAt(1), "StatefulSet alertmanager: 0 reloaders"),
        new(
            nameof(Reloading),
            "reloader of another",
            o => o.Pod("alertmanager").Containers[1].Args[1] = "--reload-url=http://127.0.0.1:9090/-/reload",
            "StatefulSet alertmanager: the reloader has no --reload-url=http://127.0.0.1:9093/-/reload"
        ),
        new(
            nameof(Reloading),
            "reloader of another file",
            o => o.Pod("alertmanager").Containers[1].Args[2] = "--config-file=/etc/alertmanager/am.yml",
            "StatefulSet alertmanager: the reloader has no --config-file=/etc/alertmanager/alertmanager.yml"
        ),
        new(
            nameof(Reloading),
            "reloader sees nothing",
            o => o.Pod("alertmanager").Containers[1].VolumeMounts.Clear(),
            "StatefulSet alertmanager: the reloader does not see config"
        ),
        new(
            nameof(Reloading),
            "reload is off",
            o => o.Container("prometheus").Args.Remove("--web.enable-lifecycle"),
            "StatefulSet prometheus: the server does not reload"
        ),
        new(
            nameof(ReplicaLabel),
            "kept on alerts",
            o => Edit(o, "action: labeldrop", "action: labelkeep"),
            "prometheus.yml: alerts carry the replica"
        ),
        new(
            nameof(ReplicaLabel),
            "another label dropped",
            o => Edit(o, "regex: replica", "regex: pod"),
            "prometheus.yml: alerts carry the replica"
        ),
        new(
            nameof(ReplicaLabel),
            "not on series",
            o => Edit(o, "    replica:", "    instance:"),
            "prometheus.yml: no label replica: ${POD_NAME}"
        ),
        new(
            nameof(ReplicaLabel),
            "no environment",
            o => Edit(o, "    environment: prod", "    environment: dev"),
            "prometheus.yml: no label environment: prod"
        ),
        new(
            nameof(ReplicaLabel),
            "no name of its own",
            o => o.Container("prometheus").Env.Clear(),
            "StatefulSet prometheus: does not know its own name"
        ),
        new(
            nameof(InlineKeys),
            "routing key",
            o => o.One<V1Secret>("alertmanager-config").StringData["alertmanager.yml"] += "\n  - routing_key: abc\n",
            "Secret alertmanager-config: routing_key"
        ),
        new(
            nameof(InlineKeys),
            "webhook",
            o => o.One<V1Secret>("alertmanager-config").StringData["alertmanager.yml"] += "\n  - webhook_url: https://discord.com/api/1\n",
            "Secret alertmanager-config: webhook of discord.com"
        ),
        new(
            nameof(InlineKeys),
            "token",
            o => Edit(o, "scrape_configs:", "    credentials: abc\nscrape_configs:"),
            "ConfigMap prometheus-config: credentials"
        ),
        new(
            nameof(InlineKeys),
            "password in the environment",
            o => o.Container("grafana").Env.Add(new() { Name = "GF_SECURITY_ADMIN_PASSWORD", Value = "admin" }),
            "Deployment grafana: GF_SECURITY_ADMIN_PASSWORD"
        ),
    ];

    private static IDictionary<string, string> Data(ClusterObjects objects, string name) => objects.One<V1ConfigMap>(name).Data;

    private static void Argument(ClusterObjects objects, string workload, string argument) =>
        objects.Container(workload).Args[0] = argument;

    private static IList<V1KeyToPath> Source(ClusterObjects objects, string workload, string name) =>
        objects
            .Pod(workload)
            .Volumes.SelectMany(v => v.Projected?.Sources ?? [])
            .Select(s => (Name: s.ConfigMap?.Name ?? s.Secret.Name, Items: s.ConfigMap?.Items ?? s.Secret.Items))
            .Single(s => s.Name == name)
            .Items;

    private static void Edit(ClusterObjects objects, string old, string text)
    {
        var config = Data(objects, "prometheus-config");
        Assert.Contains(old, config["prometheus.yml"], StringComparison.Ordinal);
        config["prometheus.yml"] = config["prometheus.yml"].Replace(old, text, StringComparison.Ordinal);
    }
}
