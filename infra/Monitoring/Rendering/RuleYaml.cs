using FksSre.Monitoring.Rules;
using FksSre.PromQl;

namespace FksSre.Monitoring.Rendering;

/// <summary>Rule files as Prometheus reads them.</summary>
public static class RuleYaml
{
    public static string Render(RuleFile file)
    {
        var yaml = new YamlWriter();
        Groups(yaml, file.Groups);
        return yaml.ToString();
    }

    /// <param name="yaml">Where the groups are written.</param>
    /// <param name="groups">In order.</param>
    /// <param name="keepFiring">Whether the evaluator knows <c>keep_firing_for</c>; where it does not, alerts end as soon as their
    /// condition does.</param>
    public static void Groups(YamlWriter yaml, IReadOnlyCollection<RuleGroup> groups, bool keepFiring = true) =>
        yaml.Sequence("groups", groups, group =>
            yaml.Pair("name", group.Name)
                .Pair("interval", PromText.Duration(group.Interval))
                .Sequence("rules", group.Rules, rule => Rule(yaml, rule, keepFiring))
        );

    private static void Rule(YamlWriter yaml, Rule rule, bool keepFiring)
    {
        switch (rule)
        {
            case RecordingRule recording:
                yaml.Pair("record", recording.Record).Block("expr", recording.Expression.ToString());
                Pairs(yaml, "labels", recording.Labels);
                break;
            case AlertRule alert:
                yaml.Pair("alert", alert.Alert).Block("expr", alert.Expression.ToString());
                Duration(yaml, "for", alert.For);
                Duration(yaml, "keep_firing_for", keepFiring ? alert.KeepFiringFor : TimeSpan.Zero);
                Pairs(yaml, "labels", alert.Labels);
                Pairs(yaml, "annotations", alert.Annotations);
                break;
        }
    }

    private static void Duration(YamlWriter yaml, string key, TimeSpan time)
    {
        if (time > TimeSpan.Zero)
        {
            yaml.Pair(key, PromText.Duration(time));
        }
    }

    private static void Pairs(YamlWriter yaml, string key, IReadOnlyDictionary<string, string> pairs)
    {
        if (pairs.Count > 0)
        {
            yaml.Mapping(key, () =>
            {
                foreach (var (name, value) in pairs)
                {
                    yaml.Pair(name, value);
                }
            });
        }
    }
}
