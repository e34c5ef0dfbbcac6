using System.Text.Json.Nodes;
using FksSre.Stacks.Configuration;

namespace FksSre.Program.Tests.Running;

/// <summary>The configuration of dev with a mistake in it, by what is wrong.</summary>
internal static class WrongConfigurations
{
    private const string Attach = """{"namespace": "monitoring", "rules": "prometheusRules", "labels": {"release": "kube-prometheus"}}""";

    private static StackConfiguration Dev => Configurations.Named("dev");

    public static StackConfiguration Of(string mistake) =>
        mistake switch
        {
            "stack of no environment" => Dev with { Stack = "staging" },
            "no context" => Dev.Without(ConfigKeys.Context),
            "no prometheus.memory" => At("prometheus", "memory", null),
            "unknown key of a part" => At("prometheus", "replica", "1"),
            "unknown key" => Dev.With("fks-sre:serviceNamespace", "fks"),
            "context of the other cluster" => Dev.With(ConfigKeys.Context, "fks-prod"),
            "context of the provider that differs" => Dev.With(ConfigKeys.KubernetesContext, "fks-prod"),
            "neither profile" => Dev.Without(ConfigKeys.Standalone),
            "both profiles" => Dev.With(ConfigKeys.Attach, Attach),
            "both long-term stores" => At(
                At("prometheus", "thanos", "true"),
                "prometheus",
                "remoteWrite",
                """{"url": "https://metrics.example.com"}"""
            ),
            "secret that nothing reads" => Secret(ConfigKeys.GrafanaAuth),
            "default providers" => Dev.With(ConfigKeys.DisableDefaultProviders, """["aws"]"""),
            "object where text belongs" => At("prometheus", "memory", """{"limit": "1Gi"}"""),
            "no replica" => At("prometheus", "replicas", "0"),
            "two Alertmanagers" => At("alertmanager", "replicas", "2"),
            "bad size" => At("alertmanager", "storage", "\"1GB\""),
            "too little storage" => At("prometheus", "storage", "\"10Mi\""),
            "bad retention" => At("prometheus", "retention", "\"35 days\""),
            "retention shorter than an SLO's window" => At("prometheus", "retention", "\"2d\""),
            "bad URL" => Dev.With(ConfigKeys.Sink, "sink:8080"),
            "password in a URL" => Dev.With(ConfigKeys.Sink, "http://me:pass@sink:8080"),
            "bad network" => Dev.With(ConfigKeys.ApiServer, """{"port": 8443, "cidr": "10.0.0.1/8"}"""),
            "bad namespace" => Dev.With(ConfigKeys.ServicesNamespace, "FKS"),
            "namespace of the services" => Standalone(all => all["namespace"] = "fks-trading"),
            "PrometheusRules without labels" => Dev.Without(ConfigKeys.Standalone)
                .With(ConfigKeys.Attach, """{"namespace": "monitoring", "rules": "prometheusRules"}"""),
            "secret in plain text" => Dev with { Encrypted = Dev.Encrypted.Remove(ConfigKeys.DiscordWebhook) },
            "token that wakes people in dev" => Secret(ConfigKeys.PagerDutyToken),
            "several mistakes" => At("prometheus", "replicas", "9").Without(ConfigKeys.Context).With("grafana:organisation", "7"),
            _ => throw new ArgumentOutOfRangeException(nameof(mistake), mistake, "There is no such mistake."),
        };

    private static StackConfiguration Secret(string key)
    {
        var dev = Dev.With(key, PlantedSecrets.Text(key));
        return dev with { Encrypted = dev.Encrypted.Add(key) };
    }

    private static StackConfiguration At(string part, string key, string? json) => At(Dev, part, key, json);

    /// <param name="configuration">Is left as it is.</param>
    /// <param name="part">Of the standalone profile.</param>
    /// <param name="key">In it.</param>
    /// <param name="json">Null removes what is there.</param>
    private static StackConfiguration At(StackConfiguration configuration, string part, string key, string? json) =>
        Standalone(configuration, all =>
        {
            var owner = all[part]!.AsObject();
            owner.Remove(key);
            if (json is not null)
            {
                owner[key] = JsonNode.Parse(json);
            }
        });

    private static StackConfiguration Standalone(Action<JsonObject> change) => Standalone(Dev, change);

    private static StackConfiguration Standalone(StackConfiguration configuration, Action<JsonObject> change)
    {
        var all = JsonNode.Parse(configuration.Values[ConfigKeys.Standalone])!.AsObject();
        change(all);
        return configuration.With(ConfigKeys.Standalone, all.ToJsonString());
    }
}
