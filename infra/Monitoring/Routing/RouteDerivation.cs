using System.Collections.Immutable;
using FksSre.Monitoring.Naming;
using FksSre.Monitoring.Rules;
using FksSre.ServiceLevels;
using FksSre.ServiceLevels.Indicators;

namespace FksSre.Monitoring.Routing;

/// <summary>Routes from the catalogue: pages to the PagerDuty service of the service they are about, all else to the channel, as far as there are such ways.</summary>
public static class RouteDerivation
{
    private const string Tickets = "tickets";
    private const string Heartbeat = "heartbeat";

    /// <summary>For a page that names no service of the catalogue: a person still hears of it.</summary>
    private const string AnyPage = "page";

    private static readonly LabelMatcher _page = LabelMatcher.Equal(LabelNames.Severity, SeverityLabel.Of(Severity.Page));
    private static readonly LabelMatcher _ticket = LabelMatcher.Equal(LabelNames.Severity, SeverityLabel.Of(Severity.Ticket));

    public static RoutingPlan Derive(Catalogue catalogue, NotificationEndpoints endpoints) => new(
        Ticket([]),
        [
            new(
                Heartbeat,
                [LabelMatcher.Equal("alertname", AlertNames.Watchdog)],
                ["alertname"],
                GroupWait: TimeSpan.Zero,
                GroupInterval: TimeSpan.FromMinutes(1),
                RepeatInterval: TimeSpan.FromMinutes(1)),
            .. catalogue.Services.Select(service => Page(ReceiverOf(service), [_page, LabelMatcher.Equal(LabelNames.Service, service.Id)])),
            Page(AnyPage, [_page]),
        ],
        [
            new([_page], [_ticket], [LabelNames.Service, LabelNames.Slo]),
            new([_page, LabelMatcher.Equal(LabelNames.Sli, "uptime")], [LabelMatcher.Matches(LabelNames.Sli, "latency-.+")], [LabelNames.Service]),
        ],
        [
            TicketReceiver(endpoints),
            endpoints.Heartbeat is null ? new Receiver.Unheard(Heartbeat) : new Receiver.Heartbeat(Heartbeat),
            .. catalogue.Services.Select(service => PageReceiver(ReceiverOf(service), endpoints)),
            PageReceiver(AnyPage, endpoints),
        ],
        endpoints);

    private static string ReceiverOf(Service service) => $"{AnyPage}-{FileName.Safe(service.Id)}";

    /// <summary>Whoever is on call; without PagerDuty the channel, where at least those who read it hear of it.</summary>
    private static Receiver PageReceiver(string name, NotificationEndpoints endpoints) => endpoints switch
    {
        { PagerDutyEvents: not null } => PagerDuty(name),
        { Discord: not null } => new Receiver.Discord(name),
        _ => new Receiver.Unheard(name),
    };

    /// <summary>The channel; without one PagerDuty, which wakes nobody for a warning.</summary>
    private static Receiver TicketReceiver(NotificationEndpoints endpoints) => endpoints switch
    {
        { Discord: not null } => new Receiver.Discord(Tickets),
        { PagerDutyEvents: not null } => PagerDuty(Tickets),
        _ => new Receiver.Unheard(Tickets),
    };

    private static Receiver.PagerDuty PagerDuty(string name) => new(name, $"secrets/pagerduty-{name}");

    /// <summary>One incident for each SLO, however many of its tiers fire: it opens with the first and ends with the last.</summary>
    private static Route Page(string receiver, ImmutableArray<LabelMatcher> matchers) => new(
        receiver,
        matchers,
        [LabelNames.Service, LabelNames.Slo],
        GroupWait: TimeSpan.FromSeconds(5),
        GroupInterval: TimeSpan.FromMinutes(1),
        RepeatInterval: TimeSpan.FromHours(4));

    private static Route Ticket(ImmutableArray<LabelMatcher> matchers) => new(
        Tickets,
        matchers,
        [LabelNames.Service, LabelNames.Slo, "alertname"],
        GroupWait: TimeSpan.FromSeconds(30),
        GroupInterval: TimeSpan.FromMinutes(5),
        RepeatInterval: TimeSpan.FromDays(1));
}
