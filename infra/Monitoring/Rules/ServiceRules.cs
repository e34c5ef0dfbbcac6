using System.Collections.Immutable;
using FksSre.Monitoring.Naming;
using FksSre.ServiceLevels;
using FksSre.ServiceLevels.Alerting;

namespace FksSre.Monitoring.Rules;

/// <summary>The rule file of one service. Levels stand in groups of their own, since each has its interval; an indicator's pages
/// stand with its level 1, so that they see what was recorded the same instant.</summary>
public static class ServiceRules
{
    /// <summary>Nothing is held back yet; <see cref="HeldBack"/> adds that, since it needs the whole catalogue.</summary>
    public static RuleFile Derive(Service service, AlertLinks links)
    {
        var groups = ImmutableArray.CreateBuilder<RuleGroup>();
        foreach (var indicator in service.Slos.GroupBy(s => s.Sli))
        {
            var series = new SliSeries(service.Id, indicator.Key);
            groups.Add(Fast(service, series, indicator, links));
            groups.Add(Slow(service, series, indicator, links));
        }

        groups.AddRange(service.Slos.Select(slo => Budget(service, slo, links)));
        groups.AddRange(Display(service));
        if (FailingEndpoints.Of(service) is { } endpoints)
        {
            groups.Add(endpoints);
        }

        return new(FileName.Safe(service.Id), groups.ToImmutable());
    }

    private static RuleGroup Fast(Service service, SliSeries series, IEnumerable<Slo> slos, AlertLinks links) =>
        new(
            $"sli:{service.Id}:{series.Sli.Name}:fast",
            Intervals.Fast,
            [
                .. SliRules.Level1(series),
                .. slos.SelectMany(slo => SloAlerts.OfSeverity(service, slo, Severity.Page, links)),
                .. slos.SelectMany(slo => RatioGuards.Of(service, slo, links)),
            ]
        );

    private static RuleGroup Slow(Service service, SliSeries series, IEnumerable<Slo> slos, AlertLinks links) =>
        new(
            $"sli:{service.Id}:{series.Sli.Name}:slow",
            Intervals.Tile,
            [
                .. SliRules.Level2(series),
                .. slos.SelectMany(slo => SloAlerts.OfSeverity(service, slo, Severity.Ticket, links)),
                .. slos.Where(slo => slo.Policy.OtherTickets).Select(slo => SliMissingAlert.Of(service, slo, links)),
                .. slos.Where(slo => slo.Policy.OtherTickets).Select(slo => GoodExceedsAlert.Of(service, slo, links)).OfType<AlertRule>(),
                .. slos.Where(slo => slo.Policy.OtherTickets).Select(slo => TrafficDropAlert.Of(service, slo, links)).OfType<AlertRule>(),
            ]
        );

    private static RuleGroup Budget(Service service, Slo slo, AlertLinks links) =>
        new(
            $"slo:{service.Id}:{slo.Id}:budget",
            Intervals.Budget(slo.Window),
            [.. new SloSeries(slo).Rules(), .. slo.Policy.OtherTickets ? BudgetAlerts.Of(service, slo, links) : []]
        );

    private static IEnumerable<RuleGroup> Display(Service service)
    {
        var rules = LatencyQuantiles.Of(service).ToImmutableArray<Rule>();
        return rules.IsEmpty ? [] : [new($"service:{service.Id}:display", Intervals.Display, rules)];
    }
}
