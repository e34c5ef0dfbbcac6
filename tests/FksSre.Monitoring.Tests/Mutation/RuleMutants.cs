using FksSre.Monitoring.Naming;
using FksSre.Monitoring.PromQl;
using FksSre.Monitoring.Rules;

namespace FksSre.Monitoring.Tests.Mutation;

/// <param name="Rule">Where it stands in its file: group and place.</param>
/// <param name="What">The change in words.</param>
/// <param name="Mutated">The rule with it.</param>
internal sealed record RuleMutant((int Group, int Place) Rule, string What, Rule Mutated)
{
    public string Name => Mutated switch
    {
        AlertRule alert => $"{alert.Alert} {alert.Labels.GetValueOrDefault("tier")}: {What}",
        RecordingRule recording => $"{recording.Record}: {What}",
        _ => What,
    };

    /// <summary>The file with this one rule changed.</summary>
    public RuleFile In(RuleFile file)
    {
        var group = file.Groups[Rule.Group];
        return file with { Groups = file.Groups.SetItem(Rule.Group, group with { Rules = group.Rules.SetItem(Rule.Place, Mutated) }) };
    }
}

/// <summary>Every rule of a file, each with a single change.</summary>
internal static class RuleMutants
{
    public static IEnumerable<RuleMutant> Of(RuleFile file) =>
        from g in Enumerable.Range(0, file.Groups.Length)
        from p in Enumerable.Range(0, file.Groups[g].Rules.Length)
        let rule = file.Groups[g].Rules[p]
        from mutant in Expressions(rule).Select(x => (x.What, Rule: rule with { Expression = x.Expression })).Concat(Waits(rule))
        where mutant.Rule.Expression.ToString() != rule.Expression.ToString() || mutant.Rule is AlertRule { For: var time } && time != ((AlertRule)rule).For
        where !IsTheSame(mutant.Rule, mutant.What)
        select new RuleMutant((g, p), mutant.What, mutant.Rule);

    /// <summary>The first recording, which most others are made of, and each alert, as they are.</summary>
    public static IEnumerable<RuleMutant> Unchanged(RuleFile file) =>
        from g in Enumerable.Range(0, file.Groups.Length)
        from p in Enumerable.Range(0, file.Groups[g].Rules.Length)
        where (g, p) == (0, 0) || file.Groups[g].Rules[p] is AlertRule
        select new RuleMutant((g, p), "nothing changes", file.Groups[g].Rules[p]);

    /// <summary>
    /// The pace of the last three days tells how soon an event is due, so an indicator that was last seen earlier has no such
    /// pace and is not missed, however far back one looks for it.
    /// </summary>
    private static bool IsTheSame(Rule rule, string what) => rule is AlertRule { Alert: AlertNames.SliMissing } && what == "[3d:] becomes [6d:]";

    private static IEnumerable<(string What, PromExpr Expression)> Expressions(Rule rule) =>
        ExpressionMutants.Of(rule.Expression).Concat(
            from matcher in ExpressionMutants.Matchers(rule.Expression)
            select ($"{matcher.Label}{PromPrinter.Symbol(matcher.Operator)}{matcher.Value} is gone everywhere", ExpressionMutants.WithoutMatcher(rule.Expression, matcher)));

    private static IEnumerable<(string What, Rule Rule)> Waits(Rule rule) =>
        rule is AlertRule { For: var wait } alert && wait > TimeSpan.Zero
            ? [("for is gone", alert with { For = TimeSpan.Zero }), ("for is doubled", alert with { For = 2 * wait })]
            : [];
}
