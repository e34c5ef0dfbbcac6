using System.Collections.Immutable;
using FksSre.Monitoring.Naming;
using FksSre.Monitoring.Settings;
using FksSre.OnCall;
using FksSre.PromQl;
using FksSre.ServiceLevels;
using FksSre.ServiceLevels.Alerting;

namespace FksSre.Monitoring.Routing;

/// <summary>
/// Routes from the catalogue: pages to the PagerDuty service of the service they are about, all else to where tickets go.
/// </summary>
public static class RouteDerivation
{
    private static readonly LabelMatcher _page = LabelMatcher.Equal(LabelNames.Severity, SeverityLabel.Of(Severity.Page));
    private static readonly LabelMatcher _ticket = LabelMatcher.Equal(LabelNames.Severity, SeverityLabel.Of(Severity.Ticket));

    /// <summary>
    /// A repetition wakes nobody while the incident is open. Where it is not, since somebody ended it by hand or Alertmanager could not
    /// tell of an end
    /// (silenced, or muted), Alertmanager still holds the old page for told: only a repetition opens the next incident.
    /// </summary>
    private static readonly TimeSpan _repeatAtPager = TimeSpan.FromMinutes(10);

    /// <summary>Each repetition is one more message.</summary>
    private static readonly TimeSpan _repeatInChannel = TimeSpan.FromHours(4);

    /// <summary>One incident for each SLO, however many of its tiers fire: it opens with the first and ends with the last.</summary>
    public static ImmutableArray<string> PagesBy { get; } = [LabelNames.Service, LabelNames.Slo];

    /// <summary>
    /// Pages of others may have neither label, and two of them about different things must not be one incident: the second would wake
    /// nobody.
    /// </summary>
    private static ImmutableArray<string> PagesOfOthersBy { get; } = ["alertname", .. PagesBy];

    /// <param name="catalogue">Whose services have a page route each.</param>
    /// <param name="endpoints">Which ways to people there are.</param>
    /// <param name="tickets">How tickets are told. Default: <see cref="TicketSettings.Default"/>.</param>
    public static RoutingPlan Derive(Catalogue catalogue, NotificationEndpoints endpoints, TicketSettings? tickets = null)
    {
        var (tracker, hours) = tickets ?? TicketSettings.Default;
        var ways = new ReceiverIntegrations(endpoints, tracker);
        var repeat = endpoints.PagerDutyEvents is null ? _repeatInChannel : _repeatAtPager;
        return new(
            // Tickets have a route of their own beside it: what is neither a page nor a ticket is told at any hour.
            Ticket([]),
            [
                Heartbeat(ReceiverNames.Heartbeat, AlertNames.Watchdog),
                Heartbeat(ReceiverNames.SliHeartbeat, AlertNames.SliRecordingsFresh),
                Ticket(ForMachines(AlertNames.ServiceDown)) with
                {
                    Receiver = ReceiverNames.Signals,
                },
                .. catalogue.Services.SelectMany(service => Pages(service, repeat)),
                Page(ReceiverNames.AnyPage, repeat, [_page]) with
                {
                    GroupBy = PagesOfOthersBy,
                },
                .. Tickets(hours, ways),
            ],
            InhibitionDerivation.Derive(catalogue),
            [
                ways.Tickets,
                .. Apart(hours, ways) ? new[] { ways.TicketsApart.Channel, ways.TicketsApart.Kept } : [],
                ways.Heartbeat(ReceiverNames.Heartbeat, endpoints.Heartbeat),
                ways.Heartbeat(ReceiverNames.SliHeartbeat, endpoints.SliHeartbeat),
                new Receiver(ReceiverNames.Signals, []),
                .. catalogue.Services.Select(service => ways.Page(ReceiverNames.Page(service), EventSeverities.OfPage(service.Tier))),
                ways.Page(ReceiverNames.AnyPage, EventSeverity.Critical),
            ],
            endpoints
        )
        {
            Hours = hours,
        };
    }

    /// <summary>Whether tickets take two routes: one in working hours to the channel, and one at any hour to what keeps them.</summary>
    public static bool TicketsApart(NotificationEndpoints endpoints, TicketSettings tickets) =>
        Apart(tickets.Hours, new(endpoints, tickets.Tracker));

    private static bool Apart(WorkingHours? hours, ReceiverIntegrations ways) => hours is not null && ways.TicketsAre is (true, true);

    private static Route[] Tickets(WorkingHours? hours, ReceiverIntegrations ways) =>
        Apart(hours, ways)
            ?
            [
                Ticket([_ticket]) with
                {
                    Receiver = ReceiverNames.TicketsInChannel,
                    InWorkingHours = true,
                    GoesOn = true,
                },
                Ticket([_ticket]) with
                {
                    Receiver = ReceiverNames.TicketsKept,
                },
            ]
            : [Ticket([_ticket]) with { InWorkingHours = hours is not null && !ways.TicketsAre.Kept }];

    /// <summary>By both: an alert of the same name from elsewhere that pages is a page.</summary>
    private static LabelMatcher[] ForMachines(string alert) =>
        [LabelMatcher.Equal("alertname", alert), LabelMatcher.Equal(LabelNames.Severity, SeverityLabel.None)];

    private static Route Heartbeat(string receiver, string alert) =>
        new(
            receiver,
            [.. ForMachines(alert)],
            ["alertname"],
            GroupWait: TimeSpan.Zero,
            GroupInterval: TimeSpan.FromMinutes(1),
            RepeatInterval: TimeSpan.FromMinutes(1)
        );

    /// <summary>
    /// What names no SLO is somebody else's page about the service. Its route stands first, so that the keys of ours are what they were
    /// without it.
    /// </summary>
    private static Route[] Pages(Service service, TimeSpan repeat)
    {
        var ours = Page(ReceiverNames.Page(service), repeat, [_page, LabelMatcher.Equal(LabelNames.Service, service.Id)]);
        return [ours with { Matchers = [.. ours.Matchers, LabelMatcher.Equal(LabelNames.Slo, "")], GroupBy = PagesOfOthersBy }, ours];
    }

    private static Route Page(string receiver, TimeSpan repeat, LabelMatcher[] matchers) =>
        new(
            receiver,
            [.. matchers],
            PagesBy,
            GroupWait: TimeSpan.FromSeconds(5),
            GroupInterval: TimeSpan.FromMinutes(1),
            RepeatInterval: repeat
        );

    private static Route Ticket(LabelMatcher[] matchers) =>
        new(
            ReceiverNames.Tickets,
            [.. matchers],
            [LabelNames.Service, LabelNames.Slo, "alertname"],
            GroupWait: TimeSpan.FromSeconds(30),
            GroupInterval: TimeSpan.FromMinutes(5),
            RepeatInterval: TimeSpan.FromDays(1)
        );
}
