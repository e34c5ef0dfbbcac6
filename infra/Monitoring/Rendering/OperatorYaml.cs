using System.Collections.Immutable;
using System.Text;
using FksSre.Monitoring.Rules;

namespace FksSre.Monitoring.Rendering;

/// <summary>Rules as PrometheusRule objects. Large ones are split between groups.</summary>
internal static class OperatorYaml
{
    /// <summary>
    /// Half of what etcd takes at most, since Kubernetes can hold the object twice over, as JSON and in its last-applied annotation.
    /// In UTF-8 bytes.
    /// </summary>
    public const int Largest = 512 * 1024;

    public static IEnumerable<(string Name, string Text)> Render(RuleFile file, string dnsName, OperatorPlacement placement) =>
        Parts(file.Groups, dnsName, placement)
            .Select(
                (part, i) =>
                    i == 0
                        ? (dnsName, Text(part, dnsName, placement))
                        : (Numbered(dnsName, i + 1), Text(part, Numbered(dnsName, i + 1), placement))
            );

    private static string Numbered(string name, int part) => FormattableString.Invariant($"{name}-part-{part}");

    /// <summary>A group stays whole, since its rules see each other's results.</summary>
    private static IEnumerable<ImmutableArray<RuleGroup>> Parts(
        ImmutableArray<RuleGroup> groups,
        string name,
        OperatorPlacement placement
    ) =>
        groups.Length < 2 || Encoding.UTF8.GetByteCount(Text(groups, Numbered(name, 1000), placement)) < Largest
            ? [groups]
            : [.. Parts(groups[..(groups.Length / 2)], name, placement), .. Parts(groups[(groups.Length / 2)..], name, placement)];

    private static string Text(ImmutableArray<RuleGroup> groups, string name, OperatorPlacement placement)
    {
        var yaml = new YamlWriter();
        yaml.Pair("apiVersion", "monitoring.coreos.com/v1")
            .Pair("kind", "PrometheusRule")
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
