using FksSre.Monitoring.Routing;
using FksSre.Monitoring.Settings;
using FksSre.Monitoring.Tests.OnCall;
using FksSre.OnCall;
using FksSre.PromQl;
using FksSre.ServiceLevels;
using FksSre.ServiceLevels.Declarations;
using FksSre.ServiceLevels.Objectives;
using NodaTime;

namespace FksSre.Monitoring.Tests.Routing;

public class RoutingReviewTests
{
    private static readonly WorkingHours _hours = new("America/Toronto", IsoDayOfWeek.Monday, IsoDayOfWeek.Friday, new(9, 0), new(17, 30));

    private static readonly Catalogue _catalogue = Catalogues.Legal(
        Catalogues.Service("fks_api", Tier.Critical) with
        {
            DependsOn = [DependencyDeclaration.Vital("fks_data")],
        },
        Catalogues.Service("fks_data", Tier.High)
    );

    private static readonly RoutingPlan _derived = RouteDerivation.Derive(
        _catalogue,
        new(new("https://events.example/"), Destination.At("https://discord.example/"), Destination.At("https://beat.example/")),
        new(TicketTracker.PagerDuty, _hours)
    );

    [Fact]
    public void Derived_routes_have_no_mistake() => Assert.Empty(RoutingReview.Check(_derived));

    [Fact]
    public void Nobody_is_said_to_be_missing_where_no_way_to_anybody_is_configured() =>
        Assert.Empty(RoutingReview.Check(RouteDerivation.Derive(_catalogue, new(null, null, null))));

    [Fact]
    public void Removed_receiver_is_found() =>
        AssertOnly(
            _derived with
            {
                Receivers = _derived.Receivers.RemoveAll(r => r.Name == "page-fks_data"),
            },
            """
            FKS701 routing/routes = page-fks_data
                   No receiver has that name.
                   Add the receiver, or name another.
            """
        );

    [Fact]
    public void Receiver_without_a_route_is_found() =>
        AssertOnly(
            _derived with
            {
                Receivers = _derived.Receivers.Add(new("lonely", [new Integration.Discord(Destination.At("https://discord.example/"))])),
            },
            """
            FKS702 routing/receivers = lonely
                   No route leads to it, so it never tells anybody.
                   Remove it, or give it a route.
            """
        );

    [Fact]
    public void Route_that_stands_behind_a_wider_one_is_found()
    {
        var any = _derived.Routes.Single(r => r.Receiver == "page");
        var last = _derived.Routes.Last(r => r.Receiver == "page-fks_data");

        AssertOnly(
            _derived with
            {
                Routes = _derived.Routes.Remove(any).Insert(_derived.Routes.IndexOf(last), any),
            },
            """
            FKS703 routing/routes/page-fks_data = page
                   That route stands before it and takes every alert that this one would.
                   Put the narrower one first, or remove it.
            """
        );
    }

    [Fact]
    public void Page_route_with_working_hours_is_found() =>
        AssertOnly(
            _derived with
            {
                Routes = _derived.Routes.SetItem(6, _derived.Routes[6] with { InWorkingHours = true }),
            },
            """
            FKS704 routing/routes/page-fks_data = page-fks_data
                   Pages may take this route, and it is silent outside working hours: nobody would be woken at night.
                   Limit the hours of tickets alone.
            FKS307 routing/routes/page-fks_data = page-fks_data
                   Incidents or issues are opened here, and what ends outside working hours is never told: they would stay open.
                   Limit the hours of messages in a channel alone.
            """
        );

    [Fact]
    public void Receiver_that_tells_nobody_is_found() =>
        AssertOnly(
            _derived with
            {
                Receivers = _derived.Receivers.SetItem(0, new("tickets", [])),
            },
            """
            FKS705 routing/routes/tickets = tickets
                   What ends here is told to nobody, and not all of it is for machines alone.
                   Give the receiver a way to a person, or let only alerts of the allow-list take its route.
            """
        );

    [Fact]
    public void Alert_that_is_not_on_the_allow_list_must_be_heard() =>
        AssertOnly(
            _derived with
            {
                Routes = _derived.Routes.SetItem(
                    2,
                    _derived.Routes[2] with
                    {
                        Matchers = [LabelMatcher.Equal("alertname", "ErrorBudgetSpent")],
                    }
                ),
            },
            """
            FKS705 routing/routes/signals = signals
                   What ends here is told to nobody, and not all of it is for machines alone.
                   Give the receiver a way to a person, or let only alerts of the allow-list take its route.
            """
        );

