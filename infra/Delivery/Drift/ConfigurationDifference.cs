using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace FksSre.Delivery.Drift;

/// <summary>
/// A configuration that a server has loaded, beside the one it was given: it says what it filled in, in another order, and hides secrets.
/// </summary>
/// <param name="isFilledIn">Whether a server may have put that there by itself; by the name of the field and its value.</param>
/// <param name="isSet">Whether the order of a list says nothing; by the name of the field.</param>
public sealed class ConfigurationDifference(Func<string, JsonNode?, bool> isFilledIn, Func<string, bool> isSet)
{
    private const string Secret = "<secret>";

    /// <summary>Of Alertmanager, up to 0.35.</summary>
    public static ConfigurationDifference OfAlertmanager { get; } =
        new(
            (name, value) => name is "global" or "http_config" or "source" or "client_url" or "details" or "timeout" || IsNothing(value),
            name => name is "matchers" or "source_matchers" or "target_matchers" or "equal"
        );

    /// <summary>Of a dashboard in Grafana, which adds what its own editor knows.</summary>
    public static ConfigurationDifference OfGrafana { get; } = new((_, _) => true, _ => false);

    /// <returns>A clause for each difference: where, what is there, what is declared.</returns>
    public ImmutableArray<string> Between(JsonNode? declared, JsonNode? loaded) => [.. Between("", "", declared, loaded)];

    private IEnumerable<string> Between(string path, string name, JsonNode? declared, JsonNode? loaded)
    {
        switch (declared, loaded)
        {
            case (JsonObject ours, JsonObject theirs):
                foreach (var (key, value) in ours)
                {
                    foreach (var difference in Between($"{path}/{key}", key, value, theirs[key]))
                    {
                        yield return difference;
                    }
                }

                foreach (var (key, value) in theirs.Where(pair => !ours.ContainsKey(pair.Key) && !isFilledIn(pair.Key, pair.Value)))
                {
                    yield return $"{path}/{key} is {Shown(value)} and not declared";
                }

                break;
            case (JsonArray ours, JsonArray theirs) when isSet(name):
                var (one, other) = (Sorted(ours), Sorted(theirs));
                if (!one.SequenceEqual(other))
                {
                    yield return $"{path} is {string.Join(", ", other)} and not {string.Join(", ", one)}";
                }

                break;
            case (JsonArray ours, JsonArray theirs) when ours.Count != theirs.Count:
                yield return FormattableString.Invariant($"{path} has {theirs.Count} entries and not {ours.Count}");
                break;
            case (JsonArray ours, JsonArray theirs):
                for (var i = 0; i < ours.Count; i++)
                {
                    foreach (var difference in Between(FormattableString.Invariant($"{path}[{i}]"), name, ours[i], theirs[i]))
                    {
                        yield return difference;
                    }
                }

                break;
            case (_, JsonValue value) when Shown(value) == Secret:
                break;
            case (null, null):
                break;
            default:
                if (Shown(declared) != Shown(loaded))
                {
                    yield return $"{path} is {Shown(loaded)} and not {Shown(declared)}";
                }

                break;
        }
    }

    private static IReadOnlyList<string> Sorted(JsonArray list) => [.. list.Select(Shown).Order(StringComparer.Ordinal)];

    private static bool IsNothing(JsonNode? value) =>
        value switch
        {
            null => true,
            JsonArray list => list.Count == 0,
            JsonObject map => map.Count == 0,
            _ => Shown(value) is "" or "false" or "0" or "0s",
        };

    private static string Shown(JsonNode? value)
    {
        var text = value switch
        {
            null => "nothing",
            JsonValue leaf when leaf.TryGetValue<string>(out var words) => words,
            _ => value.ToJsonString(),
        };
        return text.Length <= 120 ? text : $"{text[..120]}…";
    }
}
