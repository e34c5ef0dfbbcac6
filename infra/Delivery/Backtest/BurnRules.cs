using System.Collections.Immutable;
using FksSre.Delivery.Rendered;
using FksSre.Monitoring.Naming;

namespace FksSre.Delivery.Backtest;

/// <summary>What holds each burn-rate alert back.</summary>
internal static class BurnRules
{
    /// <summary>By service, SLO and tier.</summary>
    public static ImmutableDictionary<(string Service, string Slo, string Tier), ImmutableArray<HoldingSignal>> Of(
        RenderedEnvironment environment
    ) =>
        environment
            .Plan.Rules.SelectMany(file => file.Groups)
            .SelectMany(group => group.Rules)
            .Where(rule => rule.Alert == AlertNames.BudgetBurn)
            .GroupBy(rule =>
                (
                    rule.Labels.GetValueOrDefault(LabelNames.Service, ""),
                    rule.Labels.GetValueOrDefault(LabelNames.Slo, ""),
                    rule.Labels.GetValueOrDefault(LabelNames.Tier, "")
                )
            )
            .ToImmutableDictionary(
                rules => rules.Key,
                rules => rules.SelectMany(rule => HoldingSignal.In(rule.Expression)).ToImmutableArray()
            );
}
