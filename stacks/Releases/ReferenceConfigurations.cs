using System.Collections.Immutable;
using System.Text.Json.Nodes;
using FksSre.Stacks.Configuration;
using FksSre.Stacks.Configuration.Sources;
using FksSre.Stacks.Databases;
using FksSre.Stacks.Environments;

namespace FksSre.Stacks.Releases;

/// <summary>
/// How an environment is taken to be configured while a release is named: constant, so that what a stack's file says names no release.
/// </summary>
/// <remarks>
/// Together they take every way that the code has: an own Prometheus or somebody else's, samples kept here and elsewhere.
/// </remarks>
internal static class ReferenceConfigurations
{
    private const string Own = """
        {
          "prometheus": {"replicas": 2, "storage": "50Gi", "retention": "95d", "memory": "3Gi", "thanos": true},
          "alertmanager": {"replicas": 3, "storage": "2Gi"},
          "grafana": {"storage": "5Gi"}
        }
        """;

    private const string Elsewhere = """
        {
          "prometheus": {"replicas": 1, "storage": "50Gi", "retention": "95d", "memory": "3Gi", "remoteWrite": {"url": "https://metrics.example.com/api/v1/write"}},
          "alertmanager": {"replicas": 1, "storage": "2Gi"},
          "grafana": {"database": {"host": "postgres.databases:5432", "name": "grafana", "user": "grafana", "replicas": 2}}
        }
        """;

    /// <summary>Every declared database has an image, whatever is declared.</summary>
    private static string Kept { get; } =
        new JsonObject
        {
            ["storage"] = "100Gi",
            ["scratch"] = "20Gi",
            ["target"] = "s3:https://s3.example.com/fks-backups",
            ["images"] = new JsonObject(
                FksDatabases.All.Select(database => KeyValuePair.Create(database.Id, (JsonNode?)"docker.io/library/postgres:16.9"))
            ),
        }.ToJsonString();

    private const string Objects = """{"namespace": "monitoring", "rules": "prometheusRules", "labels": {"release": "kube-prometheus"}}""";
    private const string ConfigMaps = """{"namespace": "monitoring", "rules": "configMaps"}""";

    /// <summary>Two of every environment, each with every secret that it may have, as a placeholder.</summary>
    public static IEnumerable<StackConfiguration> All =>
        FksClusters.All.SelectMany(
            (cluster, place) => _shapes.Where((_, shape) => shape % 2 == place % 2).Select(shape => Of(cluster, shape))
        );

    private static readonly ImmutableArray<ImmutableArray<KeyValuePair<string, string>>> _shapes =
    [
        [KeyValuePair.Create(ConfigKeys.Standalone, Own), KeyValuePair.Create(ConfigKeys.Backups, Kept)],
        [
            KeyValuePair.Create(ConfigKeys.Standalone, Elsewhere),
            KeyValuePair.Create(ConfigKeys.GrafanaUrl, "https://grafana.example.com"),
            KeyValuePair.Create(ConfigKeys.Tickets, """{"tracker": "issues"}"""),
        ],
        [KeyValuePair.Create(ConfigKeys.Attach, Objects), KeyValuePair.Create(ConfigKeys.Backups, Kept)],
        [KeyValuePair.Create(ConfigKeys.Attach, ConfigMaps)],
    ];

    private static StackConfiguration Of(ClusterDeclaration cluster, IEnumerable<KeyValuePair<string, string>> shape) =>
        StackConfigurationSources.WithEverySecret(
            new(
                cluster.Environment,
                ImmutableSortedDictionary.CreateRange(
                    StringComparer.Ordinal,
                    [
                        KeyValuePair.Create(ConfigKeys.DisableDefaultProviders, """["*"]"""),
                        KeyValuePair.Create(ConfigKeys.Context, cluster.Context),
                        .. shape,
                    ]
                )
            )
        );
}
