using FksSre.Monitoring.Rendering;
using FksSre.Monitoring.Routing;
using FksSre.Monitoring.Settings;
using FksSre.Monitoring.Tests.OnCall;
using FksSre.OnCall;
using FksSre.ServiceLevels;
using FksSre.ServiceLevels.Objectives;
using NodaTime;

namespace FksSre.Monitoring.Tests.Routing;

public class TicketRouteTests
{
    private static readonly Destination _discord = Destination.At("https://discord.example/");
    private static readonly Destination _issues = Destination.At("https://issues.example/");
    private static readonly Uri _pagerDuty = new("https://events.example/");
    private static readonly Catalogue _catalogue = Catalogues.Legal(Catalogues.Service("fks_api", Tier.Medium));

    public static TheoryData<TicketTracker, bool, bool, bool, string> Choices =>
        new()
        {
            { TicketTracker.Channel, true, true, true, "Discord" },
            { TicketTracker.PagerDuty, true, true, true, "Discord, PagerDuty Warning" },
            { TicketTracker.Issues, true, true, true, "Discord, Issues" },
            { TicketTracker.Channel, true, false, true, "PagerDuty Warning" },
            { TicketTracker.Issues, true, false, true, "Issues" },
            { TicketTracker.PagerDuty, false, true, false, "Discord" },
            { TicketTracker.Channel, false, false, false, "" },
        };

    [Theory]
    [MemberData(nameof(Choices))]
    public void Tickets_go_to_the_channel_and_to_what_was_chosen(
        TicketTracker tracker,
        bool pagerDuty,
        bool discord,
        bool issues,
        string integrations
    )
    {
        var endpoints = new NotificationEndpoints(pagerDuty ? _pagerDuty : null, discord ? _discord : null, null)
        {
            Issues = issues ? _issues : null,
        };

        var routing = RouteDerivation.Derive(_catalogue, endpoints, new(tracker, null));

        Assert.Equal(integrations, string.Join(", ", routing.Receivers.Single(r => r.Name == "tickets").Integrations.Select(Text)));
    }

    [Theory]
    [InlineData(Tier.Critical, "Critical")]
    [InlineData(Tier.High, "Error")]
    [InlineData(Tier.Medium, "Warning")]
    [InlineData(Tier.Low, "Warning")]
    public void Page_is_as_urgent_as_the_tier_of_its_service(Tier tier, string severity)
    {
        var routing = RouteDerivation.Derive(Catalogues.Legal(Catalogues.Service("fks_api", tier)), new(_pagerDuty, _discord, null));

        Assert.Equal(
            [$"PagerDuty {severity}", "PagerDuty Critical"],
            routing
                .Receivers.Where(r => r.Name.StartsWith("page", StringComparison.Ordinal))
                .Select(r => Text(Assert.Single(r.Integrations)))
        );
    }

    /// <summary>
    /// An open incident is not opened twice by it, and one that was ended by hand is opened again; a message is one more to read.
    /// </summary>
    [Theory]
    [InlineData(true, 10)]
    [InlineData(false, 240)]
    public void Page_is_repeated_soon_at_the_pager_and_rarely_in_the_channel(bool pagerDuty, int minutes)
    {
        var routing = RouteDerivation.Derive(_catalogue, new(pagerDuty ? _pagerDuty : null, _discord, null));

        Assert.Equal(
            [minutes, minutes, minutes],
            routing.Routes.Where(r => r.Receiver.StartsWith("page", StringComparison.Ordinal)).Select(r => r.RepeatInterval.TotalMinutes)
        );
    }

