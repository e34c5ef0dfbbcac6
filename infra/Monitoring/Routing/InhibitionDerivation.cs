using System.Collections.Immutable;
using FksSre.Monitoring.Naming;
using FksSre.Monitoring.PromQl;
using FksSre.Monitoring.Rules;
using FksSre.ServiceLevels;
using FksSre.ServiceLevels.Indicators;

namespace FksSre.Monitoring.Routing;

/// <summary>What is held back while its cause is told of: within an SLO, within a service, and along the dependencies between services.</summary>
internal static class InhibitionDerivation
{
    private static readonly LabelMatcher _page = LabelMatcher.Equal(LabelNames.Severity, SeverityLabel.Of(Severity.Page));
    private static readonly LabelMatcher _ticket = LabelMatcher.Equal(LabelNames.Severity, SeverityLabel.Of(Severity.Ticket));

    /// <summary>The severity tells it apart from all that it holds back.</summary>
    private static readonly LabelMatcher[] _down = [LabelMatcher.Equal("alertname", AlertNames.ServiceDown), LabelMatcher.Equal(LabelNames.Severity, SeverityLabel.None)];

    public static ImmutableArray<InhibitRule> Derive(Catalogue catalogue) =>
    [
        .. FastOverSlow(catalogue),
        .. DownOverItself(catalogue),
        .. catalogue.Services.Where(service => PagedUptime.Of(service) is not null).SelectMany(service => DownOverDependents(service, catalogue)),
    ];

    /// <summary>Pages of one SLO are one incident and need no rule among each other.</summary>
    private static IEnumerable<InhibitRule> FastOverSlow(Catalogue catalogue)
    {
        yield return InhibitRule.Of([_page], [_ticket], LabelNames.Service, LabelNames.Slo);
        var tickets = catalogue.Slos.SelectMany(slo => slo.Policy.Tiers).Where(tier => tier.Severity == Severity.Ticket)
            .GroupBy(tier => tier.Name, tier => tier.Window.Long, StringComparer.Ordinal)
            .OrderBy(tier => tier.Key, StringComparer.Ordinal)
            .ToList();
        // Faster in every policy that has the name: an order, so that no two tiers hold back each other.
        var pairs =
            from fast in tickets
            from slow in tickets
            where fast.Max() < slow.Min()
            select (Fast: fast.Key, Slow: slow.Key);
        foreach (var (fast, slow) in pairs)
        {
            yield return InhibitRule.Of(Burn(fast), Burn(slow), LabelNames.Service, LabelNames.Slo);
        }
    }

    private static LabelMatcher[] Burn(string tier) => [LabelMatcher.Equal("alertname", AlertNames.BudgetBurn), LabelMatcher.Equal(LabelNames.Tier, tier), _ticket];

    /// <summary>The page about a service that is down is enough; its other SLOs suffer from that. Their tickets about latency say nothing either.</summary>
    private static IEnumerable<InhibitRule> DownOverItself(Catalogue catalogue)
    {
        var uptimes = catalogue.Services.Select(PagedUptime.Of).OfType<Slo>().Select(slo => slo.Sli.Name).ToList();
        if (uptimes.Count == 0)
        {
            yield break;
        }

        yield return InhibitRule.Of(_down, [_page, new(LabelNames.Sli, MatchOperator.NotMatches, PromRegex.AnyOf(uptimes))], LabelNames.Service, LabelNames.Tier);
        var latencies = catalogue.Slos.Where(slo => slo.Sli is Sli.Latency or Sli.NativeLatency).Select(slo => slo.Sli.Name).ToList();
        if (latencies.Count > 0)
        {
            yield return InhibitRule.Of(_down, [_ticket, LabelMatcher.Matches(LabelNames.Sli, PromRegex.AnyOf(latencies))], LabelNames.Service);
        }
    }

    /// <summary>Pages only of those that declared it. They are held back tier by tier, since each tier ends as long after an outage as it looks back.</summary>
    private static IEnumerable<InhibitRule> DownOverDependents(Service service, Catalogue catalogue)
    {
        var outage = _down.Append(LabelMatcher.Equal(LabelNames.Service, service.Id)).ToArray();
        if (Dependents.Of(service, catalogue, s => s.DependsOn) is { Count: > 0 } dependents)
        {
            // Every alert of a Prometheus carries the same environment, or none does.
            yield return new([.. outage], [_ticket, In(dependents)], [LabelNames.Environment]);
        }

        if (Dependents.Of(service, catalogue, s => s.VitalDependencies) is { Count: > 0 } vital)
        {
            yield return InhibitRule.Of(outage, [_page, In(vital)], LabelNames.Tier);
        }
    }

    private static LabelMatcher In(IEnumerable<string> services) => LabelMatcher.Matches(LabelNames.Service, PromRegex.AnyOf(services));
}
