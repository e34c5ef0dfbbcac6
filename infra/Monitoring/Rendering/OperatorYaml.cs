using FksSre.Monitoring.Rules;

namespace FksSre.Monitoring.Rendering;

/// <summary>Rules as an object of the Prometheus operator, to be applied by hand or from a repository.</summary>
public static class OperatorYaml
{
    /// <summary>Group and version of every PrometheusRule.</summary>
    public const string ApiVersion = "monitoring.coreos.com/v1";

    /// <summary>The kind of object that holds rules for the operator.</summary>
    public const string Kind = "PrometheusRule";

    internal static string Render(IReadOnlyCollection<RuleGroup> groups, string name, OperatorPlacement placement)
    {
        var yaml = new YamlWriter();
        yaml.Pair("apiVersion", ApiVersion)
            .Pair("kind", Kind)
            .Mapping("metadata", () => Metadata(yaml, name, placement))
            .Mapping("spec", () => RuleYaml.Groups(yaml, groups));
        return yaml.ToString();
    }

    private static void Metadata(YamlWriter yaml, string name, OperatorPlacement placement)
    {
        yaml.Pair("name", name);
        if (placement.Namespace is { } place)
        {
            yaml.Pair("namespace", place);
        }

        if (placement.Labels.Count > 0)
        {
            yaml.Mapping("labels", () =>
            {
                foreach (var (key, value) in placement.Labels)
                {
                    yaml.Pair(key, value);
                }
            });
        }
    }
}
