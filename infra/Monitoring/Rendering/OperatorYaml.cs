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

    public static IEnumerable<(string Name, string Text)> Render(RuleFile file, string dnsName) =>
        Parts(file.Groups, dnsName).Select((part, i) => i == 0
            ? (dnsName, Text(part, dnsName))
            : (Numbered(dnsName, i + 1), Text(part, Numbered(dnsName, i + 1))));

    private static string Numbered(string name, int part) => FormattableString.Invariant($"{name}-part-{part}");

    /// <summary>A group stays whole, since its rules see each other's results.</summary>
    private static IEnumerable<ImmutableArray<RuleGroup>> Parts(ImmutableArray<RuleGroup> groups, string name) =>
        groups.Length < 2 || Encoding.UTF8.GetByteCount(Text(groups, Numbered(name, 1000))) < Largest
            ? [groups]
            : [.. Parts(groups[..(groups.Length / 2)], name), .. Parts(groups[(groups.Length / 2)..], name)];

    private static string Text(ImmutableArray<RuleGroup> groups, string name)
    {
        var yaml = new YamlWriter();
        yaml.Pair("apiVersion", "monitoring.coreos.com/v1")
            .Pair("kind", "PrometheusRule")
            .Mapping("metadata", () => yaml.Pair("name", name))
            .Mapping("spec", () => RuleYaml.Groups(yaml, groups));
        return yaml.ToString();
    }
}
