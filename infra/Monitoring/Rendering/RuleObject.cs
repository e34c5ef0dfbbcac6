using System.Collections.Immutable;
using FksSre.Monitoring.Plan;
using FksSre.Monitoring.Rules;
using FksSre.ServiceLevels;

namespace FksSre.Monitoring.Rendering;

/// <summary>A file of rules and the Kubernetes object that holds it, small enough for one.</summary>
/// <param name="Name">The object's: a name of DNS.</param>
/// <param name="File">The file's, without its folder.</param>
/// <param name="Rules">What the file says.</param>
public sealed record RuleObject(string Name, string File, RuleFile Rules)
{
    public string Text => RuleYaml.Render(Rules);

    public static ImmutableArray<RuleObject> All(MonitoringPlan plan)
    {
        var files = plan.Rules.SelectMany(RuleParts.Of).ToList();
        var names = DnsNames.Of(files.Select(file => file.Name));
        return [.. files.Select(file => new RuleObject($"rules-{names[file.Name]}", $"{file.Name}.yml", file))];
    }
}
