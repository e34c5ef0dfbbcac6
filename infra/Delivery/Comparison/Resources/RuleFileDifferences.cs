using System.Text.Json.Nodes;

namespace FksSre.Delivery.Comparison.Resources;

/// <summary>Which rules of a rule file differ: how many, and the first of their names.</summary>
internal static class RuleFileDifferences
{
    private const int MostNames = 4;

    /// <returns>Null where one of the two is no rule file, or where what differs is no rule.</returns>
    public static string? Of(JsonNode before, JsonNode after)
    {
        if (Rules(before) is not { } olds || Rules(after) is not { } news)
        {
            return null;
        }

        var parts = new[]
        {
            Part("new", news.Where(rule => !olds.Contains(rule.Key)).SelectMany(rule => rule.Select(_ => rule.Key))),
            Part("gone", olds.Where(rule => !news.Contains(rule.Key)).SelectMany(rule => rule.Select(_ => rule.Key))),
            Part("changed", news.Where(rule => olds.Contains(rule.Key) && !Same(olds[rule.Key], rule)).Select(rule => rule.Key)),
        };
        var said = string.Join("; ", parts.OfType<string>());
        return said.Length == 0 ? null : said;
    }

    private static string? Part(string what, IEnumerable<(string Group, string Name, string Labels)> rules)
    {
        var all = rules.ToList();
        var names = all.Select(rule => rule.Name).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);
        return all.Count == 0
            ? null
            : $"{Enumeration.Count(all.Count)} {(all.Count == 1 ? "rule is" : "rules are")} "
                + $"{what} ({Enumeration.Some(names, most: MostNames)})";
    }

    private static bool Same(IEnumerable<JsonObject> olds, IEnumerable<JsonObject> news) =>
        olds.Count() == news.Count() && olds.Zip(news).All(pair => JsonNode.DeepEquals(pair.First, pair.Second));

    private static ILookup<(string Group, string Name, string Labels), JsonObject>? Rules(JsonNode file) =>
        file is JsonObject root && root["groups"] is JsonArray groups
            ? (
                from grouped in groups.OfType<JsonObject>()
                from rule in (grouped["rules"] as JsonArray ?? []).OfType<JsonObject>()
                select (Group: KubernetesObject.At(grouped, "name") ?? "", Rule: rule)
            ).ToLookup(each => (each.Group, Name(each.Rule), Labels(each.Rule)), each => each.Rule)
            : null;

    private static string Name(JsonObject rule) => KubernetesObject.At(rule, "alert") ?? KubernetesObject.At(rule, "record") ?? "";

    private static string Labels(JsonObject rule) => rule["labels"]?.ToJsonString() ?? "";
}
