using System.Collections.Immutable;
using FksSre.Delivery.Rendered;
using FksSre.Monitoring.Naming;
using FksSre.PromQl;

namespace FksSre.Delivery.Comparison.Matching;

/// <summary>A recorded series with where its rule stands.</summary>
internal sealed record PlannedSeries(PlannedRule Rule, string File, PlannedGroup Group)
{
    /// <summary>The labels that the rule sets, and of those that say whose it is the ones that its expression brings along.</summary>
    public ImmutableSortedDictionary<string, string> Labels { get; } = WithInherited(Rule);

    public string Name => Rule.Record ?? "";

    public string Service => Labels.GetValueOrDefault(LabelNames.Service, "");

    public string Sli => Labels.GetValueOrDefault(LabelNames.Sli, "");

    public string Slo => Labels.GetValueOrDefault(LabelNames.Slo, "");

    /// <summary>Name and labels, as a query asks for it.</summary>
    public string Identity =>
        $"{Name}{{{string.Join(',', Labels.OrderBy(l => l.Key, StringComparer.Ordinal).Select(l => $"{l.Key}=\"{l.Value}\""))}}}";

    /// <summary>All recorded series of a plan, in order.</summary>
    public static IEnumerable<PlannedSeries> Of(RenderedPlan plan) =>
        from file in plan.Rules
        from @group in file.Groups
        from rule in @group.Rules
        where rule.Record is not null
        select new PlannedSeries(rule, file.Name, @group);

    private static ImmutableSortedDictionary<string, string> WithInherited(PlannedRule rule)
    {
        if (rule.Labels.ContainsKey(LabelNames.Service))
        {
            return rule.Labels;
        }

        var matchers = Query.Parse(rule.Expression).Query?.Root.All.OfType<PromExpr.Series>().FirstOrDefault()?.Selector.Matchers
            ?? ImmutableArray<LabelMatcher>.Empty;
        return matchers
            .Where(m => m.Operator == MatchOperator.Equal && m.Label is LabelNames.Service or LabelNames.Sli or LabelNames.Slo)
            .Where(m => !rule.Labels.ContainsKey(m.Label))
            .Aggregate(rule.Labels, (labels, matcher) => labels.SetItem(matcher.Label, matcher.Value));
    }
}
