using System.Text.RegularExpressions;
using FksSre.PromQl;

namespace FksSre.Monitoring.Routing;

/// <summary>What follows from matchers, all of which must hold. An absent label is an empty one.</summary>
internal static class MatcherLogic
{
    /// <summary>Whether an alert with this value can fit.</summary>
    public static bool Admits(IEnumerable<LabelMatcher> matchers, string label, string value) =>
        matchers.Where(matcher => matcher.Label == label).All(matcher => Fits(matcher, value));

    /// <summary>Whether all that fits the first fits the second; no where it cannot be told.</summary>
    public static bool Implies(IReadOnlyCollection<LabelMatcher> first, IReadOnlyCollection<LabelMatcher> second) =>
        second.All(demand =>
            first.Any(given =>
                given == demand || (given.Label == demand.Label && given.Operator == MatchOperator.Equal && Fits(demand, given.Value))
            )
        );

    /// <summary>Whether no alert fits both; no where it cannot be told.</summary>
    public static bool Exclude(IReadOnlyCollection<LabelMatcher> first, IReadOnlyCollection<LabelMatcher> second) =>
        first.Any(one => one.Operator == MatchOperator.Equal && !Admits(second, one.Label, one.Value))
        || second.Any(one => one.Operator == MatchOperator.Equal && !Admits(first, one.Label, one.Value));

    public static bool Fits(LabelMatcher matcher, string value) =>
        matcher.Operator switch
        {
            MatchOperator.Equal => matcher.Value == value,
            MatchOperator.NotEqual => matcher.Value != value,
            MatchOperator.Matches => IsMatch(matcher, value),
            MatchOperator.NotMatches => !IsMatch(matcher, value),
            _ => throw new System.Diagnostics.UnreachableException(),
        };

    /// <summary>Ours are alternatives of literal texts, which every dialect of regular expressions reads alike.</summary>
    private static bool IsMatch(LabelMatcher matcher, string value) =>
        Regex.IsMatch(value, $@"\A(?:{matcher.Value})\z", RegexOptions.CultureInvariant | RegexOptions.Singleline, TimeSpan.FromSeconds(1));
}
