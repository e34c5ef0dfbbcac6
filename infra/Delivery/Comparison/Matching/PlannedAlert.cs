using FksSre.Delivery.Rendered;
using FksSre.Monitoring.Naming;

namespace FksSre.Delivery.Comparison.Matching;

/// <summary>An alerting rule with where it stands.</summary>
internal sealed record PlannedAlert(PlannedRule Rule, string File, PlannedGroup Group)
{
    public string Name => Rule.Alert ?? "";

    public string Service { get; } = Label(Rule, LabelNames.Service);

    public string Slo { get; } = Label(Rule, LabelNames.Slo);

    public string Tier { get; } = Label(Rule, LabelNames.Tier);

    public string Severity { get; } = Label(Rule, LabelNames.Severity);

    /// <summary>What it is about, from the outside in.</summary>
    public string Subject =>
        Service.Length == 0 ? "platform"
        : Slo.Length == 0 ? Service
        : $"{Service}/{Slo}";

    /// <summary>Its name, with the tier where the name does not say it: <c>ErrorBudgetBurn page-fast</c>.</summary>
    public string Title =>
        Tier.Length == 0 || Name.Contains(Tier.Replace("-", "", StringComparison.Ordinal), StringComparison.OrdinalIgnoreCase)
            ? Name
            : $"{Name} {Tier}";

    /// <summary>With the subject, for lists of several.</summary>
    public string FullTitle => $"{Subject}: {Title}";

    /// <summary>All alerts of a plan, in order.</summary>
    public static IEnumerable<PlannedAlert> Of(RenderedPlan plan) =>
        from file in plan.Rules
        from @group in file.Groups
        from rule in @group.Rules
        where rule.Alert is not null
        select new PlannedAlert(rule, file.Name, @group);

    private static string Label(PlannedRule rule, string name) => rule.Labels.GetValueOrDefault(name, "");
}
