using FksSre.Stacks.Configuration;
using FksSre.Stacks.Configuration.Sources;
using FksSre.Tests;

namespace FksSre.Program.Tests.Running;

/// <summary>Configurations to run the program with, each with every secret that it may have.</summary>
internal static class Configurations
{
    public const string Everything = "prod with everything elsewhere";

    /// <summary>Those of this repository, and those that take the other way wherever there is one.</summary>
    public static string[] All { get; } = ["dev", "prod", Everything, "thanos", "dev attached", "prod attached"];

    public static TheoryData<string> Names => [.. All];

    public static StackConfiguration Named(string name) =>
        WithSecrets(
            name switch
            {
                "dev" or "prod" => File(name),
                Everything => File("prod")
                    .With(ConfigKeys.GrafanaUrl, "https://grafana.example.com")
                    .With(
                        ConfigKeys.Standalone,
                        """
                        {
                          "prometheus": {"replicas": 2, "storage": "50Gi", "retention": "95d", "memory": "3Gi", "remoteWrite": {"url": "https://metrics.example.com/api/v1/write"}},
                          "alertmanager": {"replicas": 3, "storage": "2Gi"},
                          "grafana": {"database": {"host": "postgres.databases:5432", "name": "grafana", "user": "grafana", "replicas": 2}}
                        }
                        """
                    ),
                "thanos" => File("dev")
                    .With(
                        ConfigKeys.Standalone,
                        """
                        {
                          "prometheus": {"replicas": 1, "storage": "10Gi", "retention": "35d", "memory": "1Gi", "thanos": true},
                          "alertmanager": {"replicas": 1, "storage": "1Gi"},
                          "grafana": {"storage": "1Gi"}
                        }
                        """
                    ),
                "dev attached" => File("dev")
                    .Without(ConfigKeys.Standalone)
                    .With(
                        ConfigKeys.Attach,
                        """{"namespace": "monitoring", "rules": "prometheusRules", "labels": {"release": "kube-prometheus"}}"""
                    ),
                "prod attached" => File("prod")
                    .Without(ConfigKeys.Standalone)
                    .With(ConfigKeys.Attach, """{"namespace": "monitoring", "rules": "configMaps"}"""),
                _ => throw new ArgumentOutOfRangeException(nameof(name), name, "There is no such configuration."),
            }
        );

    public static StackConfiguration File(string stack) =>
        StackConfigurationSources
            .FromFile(stack, System.IO.File.ReadAllText(Path.Combine(RepositoryRoot.Folder, $"Pulumi.{stack}.yaml")))
            .Value!;

    public static StackConfiguration With(this StackConfiguration configuration, string key, string value) =>
        configuration with
        {
            Values = configuration.Values.SetItem(key, value),
        };

    public static StackConfiguration Without(this StackConfiguration configuration, string key) =>
        configuration with
        {
            Values = configuration.Values.Remove(key),
            Encrypted = configuration.Encrypted.Remove(key),
        };

    /// <summary>
    /// Each secret is a text that says whose it is, of the form that is asked for. None of them is withheld: the engine has decrypted them.
    /// </summary>
    private static StackConfiguration WithSecrets(StackConfiguration configuration)
    {
        var all = StackConfigurationSources.WithEverySecret(configuration);
        return all.Withheld.Aggregate(all, (rest, key) =>
            rest.With(key, PlantedSecrets.Text(key)) with
            {
                Withheld = rest.Withheld.Remove(key),
            }
        );
    }
}
