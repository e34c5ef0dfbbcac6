using System.Collections.Immutable;
using System.Text.Json.Nodes;
using FksSre.Monitoring.Settings;
using FksSre.ServiceLevels.Findings;
using FksSre.Stacks.Configuration;

namespace FksSre.Stacks.Tests.Configuration;

/// <summary>Configurations without a mistake, and ways to put one in. Numbers are odd, so that one in the wrong place shows.</summary>
internal static class LegalConfiguration
{
    public static readonly TimeSpan LongestWindow = TimeSpan.FromDays(28);

    public static StackConfiguration Dev { get; } =
        Of(
            "dev",
            "minikube",
            """
            {
              "prometheus": {"replicas": 1, "storage": "11Gi", "retention": "37d", "memory": "1100Mi"},
              "alertmanager": {"replicas": 1, "storage": "700Mi"},
              "grafana": {"storage": "3Gi"}
            }
            """
        );

    public static StackConfiguration Prod { get; } =
        Of(
                "prod",
                "fks-prod",
                """
                {
                  "namespace": "watch",
                  "prometheus": {"replicas": 2, "storage": "51Gi", "storageClass": "fast", "retention": "1y2w", "memory": "3Gi"},
                  "alertmanager": {"replicas": 3, "storage": "2Gi"},
                  "grafana": {"database": {"host": "db.fks:5433", "name": "grafana7", "user": "graf", "replicas": 4}, "rootUrl": "https://grafana.fks.example"}
                }
                """
            )
            .WithSecret(ConfigKeys.PagerDutyToken, "u+7token")
            .WithSecret(ConfigKeys.DiscordWebhook, "https://discord.example/api/webhooks/7/x7")
            .WithSecret(ConfigKeys.GrafanaDatabasePassword, "pass7");

    public static StackConfiguration Attached { get; } =
        Dev.Without(ConfigKeys.Standalone)
            .With(
                ConfigKeys.Attach,
                """{"namespace": "monitoring", "rules": "prometheusRules", "labels": {"release": "kube-prometheus", "team.example/number": 7}}"""
            );

    public static StackConfiguration With(this StackConfiguration configuration, string key, string value) =>
        configuration with
        {
            Values = configuration.Values.SetItem(key, value),
        };

    public static StackConfiguration WithSecret(this StackConfiguration configuration, string key, string value) =>
        configuration.With(key, value) with
        {
            Encrypted = configuration.Encrypted.Add(key),
        };

    public static StackConfiguration Without(this StackConfiguration configuration, string key) =>
        configuration with
        {
            Values = configuration.Values.Remove(key),
            Encrypted = configuration.Encrypted.Remove(key),
        };

    /// <param name="configuration">Is left as it is.</param>
    /// <param name="path">The project's key, then the way into it: <c>standalone.prometheus.replicas</c>.</param>
    /// <param name="json">Null removes what is there.</param>
    public static StackConfiguration At(this StackConfiguration configuration, string path, string? json)
    {
        var steps = path.Split('.');
        var key = $"{ConfigKeys.Project}:{steps[0]}";
        var root = JsonNode.Parse(configuration.Values[key])!;
        var owner = steps[1..^1].Aggregate(root, (node, step) => node[step]!).AsObject();
        owner.Remove(steps[^1]);
        if (json is not null)
        {
            owner[steps[^1]] = JsonNode.Parse(json);
        }

        return configuration.With(key, root.ToJsonString());
    }

    public static Checked<StackSettings> Read(this StackConfiguration configuration) =>
        StackConfigurationReading.Read(configuration, LongestWindow);

    /// <summary>What stands in the way; advice does not.</summary>
    public static IReadOnlyList<Finding> Mistakes(this StackConfiguration configuration) =>
        [.. configuration.Read().Findings.Where(f => f.Level == FindingLevel.Error)];

    private static StackConfiguration Of(string stack, string context, string standalone) =>
        new(
            stack,
            ImmutableSortedDictionary
                .Create<string, string>(StringComparer.Ordinal)
                .Add(ConfigKeys.Context, context)
                .Add(ConfigKeys.DisableDefaultProviders, "[\"*\"]")
                .Add(ConfigKeys.Standalone, standalone)
        );
}
