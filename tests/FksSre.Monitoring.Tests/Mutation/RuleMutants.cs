using FksSre.Monitoring.Naming;
using FksSre.Monitoring.Rules;
using FksSre.PromQl;

namespace FksSre.Monitoring.Tests.Mutation;

/// <param name="Rule">Where it stands in its file: group and place.</param>
/// <param name="What">The change in words.</param>
/// <param name="Mutated">The rule with it.</param>
internal sealed record RuleMutant((int Group, int Place) Rule, string What, Rule Mutated)
{
    public string Name =>
        Mutated switch
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
        where !IsAsked(rule.Expression)
        from mutant in Expressions(rule).Select(x => (x.What, Rule: rule with { Expression = x.Expression })).Concat(Waits(rule))
        where
            mutant.Rule.Expression.ToString() != rule.Expression.ToString()
            || mutant.Rule is AlertRule alert
                && (alert.For, alert.KeepFiringFor) != (((AlertRule)rule).For, ((AlertRule)rule).KeepFiringFor)
        where !IsTheSame(mutant.Rule, mutant.What)
        select new RuleMutant((g, p), mutant.What, mutant.Rule);

    /// <summary>The first recording, which most others are made of, and each alert, as they are.</summary>
    public static IEnumerable<RuleMutant> Unchanged(RuleFile file) =>
        from g in Enumerable.Range(0, file.Groups.Length)
        from p in Enumerable.Range(0, file.Groups[g].Rules.Length)
        where (g, p) == (0, 0) || file.Groups[g].Rules[p] is AlertRule
        select new RuleMutant((g, p), "nothing changes", file.Groups[g].Rules[p]);

    /// <summary>
    /// It reads a person's own query: level 1 and the fastest page do. Nobody can say of such a query what series would make it give a
    /// known number of events, so no test is derived; OddIndicatorTests hold those rules for queries that are known.
    /// </summary>
    private static bool IsAsked(PromExpr expression) =>
        expression switch
        {
            PromExpr.Verbatim => true,
            PromExpr.Call call => call.Arguments.Any(IsAsked),
            PromExpr.Aggregate aggregate => IsAsked(aggregate.Inner),
            PromExpr.Binary binary => IsAsked(binary.Left) || IsAsked(binary.Right),
            _ => false,
        };

    /// <summary>Changes that nothing could tell, for the reason beside each.</summary>
    private static bool IsTheSame(Rule rule, string what) =>
        rule switch
        {
            AlertRule { Alert: AlertNames.SliMissing } => IsTheSameMissing(rule.Expression, what),

            // Where no good event is counted any more, none through all events is none as well, and 8 s of them in half an hour are too few
            // to be noticed.
            AlertRule { Alert: AlertNames.BudgetBurn } => (
                what == "* becomes /" && rule.Expression.ToString().Contains("or 0 / sum(", StringComparison.Ordinal)
            ) || (what == "0 becomes 8" && rule.Expression.ToString().Contains("or 8 * sum(", StringComparison.Ordinal)),

            // It fires whatever the number is.
            AlertRule { Alert: AlertNames.Watchdog } => true,

            // Nothing arrived within eight seconds of 1970.
            AlertRule { Alert: AlertNames.LongTermStorageBehind } => what == "0 becomes 8",

            // Bad events are known only where all are, so that it is enough to ask whether bad ones are.
            RecordingRule { Record: MetricNames.TotalTile }
                when what == "and and what follows is gone" && rule.Expression.Selectors().All(s => s.Metric != "ALERTS") => IsGuarded(
                rule.Expression
            ),

            // A counter that was last scraped more than five minutes ago has not been seen to grow since. Looked at further back it adds 0
            // and not nothing; whether there is anything at all is for the rate of bad events to say, which looks at the same counters.
            RecordingRule { Record: MetricNames.TotalTile or MetricNames.BadTile } => IsGuarded(rule.Expression)
                && what.StartsWith("last_over_time(", StringComparison.Ordinal)
                && what.EndsWith("): [5m] becomes [10m]", StringComparison.Ordinal),
            _ => false,
        };

    private static bool IsTheSameMissing(PromExpr expression, string what)
    {
        var compared = expression.ToString().Split(">= on () max(")[^1];
        return what switch
        {
            // Where the pace of the last three days tells how soon an event is due, an indicator that was last seen earlier has no such
            // pace and is not missed, however far back one looks for it. Nor is it newer than a ticket that is no more than three days old.
            $"max_over_time({MetricNames.BadRate}): [3d:] becomes [6d:]" => expression
                .Selectors()
                .Any(s => s.Metric == MetricNames.TotalTile)
                || expression.ToString().Contains("[6d:15m]) >= on ()", StringComparison.Ordinal),

            // Where a ticket is compared with what was seen since, it has been found within three days already.
            "max_over_time(ALERTS): [3d:] becomes [6d:]" => compared.Contains("[6d:", StringComparison.Ordinal),
            _ => false,
        };
    }

    /// <summary>Bad events must be known at this moment.</summary>
    private static bool IsGuarded(PromExpr tile) =>
        tile switch
        {
            PromExpr.Binary { Operator: "and", Right: PromExpr.Series { Selector.Metric: MetricNames.BadRate } } => true,
            PromExpr.Binary { Operator: "unless" } unless => IsGuarded(unless.Left),
            _ => false,
        };

    private static IEnumerable<(string What, PromExpr Expression)> Expressions(Rule rule) =>
        ExpressionMutants
            .Of(rule.Expression)
            .Concat(
                from matcher in ExpressionMutants.Matchers(rule.Expression)
                select (
                    $"{matcher.Label}{PromPrinter.Symbol(matcher.Operator)}{matcher.Value} is gone everywhere",
                    ExpressionMutants.WithoutMatcher(rule.Expression, matcher)
                )
            );

    private static IEnumerable<(string What, Rule Rule)> Waits(Rule rule)
    {
        if (rule is not AlertRule alert)
        {
            yield break;
        }

        if (alert.For > TimeSpan.Zero)
        {
            yield return ("for is gone", alert with { For = TimeSpan.Zero });
            yield return ("for is doubled", alert with { For = 2 * alert.For });
        }

        // A drop in traffic ends two weeks after it can be known at the earliest: promtool would have to evaluate all rules 2,000 times.
        if (alert.KeepFiringFor > TimeSpan.Zero && alert.Alert != AlertNames.TrafficDrop)
        {
            yield return ("keep_firing_for is gone", alert with { KeepFiringFor = TimeSpan.Zero });
            yield return ("keep_firing_for is doubled", alert with { KeepFiringFor = 2 * alert.KeepFiringFor });
        }
    }
}
