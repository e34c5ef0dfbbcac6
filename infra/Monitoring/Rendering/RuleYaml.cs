using FksSre.Monitoring.Rules;
using FksSre.PromQl;

namespace FksSre.Monitoring.Rendering;

/// <summary>Rule files as Prometheus reads them.</summary>
public static class RuleYaml
{
    /// <summary>With <c>keep_firing_for</c>, which Prometheus 2.42 and later know.</summary>
    public static string Render(RuleFile file)
    {
        var yaml = new YamlWriter();
        Groups(yaml, file.Groups);
        return yaml.ToString();
    }

    /// <param name="yaml">Where the groups are written.</param>
    /// <param name="groups">In order.</param>
    /// <param name="keepFiring">As in <see cref="RuleFields.Of"/>.</param>
    public static void Groups(YamlWriter yaml, IReadOnlyCollection<RuleGroup> groups, bool keepFiring = true) =>
        yaml.Sequence("groups", groups, group =>
            yaml.Pair("name", group.Name)
                .Pair("interval", PromText.Duration(group.Interval))
                .Sequence("rules", group.Rules, rule => Rule(yaml, rule, keepFiring))
        );

    private static void Rule(YamlWriter yaml, Rule rule, bool keepFiring)
    {
        foreach (var (key, value) in RuleFields.Of(rule, keepFiring))
        {
            _ = value switch
            {
                string text when key == RuleFields.Expression => yaml.Block(key, text),
                string text => yaml.Pair(key, text),
                IReadOnlyDictionary<string, string> texts => yaml.Mapping(key, () => Pairs(yaml, texts)),
                _ => throw new System.Diagnostics.UnreachableException(),
            };
        }
    }

    private static void Pairs(YamlWriter yaml, IReadOnlyDictionary<string, string> pairs)
    {
        foreach (var (name, value) in pairs)
        {
            yaml.Pair(name, value);
        }
    }
}
