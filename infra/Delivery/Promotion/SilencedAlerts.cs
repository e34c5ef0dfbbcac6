using System.Collections.Immutable;
using System.Text.RegularExpressions;
using FksSre.Delivery.Rendered;
using FksSre.Monitoring.Naming;
using FksSre.PromQl;

namespace FksSre.Delivery.Promotion;

/// <summary>The pages and tickets of each SLO, and which of them a silence keeps from being told.</summary>
/// <param name="sides">Whose alerts can fire: what is there, and what is to be.</param>
internal sealed class SilencedAlerts(IEnumerable<RenderedEnvironment> sides)
{
    /// <summary>Of RE2 and read otherwise here.</summary>
    private static readonly string[] _foreign = ["[[:", "-["];

    private readonly ILookup<string, ImmutableDictionary<string, string>> _alerts = sides
        .SelectMany(side =>
            from rule in side.Plan.Rules.SelectMany(file => file.Groups).SelectMany(@group => @group.Rules)
            where rule.Alert is not null
            where rule.Labels.GetValueOrDefault(LabelNames.Severity) is "page" or "ticket"
            where rule.Labels.ContainsKey(LabelNames.Slo)
            select rule
                .Labels.ToImmutableDictionary(StringComparer.Ordinal)
                .SetItem("alertname", rule.Alert ?? "")
                .SetItem(LabelNames.Environment, side.Plan.Environment.Name)
                .SetItem("cluster", side.Plan.Environment.Cluster)
        )
        .ToLookup(
            labels => $"{labels.GetValueOrDefault(LabelNames.Service)}/{labels[LabelNames.Slo]}",
            labels => labels,
            StringComparer.Ordinal
        );

    /// <param name="silence">All of its matchers must hold.</param>
    /// <param name="slo">As <c>service/slo</c>.</param>
    /// <returns>What it silences of that SLO: <c>page</c>, <c>ticket</c>, both or nothing.</returns>
    public IReadOnlyList<string> Of(StandingSilence silence, string slo) =>
        [
            .. _alerts[slo]
                .Where(labels => silence.Matchers.All(matcher => Fits(matcher, labels.GetValueOrDefault(matcher.Label, "")) ?? true))
                .Select(labels => labels[LabelNames.Severity])
                .Distinct()
                .Order(StringComparer.Ordinal),
        ];

    /// <summary>Matchers whose pattern cannot be read here: they may fit anything.</summary>
    public static IEnumerable<LabelMatcher> Unreadable(StandingSilence silence) =>
        silence.Matchers.Where(matcher => Fits(matcher, "") is null);

    private static bool? Fits(LabelMatcher matcher, string value) =>
        matcher.Operator switch
        {
            MatchOperator.Equal => matcher.Value == value,
            MatchOperator.NotEqual => matcher.Value != value,
            MatchOperator.Matches => IsMatch(matcher.Value, value),
            MatchOperator.NotMatches => !IsMatch(matcher.Value, value),
            _ => throw new System.Diagnostics.UnreachableException(),
        };

    /// <summary>Fits the whole value, as in Alertmanager; without going back, so that no pattern of anybody's takes long.</summary>
    private static bool? IsMatch(string pattern, string value)
    {
        const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.Singleline | RegexOptions.NonBacktracking;
        if (_foreign.Any(part => pattern.Contains(part, StringComparison.Ordinal)))
        {
            return null;
        }

        try
        {
            return Regex.IsMatch(value, $@"\A(?:{pattern.Replace("(?P<", "(?<", StringComparison.Ordinal)})\z", Options);
        }
        catch (Exception e) when (e is ArgumentException or NotSupportedException)
        {
            return null;
        }
    }
}
