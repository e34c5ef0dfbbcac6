using System.Collections.Immutable;
using FksSre.Delivery.Rendered;
using FksSre.Monitoring.Naming;
using FksSre.ServiceLevels.Alerting;

namespace FksSre.Delivery.Backtest.Replaying;

/// <summary>What holds a burn-rate alert back.</summary>
/// <param name="Outages">While one is signalled, it does not begin; what fires already goes on.</param>
/// <param name="Pages">While one fires, it does not fire.</param>
internal sealed record BurnRule(ImmutableArray<HoldingAlert> Outages, ImmutableArray<HoldingAlert> Pages)
{
    private static readonly string _page = SeverityLabel.Of(Severity.Page);

    /// <summary>Nothing does.</summary>
    public static BurnRule Free { get; } = new([], []);

    /// <summary>By service, SLO and tier.</summary>
    public static ImmutableDictionary<(string Service, string Slo, string Tier), BurnRule> All(RenderedPlan plan) =>
        plan
            .Rules.SelectMany(file => file.Groups)
            .SelectMany(group => group.Rules)
            .Where(rule => rule.Alert == AlertNames.BudgetBurn)
            .GroupBy(rule => (Label(rule, LabelNames.Service), Label(rule, LabelNames.Slo), Label(rule, LabelNames.Tier)))
            .ToImmutableDictionary(
                rules => rules.Key,
                rules => new BurnRule(
                    [.. rules.SelectMany(rule => HoldingAlert.In(rule.Expression, AlertNames.ServiceDown))],
                    [.. rules.SelectMany(PagesOf)]
                )
            );

    /// <summary>The rule of a page names pages too: those of its own SLO, which no outage holds back any more.</summary>
    private static IEnumerable<HoldingAlert> PagesOf(PlannedRule rule) =>
        Label(rule, LabelNames.Severity) == _page
            ? []
            : HoldingAlert.In(rule.Expression, AlertNames.BudgetBurn).Where(alert => alert.Fits((LabelNames.Severity, _page)));

    private static string Label(PlannedRule rule, string name) => rule.Labels.GetValueOrDefault(name, "");
}
