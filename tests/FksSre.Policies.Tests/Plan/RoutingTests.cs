using FksSre.Monitoring.Routing;
using FksSre.OnCall.PagerDuty;
using FksSre.Policies.Rules.Plan;
using FksSre.PromQl;

namespace FksSre.Policies.Tests.Plan;

public class RoutingTests(PlanFixture fixture) : IClassFixture<PlanFixture>
{
    private const string Policy = "pages-reach-a-person";

    public static TheoryData<string, string> Gaps =>
        new()
        {
            { "no key", "the receiver page-fks_api does not speak to PagerDuty" },
            { "no integration", "the receiver page-fks_api tells nobody" },
            { "no receiver", "there is no receiver page-fks_api" },
            { "working hours", "the route to page-fks_api tells within working hours alone" },
            { "no service", "no service of PagerDuty stands behind the receiver page-fks_api" },
            { "no policy", "the service Critical services (prod) has no escalation policy fks" },
            { "no rule", "the escalation policy fks (prod) has no rule" },
            { "no target", "step 1 of the escalation policy fks (prod) names nobody" },
            { "no turn", "step 1 of the escalation policy fks (prod) names nobody" },
            { "no user", "step 1 of the escalation policy fks (prod) names nobody" },
        };

    [Theory]
    [MemberData(nameof(Gaps))]
    public void Page_whose_way_has_a_gap_is_told_with_the_gap(string gap, string problem) =>
        Assert.Contains(
            $"rules/fks_api/ErrorBudgetBurn/availability/page-fast = \n  This page reaches nobody: {problem}.",
            fixture.Told(Policy, plan => WithGap(plan, gap)),
            StringComparison.Ordinal
        );

    [Fact]
    public void Pages_of_a_stack_that_nobody_is_configured_for_are_no_matter_of_this_rule() =>
        Assert.Equal(
            "",
            fixture.Told(Policy, plan =>
                plan with
                {
                    Routing = plan.Routing with
                    {
                        Receivers = [.. plan.Routing.Receivers.Select(receiver => receiver with { Integrations = [] })],
                        Endpoints = plan.Routing.Endpoints with { PagerDutyEvents = null, Discord = null },
                    },
                }
            )
        );

    [Fact]
    public void Ticket_whose_receiver_tells_nobody_is_told() =>
        Assert.Contains(
            "rules/fks_api/ErrorBudgetBurn/availability/ticket-slow = tickets\n"
                + "  This ticket is told nowhere: its receiver has no integration.",
            fixture.Told("tickets-reach-a-place", (ReviewedPlan plan) =>
                Receiver(plan, "tickets", receiver => receiver with { Integrations = [] })
            ),
            StringComparison.Ordinal
        );

    [Fact]
    public void Ticket_that_is_told_in_one_of_two_places_is_told() =>
        Assert.Equal(
            "",
            fixture.Told("tickets-reach-a-place", (ReviewedPlan plan) =>
                Routing(plan, routing =>
                    routing with
                    {
                        Routes = [routing.Root with { Receiver = "silent", GoesOn = true }, .. routing.Routes],
                        Receivers = [new("silent", []), .. routing.Receivers],
                    }
                )
            )
        );

    [Fact]
    public void Route_for_a_label_that_no_alert_bears_is_told() =>
        Assert.Equal(
            """
            routing/routes/page-fks_api = service="fks-api"
              No alert bears this label service with this value.
            routing/routes/page-fks_api = service="fks-api"
              No alert bears this label service with this value.
            """,
            fixture.Told("matched-labels-exist", (ReviewedPlan plan) =>
                Route(plan, route =>
                    route with
                    {
                        Matchers = [.. route.Matchers.Select(m => m.Value == "fks_api" ? m with { Value = "fks-api" } : m)],
                    }
                )
            )
        );

    [Fact]
    public void Inhibition_by_an_alert_that_no_rule_raises_is_told() =>
        Assert.Equal(
            """
            routing/inhibitions/0 = alertname="ClusterDown"
              No alert bears this label alertname with this value.
            """,
            fixture.Told("matched-labels-exist", plan =>
                plan with
                {
                    Routing = plan.Routing with
                    {
                        Inhibitions =
                        [
                            InhibitRule.Of(
                                [LabelMatcher.Equal("alertname", "ClusterDown")],
                                [LabelMatcher.Equal("severity", "page")],
                                "service"
                            ),
                            .. plan.Routing.Inhibitions,
                        ],
                    },
                }
            )
        );

