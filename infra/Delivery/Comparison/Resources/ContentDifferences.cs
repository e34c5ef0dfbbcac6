using System.Text.Json.Nodes;

namespace FksSre.Delivery.Comparison.Resources;

/// <summary>What differs inside of a ConfigMap or a Secret, a line a file of it.</summary>
internal static class ContentDifferences
{
    private const int MostPaths = 3;
    private static readonly string[] _members = ["binaryData", "data", "stringData"];

    public static IEnumerable<string> Of(ResourceStep step) =>
        _members
            .SelectMany(member => Files(step, member))
            .Concat(step.Inputs.Where(input => !_members.Any(input.IsWithin)).Select(input => input.Text))
            .Concat(step.Registration.Select(difference => difference.Text));

    /// <summary>Nothing differs but rule files and dashboards of a ConfigMap, of which the plan says what that means.</summary>
    public static bool IsRulesOrDashboards(ResourceStep step) =>
        step.Type == ResourceTypes.ConfigMap
        && step.Registration.IsEmpty
        && step.Inputs.All(input => input.IsWithin("data"))
        && Differing(step, "data")
            .All(key => IsRuleFileOrDashboard(key, step.After!.Inputs["data"]?[key] ?? step.Before!.Inputs["data"]![key]));

    private static bool IsRuleFileOrDashboard(string file, JsonNode? text) =>
        YamlTree.Parse(file, JsonDifferences.Text(text)) is { } tree
        && (KubernetesObject.At(tree, "groups") is not null || KubernetesObject.At(tree, "panels") is not null);

    private static IEnumerable<string> Differing(ResourceStep step, string member)
    {
        var (before, after) = (step.Before!.Inputs[member] as JsonObject ?? [], step.After!.Inputs[member] as JsonObject ?? []);
        return before
            .Select(file => file.Key)
            .Union(after.Select(file => file.Key), StringComparer.Ordinal)
            .Where(key => !JsonNode.DeepEquals(before[key], after[key]) || before.ContainsKey(key) != after.ContainsKey(key))
            .Order(StringComparer.Ordinal);
    }

    private static IEnumerable<string> Files(ResourceStep step, string member)
    {
        var (before, after) = (step.Before!.Inputs[member] as JsonObject ?? [], step.After!.Inputs[member] as JsonObject ?? []);
        return Differing(step, member)
            .Select(key =>
                !after.ContainsKey(key) ? $"{key} is gone"
                : !before.ContainsKey(key) ? $"{key} is new"
                : $"{key}{Title(step, key, after[key])}: "
                    + $"{Change(step, key, JsonDifferences.Text(before[key]), JsonDifferences.Text(after[key]))}"
            );
    }

    private static string Title(ResourceStep step, string file, JsonNode? text) =>
        step.Type == ResourceTypes.ConfigMap
        && file.EndsWith(".json", StringComparison.Ordinal)
        && KubernetesObject.At(YamlTree.Parse(file, JsonDifferences.Text(text)), "title") is { } title
            ? $" ({LeafDifference.Shown(title)})"
            : "";

    /// <summary>Of a Secret, nothing that stands in it.</summary>
    private static string Change(ResourceStep step, string file, string before, string after)
    {
        if (step.Type == ResourceTypes.Secret)
        {
            return before.StartsWith("<secret ", StringComparison.Ordinal) && after.StartsWith("<secret ", StringComparison.Ordinal)
                ? $"{before} → {after}"
                : LineDifferences.Of(before, after);
        }

        if (YamlTree.Parse(file, before) is not { } old || YamlTree.Parse(file, after) is not { } @new)
        {
            return LineDifferences.Of(before, after);
        }

        var paths = JsonDifferences.Of(old, @new).Select(difference => difference.Text).ToList();
        return paths.Count == 0 ? "the same, written otherwise"
            : RuleFileDifferences.Of(old, @new) is { } rules ? rules
            : paths.Count <= MostPaths ? string.Join("; ", paths)
            : $"{Enumeration.Count(paths.Count)} values ({LineDifferences.Of(before, after)})";
    }
}