    /// <summary>Two pages of others about a service that is known are two incidents; the tiers of an SLO are one.</summary>
    [Fact]
    public void Page_that_names_no_SLO_is_grouped_by_its_name_too()
    {
        var routing = RouteDerivation.Derive(_catalogue, new(_pagerDuty, _discord, null));

        Assert.Equal(
            [
                """{}/{service="fks_api",severity="page",slo=""}:{alertname="DiskFull", service="fks_api"}""",
                """{}/{service="fks_api",severity="page",slo=""}:{alertname="BackupMissing", service="fks_api"}""",
                """{}/{service="fks_api",severity="page"}:{service="fks_api", slo="uptime"}""",
                """{}/{severity="page"}:{alertname="DiskFull", service="other"}""",
            ],
            new[]
            {
                ("DiskFull", "fks_api", ""),
                ("BackupMissing", "fks_api", ""),
                ("DiskFull", "fks_api", "uptime"),
                ("DiskFull", "other", ""),
            }.Select(x =>
                GroupKeys.Of(routing, Labels(("alertname", x.Item1), ("service", x.Item2), ("severity", "page"), ("slo", x.Item3)))
            )
        );
    }

    [Fact]
    public void Working_hours_stand_on_the_route_of_tickets_alone()
    {
        var routing = RouteDerivation.Derive(_catalogue, new(_pagerDuty, _discord, null), new(TicketTracker.Channel, _hours));

        Assert.Equal(
            ["severity=ticket"],
            routing.Routes.Where(r => r.InWorkingHours).Select(r => string.Join(' ', r.Matchers.Select(m => $"{m.Label}={m.Value}")))
        );
        Assert.False(routing.Root.InWorkingHours);
        Assert.EndsWith(
            """
            time_intervals:
              - name: working-hours
                time_intervals:
                  - weekdays: ["tuesday:saturday"]
                    times:
                      - start_time: "07:05"
                        end_time: "13:50"
                    location: Europe/Berlin

            """,
            AlertmanagerYaml.Render(routing),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData(TicketTracker.Channel, true, "Discord", "severity=\"ticket\" tickets in hours")]
    [InlineData(
        TicketTracker.PagerDuty,
        true,
        "Discord + PagerDuty Warning",
        "severity=\"ticket\" tickets-channel in hours, goes on; severity=\"ticket\" tickets-kept"
    )]
    [InlineData(
        TicketTracker.Issues,
        true,
        "Discord + Issues",
        "severity=\"ticket\" tickets-channel in hours, goes on; severity=\"ticket\" tickets-kept"
    )]
    [InlineData(TicketTracker.PagerDuty, false, "PagerDuty Warning", "severity=\"ticket\" tickets")]
    public void What_keeps_tickets_is_told_of_their_end_at_any_hour(TicketTracker tracker, bool channel, string integrations, string routes)
    {
        var endpoints = new NotificationEndpoints(_pagerDuty, channel ? _discord : null, null) { Issues = _issues };

        var routing = RouteDerivation.Derive(_catalogue, endpoints, new(tracker, _hours));

        Assert.Equal(
            routes,
            string.Join(
                "; ",
                routing
                    .Routes.TakeLast(2)
                    .Where(r => r.Receiver.StartsWith("tickets", StringComparison.Ordinal))
                    .Select(r =>
                        $"{string.Join(' ', r.Matchers.Select(m => $"{m.Label}=\"{m.Value}\""))} "
                        + $"{r.Receiver}{(r.InWorkingHours ? " in hours" : "")}{(r.GoesOn ? ", goes on" : "")}"
                    )
            )
        );
        var ofRoutes = routing.Receivers.Where(r =>
            routing.Routes.TakeLast(2).Any(route => route.Receiver == r.Name && r.Name.StartsWith("tickets", StringComparison.Ordinal))
        );
        Assert.Equal(integrations, string.Join(" + ", ofRoutes.SelectMany(r => r.Integrations).Select(Text)));
        Assert.Empty(RoutingReview.Check(routing));
        Assert.Equal("tickets", routing.Root.Receiver);
    }

    private static readonly WorkingHours _hours = new("Europe/Berlin", IsoDayOfWeek.Tuesday, IsoDayOfWeek.Saturday, new(7, 5), new(13, 50));

    private static Dictionary<string, string> Labels(params (string Name, string Value)[] labels) =>
        labels.Where(label => label.Value.Length > 0).ToDictionary(label => label.Name, label => label.Value);

    private static string Text(Integration integration) =>
        integration.Match(x => $"PagerDuty {x.Severity}", _ => "Discord", _ => "Issues", _ => "Heartbeat", _ => "PagerDuty heartbeat");
}
