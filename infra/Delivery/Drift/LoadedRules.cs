using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using FksSre.Monitoring.Plan;
using FksSre.Monitoring.Rules;
using FksSre.PromQl;

namespace FksSre.Delivery.Drift;

/// <summary>The rules that a Prometheus has loaded, beside those of the plan.</summary>
public static partial class LoadedRules
{
    private static readonly Dictionary<string, double> _seconds = new(StringComparer.Ordinal)
    {
        ["ms"] = 0.001,
        ["s"] = 1,
        ["m"] = 60,
        ["h"] = 3_600,
        ["d"] = 86_400,
        ["w"] = 604_800,
        ["y"] = 31_536_000,
    };

    /// <param name="plan">What should be loaded.</param>
    /// <param name="answer">Of <c>/api/v1/rules</c>.</param>
    /// <returns>What differs, a clause each; groups first.</returns>
    public static ImmutableArray<string> Differences(MonitoringPlan plan, JsonNode answer)
    {
        var wanted = plan.Rules.SelectMany(file => file.Groups).ToList();
        var loaded = List((answer as JsonObject)?["data"] is JsonObject data ? data["groups"] : null).OfType<JsonObject>().ToList();
        var expected = wanted.Select(group => Shown(group.Name, group.Rules.Length)).Order(StringComparer.Ordinal).ToList();
        var found = loaded.Select(group => Shown(Text(group, "name"), List(group["rules"]).Count)).Order(StringComparer.Ordinal).ToList();
        var byName = loaded.ToLookup(group => Text(group, "name"), StringComparer.Ordinal);
        return
        [
            .. expected.Except(found).Concat(found.Except(expected)),
            .. wanted
                .Where(group => byName[group.Name].Count() == 1)
                .SelectMany(group => Rules(group, List(byName[group.Name].Single()["rules"]))),
        ];
    }

    private static IEnumerable<string> Rules(RuleGroup group, JsonArray loaded)
    {
        if (loaded.Count != group.Rules.Length)
        {
            yield break;
        }

        foreach (var (rule, item) in group.Rules.Zip(loaded))
        {
            // One that does not say what it asks tells nothing.
            if (item is not JsonObject other || Text(other, "query").Length == 0)
            {
                continue;
            }

            var name = rule switch
            {
                RecordingRule recording => recording.Record,
                AlertRule alert => alert.Alert,
                _ => throw new System.Diagnostics.UnreachableException(),
            };
            if (Text(other, "name") != name)
            {
                yield return $"{Text(other, "name")} in place of {name} in {group.Name}";
            }
            else if (Normal(Text(other, "query")) != Normal(rule.Expression.ToString()))
            {
                yield return $"another query of {name} in {group.Name}: {Short(Text(other, "query"))}";
            }
            else if (rule is AlertRule alert && Seconds(other["duration"]) is { } held && held != (decimal)alert.For.TotalSeconds)
            {
                yield return FormattableString.Invariant($"{name} in {group.Name} after {held} s and not {alert.For.TotalSeconds} s");
            }
            else if (!Labels(other).SequenceEqual(rule.Labels.Select(label => (label.Key, label.Value))))
            {
                yield return $"other labels of {name} in {group.Name}: "
                    + string.Join(", ", Labels(other).Select(label => $"{label.Key}={label.Value}"));
            }
        }
    }

    /// <summary>Prometheus prints a query anew, so both are read and printed by the same hand.</summary>
    private static string Normal(string query)
    {
        var printed = Query.Parse(query).Query?.Root.ToString() ?? query;
        var sorted = Matchers()
            .Replace(printed, each =>
                $"{{{string.Join(',', Matcher().Matches(each.Value[1..^1]).Select(one => one.Value).Order(StringComparer.Ordinal))}}}"
            );
        var plain = Number().Replace(Time().Replace(sorted, Seconds), Plain);
        return string.Concat(plain.Where(letter => !char.IsWhiteSpace(letter)));

        static string Plain(Match number) =>
            double.Parse(number.Value, CultureInfo.InvariantCulture).ToString("R", CultureInfo.InvariantCulture);

        static string Seconds(Match time) =>
            Enumerable
                .Range(0, time.Groups["unit"].Captures.Count)
                .Sum(i =>
                    double.Parse(time.Groups["count"].Captures[i].Value, CultureInfo.InvariantCulture)
                    * _seconds[time.Groups["unit"].Captures[i].Value]
                )
                .ToString("R", CultureInfo.InvariantCulture) + "s";
    }

    /// <summary>Prometheus sorts them.</summary>
    [GeneratedRegex("""\{(?:[^"{}]|"(?:\\.|[^"\\])*")*\}""", RegexOptions.CultureInvariant)]
    private static partial Regex Matchers();

    [GeneratedRegex("[^,\"\\s][^,\"]*\"(?:\\\\.|[^\"\\\\])*\"", RegexOptions.CultureInvariant)]
    private static partial Regex Matcher();

    /// <summary>2592000 and 2.592e+06 are one number.</summary>
    [GeneratedRegex(@"(?<![\w.])(\d+\.?\d*|\.\d+)(e[+-]?\d+)?(?![\w.])", RegexOptions.CultureInvariant)]
    private static partial Regex Number();

    /// <summary>7d and 1w are one time.</summary>
    [GeneratedRegex(@"(?<![\w.])((?<count>\d+)(?<unit>ms|[smhdwy]))+(?![\w.])", RegexOptions.CultureInvariant)]
    private static partial Regex Time();

    private static IEnumerable<(string Key, string Value)> Labels(JsonObject rule) =>
        (rule["labels"] as JsonObject ?? [])
            .Select(label => (label.Key, Value: Text(label.Value)))
            .OrderBy(label => label.Key, StringComparer.Ordinal);

    private static string Shown(string name, int rules) => FormattableString.Invariant($"{name} with {rules} rules");

    private static string Short(string text) => text.Length <= 200 ? text : $"{text[..200]}…";

    private static JsonArray List(JsonNode? node) => node as JsonArray ?? [];

    private static decimal? Seconds(JsonNode? node) =>
        node is JsonValue value && value.TryGetValue<decimal>(out var seconds) ? seconds : null;

    private static string Text(JsonObject node, string name) => Text(node[name]);

    private static string Text(JsonNode? node) => node is JsonValue value && value.TryGetValue<string>(out var text) ? text : "";
}