    [Fact]
    public void Page_of_somebody_else_that_no_route_takes_any_more_is_told() =>
        Assert.Contains(
            "routing/alertname=Unforeseen,service=fks_api,severity=page = page\n  It is meant for page-fks_api.",
            fixture.Told("alerts-end-where-they-must", (ReviewedPlan plan) =>
                Routing(plan, routing => routing with { Routes = routing.Routes.RemoveAll(route => route.Receiver == "page-fks_api") })
            ),
            StringComparison.Ordinal
        );

    [Fact]
    public void Route_to_a_receiver_that_there_is_not_is_told() =>
        Assert.Contains(
            "routing/routes = signals\n  There is no receiver of this name, and Alertmanager refuses the whole configuration.",
            fixture.Told("alerts-end-where-they-must", (ReviewedPlan plan) =>
                Receiver(plan, "signals", receiver => receiver with { Name = "signal" })
            ),
            StringComparison.Ordinal
        );

    [Fact]
    public void Heartbeat_that_waits_for_working_hours_is_told() =>
        Assert.Equal(
            "routing/routes = heartbeat\n  Only tickets wait for working hours, where there are any.",
            fixture.Told("alerts-end-where-they-must", (ReviewedPlan plan) =>
                Routing(plan, routing =>
                    routing with
                    {
                        Routes = [.. routing.Routes.Select(route => route with { InWorkingHours = route.Receiver == "heartbeat" })],
                    }
                )
            )
        );

    [Fact]
    public void Inhibition_that_holds_back_everything_is_told() =>
        Assert.Equal(
            "routing/inhibitions/0 = \n  One of its sides is about all alerts.",
            fixture.Told("inhibitions-are-bounded", (ReviewedPlan plan) =>
                Routing(plan, routing =>
                    routing with
                    {
                        Inhibitions = [InhibitRule.Of([LabelMatcher.Equal("severity", "page")], [], "service")],
                    }
                )
            )
        );

    private static ReviewedPlan WithGap(ReviewedPlan plan, string gap)
    {
        var account = plan.OnCall!;
        return gap switch
        {
            "no key" => Receiver(plan, "page-fks_api", one =>
                one with
                {
                    Integrations = [new Integration.Discord(Monitoring.Settings.Destination.At("https://example.com/d"))],
                }
            ),
            "no integration" => Receiver(plan, "page-fks_api", one => one with { Integrations = [] }),
            "no receiver" => Receiver(plan, "page-fks_api", one => one with { Name = "page-fks-api" }),
            "working hours" => Route(plan, route => route with { InWorkingHours = true }),
            "no service" => plan with { OnCall = account with { Receivers = account.Receivers.Remove("page-fks_api") } },
            "no policy" => plan with { OnCall = account with { Policies = [] } },
            "no rule" => Policies(plan, policy => policy with { Rules = [] }),
            "no target" => Policies(plan, policy =>
                policy with
                {
                    Rules = [.. policy.Rules.Select(rule => rule with { Schedules = [], Users = [] })],
                }
            ),
            "no turn" => plan with
            {
                OnCall = account with
                {
                    Schedules =
                    [
                        .. account.Schedules.Select(schedule =>
                            schedule with
                            {
                                Layers = [.. schedule.Layers.Select(layer => layer with { Users = [] })],
                            }
                        ),
                    ],
                },
            },
            _ => plan with { OnCall = account with { Users = [] } },
        };
    }

    private static ReviewedPlan Policies(ReviewedPlan plan, Func<OnCallPolicy, OnCallPolicy> change) =>
        plan with
        {
            OnCall = plan.OnCall! with { Policies = [.. plan.OnCall!.Policies.Select(change)] },
        };

    private static ReviewedPlan Receiver(ReviewedPlan plan, string name, Func<Receiver, Receiver> change) =>
        Routing(plan, routing => routing with { Receivers = [.. routing.Receivers.Select(one => one.Name == name ? change(one) : one)] });

    private static ReviewedPlan Route(ReviewedPlan plan, Func<Route, Route> change) =>
        Routing(plan, routing =>
            routing with
            {
                Routes = [.. routing.Routes.Select(one => one.Receiver == "page-fks_api" ? change(one) : one)],
            }
        );

    private static ReviewedPlan Routing(ReviewedPlan plan, Func<RoutingPlan, RoutingPlan> change) =>
        plan with
        {
            Monitoring = plan.Monitoring with { Routing = change(plan.Monitoring.Routing) },
        };
}
