using FksSre.Monitoring.Rules;
using FksSre.Monitoring.RuleTests;
using FksSre.PromQl;

namespace FksSre.Monitoring.Tests.Mutation;

/// <summary>
/// The rules of a file that copies of mutants and the tests of them read, directly or through others. Most of a run would be spent on
/// evaluating the rest,
/// which nobody looks at.
/// </summary>
internal static class NeededRules
{
    private const string Alerts = "ALERTS";

    /// <param name="rules">All of a file.</param>
    /// <param name="copies">Those that are added to it.</param>
    /// <param name="tests">What is asked.</param>
    /// <returns>For each rule of the file, by group and place, whether it stays.</returns>
    public static HashSet<(int Group, int Place)> Of(RuleFile rules, IEnumerable<Rule> copies, IEnumerable<RuleTest> tests)
    {
        var all = (
            from g in Enumerable.Range(0, rules.Groups.Length)
            from p in Enumerable.Range(0, rules.Groups[g].Rules.Length)
            select (At: (g, p), Rule: rules.Groups[g].Rules[p])
        ).ToList();
        var read = copies.SelectMany(rule => rule.Expression.Selectors()).ToList();
        var queries = tests
            .SelectMany(test => test.Expectations)
            .Select(expectation => expectation.Query)
            .Distinct(StringComparer.Ordinal)
            .ToList();
        var needed = all.Where(x => read.Exists(series => Gives(x.Rule, series)) || queries.Exists(query => IsNamedIn(query, x.Rule)))
            .ToList();
        for (var i = 0; i < needed.Count; i++)
        {
            var more = needed[i].Rule.Expression.Selectors().ToList();
            needed.AddRange(all.Where(x => more.Exists(series => Gives(x.Rule, series))).Except(needed));
        }

        return [.. needed.Select(x => x.At)];
    }

    private static bool Gives(Rule rule, Selector series) =>
        rule is RecordingRule recording
            ? recording.Record == series.Metric
            : rule is AlertRule alert
                && series.Metric == Alerts
                && series.Matchers.All(m => m.Label != "alertname" || m.Operator != MatchOperator.Equal || m.Value == alert.Alert);

    private static bool IsNamedIn(string query, Rule rule) =>
        query.Contains(
            rule is RecordingRule recording ? recording.Record : $"alertname=\"{((AlertRule)rule).Alert}\"",
            StringComparison.Ordinal
        );
}
