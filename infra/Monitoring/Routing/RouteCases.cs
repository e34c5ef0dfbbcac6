using System.Collections.Immutable;
using FksSre.Monitoring.Naming;
using FksSre.Monitoring.Settings;
using FksSre.ServiceLevels;
using FksSre.ServiceLevels.Alerting;

namespace FksSre.Monitoring.Routing;

/// <summary>Where every alert must end, decided from what it is about and not from the routes: they are held against it.</summary>
public static class RouteCases
{
    /// <summary>Every SLO with every severity, every alert of the platform's own, and alerts that nobody foresaw.</summary>
    public static IReadOnlyList<RouteCase> Of(Catalogue catalogue, MonitoringEnvironment environment)
    {
        (string Name, string Value)[] everywhere = [("environment", environment.Name), ("cluster", environment.Cluster)];
        var tickets = RouteDerivation.TicketsApart(environment.Notifications, environment.Tickets)
            ? $"{ReceiverNames.TicketsInChannel},{ReceiverNames.TicketsKept}"
            : ReceiverNames.Tickets;
        return
        [
            .. from service in catalogue.Services
            from slo in service.Slos
            from severity in Enum.GetValues<Severity>()
            let page = severity == Severity.Page
            select Case(
                page ? ReceiverNames.Page(service) : tickets,
                [
                    .. Slo(service, slo),
                    (LabelNames.Severity, SeverityLabel.Of(severity)),
                    (LabelNames.Tier, page ? "page-fast" : "ticket-slow"),
                    .. everywhere,
                ]
            ),
            .. catalogue.Services.SelectMany(service => OfService(service, tickets, everywhere)),
            Machine(AlertNames.Watchdog, ReceiverNames.Heartbeat, everywhere),
            Machine(AlertNames.SliRecordingsFresh, ReceiverNames.SliHeartbeat, everywhere),
            Ticket(AlertNames.LongTermStorageBehind, tickets, everywhere),
            Ticket(AlertNames.LongTermStorageFailing, tickets, everywhere),
            Ticket(AlertNames.ScheduledJobOverdue, tickets, everywhere),
            .. Unforeseen(catalogue),
        ];
    }

    private static (string Name, string Value)[] Slo(Service service, Slo slo) =>
        [
            ("alertname", AlertNames.BudgetBurn),
            (LabelNames.Service, service.Id),
            (LabelNames.Slo, slo.Id),
            (LabelNames.Sli, slo.Sli.Name),
            (LabelNames.ServiceTier, service.Tier.ToString().ToLowerInvariant()),
            (LabelNames.Team, slo.Owner),
        ];

    private static IEnumerable<RouteCase> OfService(Service service, string tickets, (string Name, string Value)[] everywhere)
    {
        (string Name, string Value)[] common = [(LabelNames.Service, service.Id), .. everywhere];
        yield return Case(tickets, [("alertname", AlertNames.TargetDown), (LabelNames.Severity, "ticket"), .. common]);
        yield return Case(
            ReceiverNames.Page(service),
            [("alertname", "Unforeseen"), (LabelNames.Severity, "page"), (LabelNames.Service, service.Id)]
        );
        yield return Case(
            ReceiverNames.Signals,
            [("alertname", AlertNames.ServiceDown), (LabelNames.Severity, SeverityLabel.None), .. common]
        );
    }

    private static RouteCase Machine(string alert, string receiver, (string Name, string Value)[] everywhere) =>
        Case(receiver, [("alertname", alert), (LabelNames.Severity, SeverityLabel.None), .. everywhere]);

    private static RouteCase Ticket(string alert, string receiver, (string Name, string Value)[] everywhere) =>
        Case(receiver, [("alertname", alert), (LabelNames.Severity, "ticket"), .. everywhere]);

    /// <summary>Whatever says page wakes somebody, whoever it is about; whatever says nothing that is known is read by somebody.</summary>
    private static IEnumerable<RouteCase> Unforeseen(Catalogue catalogue)
    {
        yield return Case(ReceiverNames.Tickets, []);
        foreach (var severity in new[] { "", "critical", "warning", "none", "Page", "page ", "pages", "pa\"ge", "page\nticket", "стр☃" })
        {
            yield return Case(ReceiverNames.Tickets, [("alertname", "Unforeseen"), (LabelNames.Severity, severity)]);
        }

        yield return Page([]);
        var known = catalogue.Services.Select(service => service.Id).ToHashSet(StringComparer.Ordinal);
        var nearly = new[] { catalogue.Services[0].Id + " ", catalogue.Services[0].Id.ToUpperInvariant() };
        foreach (
            var service in nearly.Concat([
                "",
                "nobody",
                "ops \"q\"",
                "a'b",
                "back\\slash",
                "two\nlines",
                "☃ служба",
                "{x=\"y\"}",
                "a|b",
                ".*",
            ])
        )
        {
            if (!known.Contains(service))
            {
                yield return Page([(LabelNames.Service, service)]);
            }
        }

        foreach (var alert in new[] { AlertNames.Watchdog, AlertNames.SliRecordingsFresh, AlertNames.ServiceDown })
        {
            yield return Page([("alertname", alert)]);
        }
    }

    private static RouteCase Page((string Name, string Value)[] labels) =>
        Case(ReceiverNames.AnyPage, [(LabelNames.Severity, "page"), .. labels]);

    private static RouteCase Case(string receiver, IEnumerable<(string Name, string Value)> labels) =>
        new(labels.ToImmutableSortedDictionary(label => label.Name, label => label.Value, StringComparer.Ordinal), receiver);
}
