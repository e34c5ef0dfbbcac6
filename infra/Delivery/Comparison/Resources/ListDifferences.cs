using System.Text.Json.Nodes;

namespace FksSre.Delivery.Comparison.Resources;

/// <summary>
/// Where two lists differ: elements that are equal are no difference, wherever they stand, but for a list that is only reordered.
/// </summary>
internal static class ListDifferences
{
    private const string Reordered = "the same in another order";

    public static IEnumerable<LeafDifference> Of(JsonArray before, JsonArray after, string path)
    {
        var (olds, news) = (Keys(before), Keys(after));
        if (olds is not null && news is not null)
        {
            return OrReordered([.. Keyed(before, olds, after, news, path)], path);
        }

        var left = before.ToList();
        var right = after.ToList();
        foreach (var element in before)
        {
            var same = right.FindIndex(other => JsonNode.DeepEquals(element, other));
            if (same >= 0)
            {
                _ = left.Remove(element);
                right.RemoveAt(same);
            }
        }

        return OrReordered([.. Paired(left, right, path)], path);
    }

    private static IEnumerable<LeafDifference> OrReordered(IReadOnlyList<LeafDifference> differences, string path) =>
        differences.Count > 0 ? differences : [new(path, null, null) { Instead = Reordered }];

    private static IEnumerable<LeafDifference> Keyed(
        JsonArray before,
        List<string> olds,
        JsonArray after,
        List<string> news,
        string path
    ) =>
        olds.Union(news, StringComparer.Ordinal)
            .SelectMany(key =>
                (olds.IndexOf(key), news.IndexOf(key)) switch
                {
                    (var at, < 0) => [new LeafDifference($"{path}[{key}]", JsonDifferences.Text(before[at]), null)],
                    (< 0, var at) => [new LeafDifference($"{path}[{key}]", null, JsonDifferences.Text(after[at]))],
                    var (old, @new) => JsonDifferences.Of(Value(before[old]), Value(after[@new]), $"{path}[{key}]"),
                }
            );

    /// <summary>What is left over on both sides is compared in the order in which it stands.</summary>
    private static IEnumerable<LeafDifference> Paired(List<JsonNode?> before, List<JsonNode?> after, string path) =>
        Enumerable
            .Range(0, Math.Max(before.Count, after.Count))
            .SelectMany(at =>
                at >= before.Count ? [new(path, null, JsonDifferences.Text(after[at]))]
                : at >= after.Count ? [new(path, JsonDifferences.Text(before[at]), null)]
                : before[at] is JsonObject or JsonArray
                    ? JsonDifferences.Of(before[at], after[at], FormattableString.Invariant($"{path}[{at}]"))
                : (IEnumerable<LeafDifference>)[new(path, JsonDifferences.Text(before[at]), JsonDifferences.Text(after[at]))]
            );

    /// <summary>By what each is known: the name of an object, or of an argument up to its value. Null where not each has its own.</summary>
    private static List<string>? Keys(JsonArray list)
    {
        var keys = list.Select(Key).ToList();
        return keys.Contains(null) || keys.Distinct(StringComparer.Ordinal).Count() < keys.Count ? null : keys.OfType<string>().ToList();
    }

    private static string? Key(JsonNode? element) =>
        element is JsonObject named && named["name"] is JsonValue name ? JsonDifferences.Text(name)
        : element is JsonValue value && value.TryGetValue<string>(out var text) && text.StartsWith("--", StringComparison.Ordinal)
            ? text.Split('=')[0]
        : null;

    private static JsonNode? Value(JsonNode? element) =>
        element is JsonValue value && value.TryGetValue<string>(out var text) ? JsonValue.Create(text[(text.IndexOf('=') + 1)..]) : element;
}