    [Fact]
    public void Inhibition_without_equal_labels_is_found() =>
        AssertOnly(
            _derived with
            {
                Inhibitions = [_derived.Inhibitions[0] with { Equal = [] }],
            },
            """
            FKS706 routing/inhibitions/0 = (nothing)
                   Without equal labels one alert of the source's kind holds back every alert of the target's kind.
                   Name the labels that cause and consequence share.
            FKS306 routing/inhibitions/0 = service
                   What is held back may be an incident of its own, and where it ends meanwhile Alertmanager never says so: it would stay open.
                   Hold it back in its rule (HeldBack), or only within one notification, whose alerts have this label in common.
            FKS306 routing/inhibitions/0 = slo
                   What is held back may be an incident of its own, and where it ends meanwhile Alertmanager never says so: it would stay open.
                   Hold it back in its rule (HeldBack), or only within one notification, whose alerts have this label in common.
            """
        );

    [Fact]
    public void Equal_label_that_may_be_missing_is_found() =>
        AssertOnly(
            _derived with
            {
                Inhibitions =
                [
                    _derived.Inhibitions[0] with
                    {
                        Target = [.. _derived.Inhibitions[0].Target.Where(matcher => matcher.Label != "slo")],
                    },
                ],
            },
            """
            FKS707 routing/inhibitions/0 = slo
                   Alerts without the label count as equal, so one of them would hold back all others.
                   Demand the label of source and target.
            """
        );

    [Fact]
    public void Inhibition_of_the_source_by_itself_is_found() =>
        AssertOnly(
            _derived with
            {
                Inhibitions =
                [
                    InhibitRule.Of([LabelMatcher.Equal("severity", "page")], [LabelMatcher.Matches("severity", "page|ticket")], "service"),
                ],
            },
            """
            FKS708 routing/inhibitions/0 = (nothing)
                   An alert can be source and target at once; two of them would hold back each other, and nobody would hear of either.
                   Let a label tell the two sides apart.
            FKS306 routing/inhibitions/0 = alertname
                   What is held back may be an incident of its own, and where it ends meanwhile Alertmanager never says so: it would stay open.
                   Hold it back in its rule (HeldBack), or only within one notification, whose alerts have this label in common.
            FKS306 routing/inhibitions/0 = slo
                   What is held back may be an incident of its own, and where it ends meanwhile Alertmanager never says so: it would stay open.
                   Hold it back in its rule (HeldBack), or only within one notification, whose alerts have this label in common.
            """
        );

    [Fact]
    public void Outage_that_holds_back_pages_in_Alertmanager_is_found() =>
        AssertOnly(
            _derived with
            {
                Inhibitions =
                [
                    InhibitRule.Of(
                        [LabelMatcher.Equal("alertname", "ServiceDown"), LabelMatcher.Equal("severity", "none")],
                        [LabelMatcher.Equal("severity", "page"), LabelMatcher.Equal("slo", "availability")],
                        "service"
                    ),
                ],
            },
            """
            FKS306 routing/inhibitions/0 = slo
                   What is held back may be an incident of its own, and where it ends meanwhile Alertmanager never says so: it would stay open.
                   Hold it back in its rule (HeldBack), or only within one notification, whose alerts have this label in common.
            FKS306 routing/inhibitions/0 = alertname
                   What is held back may be an incident of its own, and where it ends meanwhile Alertmanager never says so: it would stay open.
                   Hold it back in its rule (HeldBack), or only within one notification, whose alerts have this label in common.
            """
        );

    [Fact]
    public void Hours_on_what_keeps_tickets_are_found() =>
        AssertOnly(
            _derived with
            {
                Routes = _derived.Routes.SetItem(9, _derived.Routes[9] with { InWorkingHours = true }),
            },
            """
            FKS307 routing/routes/tickets-kept = tickets-kept
                   Incidents or issues are opened here, and what ends outside working hours is never told: they would stay open.
                   Limit the hours of messages in a channel alone.
            """
        );

    private static void AssertOnly(RoutingPlan routing, string findings) =>
        Assert.Equal(findings, string.Join('\n', RoutingReview.Check(routing)));
}
