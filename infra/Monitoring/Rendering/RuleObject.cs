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
    private const string Prefix = "rules-";

    /// <summary>An object beside those of others has one more, <c>fks-sre-</c>, and its name is the value of a label too.</summary>
    private const int LongestPrefix = 14;

    /// <summary>The rules as Prometheus reads them; written anew each time.</summary>
    public string Text => RuleYaml.Render(Rules);

    /// <summary>In the order of the plan; what is too large for one object is parted.</summary>
    public static ImmutableArray<RuleObject> All(MonitoringPlan plan)
    {
        var files = plan.Rules.SelectMany(RuleParts.Of).ToList();
        var names = DnsNames.Of(files.Select(file => file.Name), DnsNames.Longest - LongestPrefix);
        return [.. files.Select(file => new RuleObject($"{Prefix}{names[file.Name]}", $"{file.Name}.yml", file))];
    }
}
