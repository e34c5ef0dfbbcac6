using System.Collections.Immutable;
using FksSre.Monitoring.Naming;
using FksSre.PromQl;
using FksSre.ServiceLevels;
using FksSre.ServiceLevels.Alerting;

namespace FksSre.Monitoring.Routing;

/// <summary>
/// Of two tickets of one SLO that are one notification, the faster is told. Nothing else is held back by Alertmanager, which would
/// hold back the end too and leave an incident open: all that follows from a cause is held back where it would begin, in the rules.
/// </summary>
internal static class InhibitionDerivation
{
    public static ImmutableArray<InhibitRule> Derive(Catalogue catalogue)
    {
        var tickets = catalogue
            .Slos.SelectMany(slo => slo.Policy.Tiers)
            .Where(tier => tier.Severity == Severity.Ticket)
            .GroupBy(tier => tier.Name, tier => tier.Window.Long, StringComparer.Ordinal)
            .OrderBy(tier => tier.Key, StringComparer.Ordinal)
            .ToList();
        // Faster in every policy that has the name: an order, so that no two tiers hold back each other.
        return
        [
            .. from fast in tickets
            from slow in tickets
            where fast.Max() < slow.Min()
            select InhibitRule.Of(Burn(fast.Key), Burn(slow.Key), LabelNames.Service, LabelNames.Slo),
        ];
    }

    private static LabelMatcher[] Burn(string tier) =>
        [
            LabelMatcher.Equal("alertname", AlertNames.BudgetBurn),
            LabelMatcher.Equal(LabelNames.Tier, tier),
            LabelMatcher.Equal(LabelNames.Severity, SeverityLabel.Of(Severity.Ticket)),
        ];
}
