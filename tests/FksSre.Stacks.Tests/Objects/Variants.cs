using FksSre.Stacks.Configuration;
using FksSre.Stacks.Configuration.Sources;
using FksSre.Stacks.Tests.Configuration;
using FksSre.Tests;

namespace FksSre.Stacks.Tests.Objects;

/// <summary>The two environments as the repository configures them, and every way in which a stack may differ from them.</summary>
internal static class Variants
{
    public const string Dev = "dev";
    public const string Prod = "prod";

    private const string Sink = "http://sink.fks-monitoring:8080";

    public static IReadOnlyDictionary<string, StackConfiguration> All { get; } =
        new Dictionary<string, StackConfiguration>
        {
            [Dev] = File(Dev),
            [Prod] = WithSecrets(File(Prod)),
            ["no secrets"] = File(Prod),
            ["sink"] = File(Dev).With(ConfigKeys.Sink, Sink),
            ["webhook and sink"] = WithSecrets(File(Dev).With(ConfigKeys.Sink, Sink)),
            ["tickets as issues"] = WithSecrets(
                File(Prod)
                    .With(
                        ConfigKeys.Tickets,
                        """{"tracker": "issues", "workingHours": {"location": "America/Toronto", "firstDay": "monday", "lastDay": "friday", "start": "09:00", "end": "17:00"}}"""
                    )
            ),
            ["tickets as incidents"] = WithSecrets(File(Prod).With(ConfigKeys.Tickets, """{"tracker": "pagerDuty"}""")),
            ["remote write"] = WithSecrets(
                File(Prod).At("standalone.prometheus.remoteWrite", """{"url": "https://metrics.example.com/api/v1/write"}""")
            ),
            ["remote write without a token"] = File(Dev)
                .At("standalone.prometheus.remoteWrite", """{"url": "http://store.metrics:9009/api/v1/push"}"""),
            ["thanos"] = WithSecrets(File(Prod).At("standalone.prometheus.thanos", "true")),
            ["database"] = WithSecrets(WithDatabase(File(Prod), replicas: 2)),
            ["storage of a class"] = File(Dev)
                .At("standalone.prometheus.storageClass", "\"fast\"")
                .At("standalone.alertmanager.storageClass", "\"small\"")
                .At("standalone.grafana.storageClass", "\"slow\""),
            ["largest dev"] = WithSecrets(Largest(File(Dev))),
            ["dashboards by API"] = WithSecrets(File(Prod).With(ConfigKeys.GrafanaUrl, "https://grafana.example.com")),
            ["attach with ConfigMaps"] = WithSecrets(Attached("configMaps")),
            ["attach with PrometheusRules"] = WithSecrets(Attached("prometheusRules")),
            ["attach without secrets"] = Attached("configMaps"),
            ["backups"] = WithSecrets(File(Prod).With(ConfigKeys.Backups, Backups("s3:https://s3.example.com:9443/fks-backups"))),
            ["backups in the cluster"] = WithSecrets(File(Dev).With(ConfigKeys.Backups, Backups(target: null))),
            ["backups beside another Prometheus"] = WithSecrets(
                Attached("configMaps").With(ConfigKeys.Backups, Backups("rest:https://backup.example.com/fks"))
            ),
        };

    public static StackConfiguration File(string stack)
    {
        var file = Path.Combine(RepositoryRoot.Folder, $"Pulumi.{stack}.yaml");
        return StackConfigurationSources.FromFile(stack, System.IO.File.ReadAllText(file)).Value!;
    }

    public static StackConfiguration WithSecrets(StackConfiguration configuration) =>
        StackConfigurationSources.WithEverySecret(configuration);

    public static string Backups(string? target) =>
        $$"""
            {
              "storage": "130Gi",
              "storageClass": "slow",
              "scratch": "17Gi",
              {{(target is null ? "" : $"\"target\": \"{target}\",")}}
              "images": {"fks_db": "docker.io/timescale/timescaledb-ha:pg14.7-ts2.10.1", "fks_redis": "docker.io/library/redis:7.2.11"}
            }
            """;

    private static StackConfiguration WithDatabase(StackConfiguration configuration, int replicas) =>
        configuration
            .At("standalone.grafana.storage", null)
            .At(
                "standalone.grafana.database",
                $$"""{"replicas": {{replicas}}, "host": "db.databases:5433", "name": "grafana", "user": "graf"}"""
            );

    /// <summary>As much of everything as dev may have, with as little memory for Prometheus as it may have.</summary>
    private static StackConfiguration Largest(StackConfiguration configuration) =>
        WithDatabase(configuration, replicas: 5)
            .At("standalone.prometheus.replicas", "5")
            .At("standalone.prometheus.memory", "\"256Mi\"")
            .At("standalone.prometheus.thanos", "true")
            .At("standalone.alertmanager.replicas", "5");

    private static StackConfiguration Attached(string rules) =>
        File(Prod)
            .Without(ConfigKeys.Standalone)
            .With(ConfigKeys.Attach, $$"""{"labels": {"release": "kube-prometheus"}, "namespace": "monitoring", "rules": "{{rules}}"}""");
}
