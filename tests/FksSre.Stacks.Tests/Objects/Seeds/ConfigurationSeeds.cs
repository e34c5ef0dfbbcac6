using FksSre.Monitoring.Rendering;
using FksSre.Monitoring.Settings;
using FksSre.Stacks.Tests.Objects.Rules;
using k8s.Models;

namespace FksSre.Stacks.Tests.Objects.Seeds;

/// <summary>Mistakes in what servers are told, and in how they hear of it.</summary>
internal static class ConfigurationSeeds
{
    public static IEnumerable<Seed> All { get; } =
    [
        new(
            nameof(Reloading),
            "changed and not replaced",
            o => o.One<V1ConfigMap>("blackbox-exporter").Data["blackbox.yml"] = "modules: {}",
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

    private static void Edit(ClusterObjects objects, string old, string text)
    {
        var config = objects.One<V1ConfigMap>("prometheus-config").Data;
        Assert.Contains(old, config["prometheus.yml"], StringComparison.Ordinal);
        config["prometheus.yml"] = config["prometheus.yml"].Replace(old, text, StringComparison.Ordinal);
    }
}
