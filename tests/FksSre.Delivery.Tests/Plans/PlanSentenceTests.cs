using FksSre.Delivery.Rendered;

namespace FksSre.Delivery.Tests.Plans;

/// <summary>Each kind of difference by itself, in the words that are printed.</summary>
public class PlanSentenceTests
{
    public static TheoryData<string, Func<RenderedPlan, RenderedPlan>, string> Edits { get; } =
        new()
        {
            {
                "window",
                Slo(slo => slo with { WindowDays = 28 }),
                """
                    Change Promises fks_api/availability: window 30 d → 28 d: the budget shrinks from 43 m 12 s to 40 m 19.2 s of full outage
                    """
            },
            {
                "both",
                Slo(slo => slo with { WindowDays = 7, Objective = 0.99m, Budget = 0.01m }),
                """
                    Loss Promises fks_api/availability: objective 99.9 % → 99 %: the budget grows from 43 m 12 s of full outage in 30 d to 1 h 40 m 48 s in 7 d
                    Change Promises fks_api/availability: window 30 d → 7 d: the budget grows from 43 m 12 s to 1 h 40 m 48 s of full outage
                    """
            },
            {
                "budget",
                Slo(slo => slo with { Budget = 0.002m }),
                """
                    Loss Promises fks_api/availability: budget 0.1 % → 0.2 % of all events, which is not what its objective leaves
                    """
            },
            {
                "minimum",
                Slo(slo => slo with { MinimumBadEvents = 7, AtRiskBelow = 0.3m, ProjectedWithin = 0.05m }),
                """
                    Loss Detection fks_api/availability: its alerts need at least 7 bad events instead of 5
                    Loss Detection fks_api/availability: the end of its budget is announced where it comes within 5 % of the window instead of 10 %
                    Gain Detection fks_api/availability: its budget counts as at risk below 30 % instead of 20 %
                    """
            },
            {
                "texts",
                Slo(slo => slo with { Owner = "data", Runbook = "docs/x.md", Description = "two\nlines" }),
                """
                    Change Promises fks_api/availability: owner `platform` → `data`
                    Change Display fks_api/availability: description nothing → `two lines`
                    Change Display fks_api/availability: runbook `docs/runbooks/failing-requests.md` → `docs/x.md`
                    """
            },
            {
                "indicator",
                Slo(slo => slo with { Sli = slo.Sli with { Bad = "errors_total{a=\"b\"}" } }),
                """
                    Change Promises fks_api/availability: bad events are counted by `errors_total{a="b"}` instead of `http_requests_total{job="services",service="fks_api",status=~"5.."}`
                    """
            },
            {
                "kind",
                Slo(slo => slo with { Sli = new("requests", "uptime") { Probe = "up" } }),
                """
                    Change Promises fks_api/availability: it is a promise of uptime instead of availability
                    """
            },
            {
                "tier gone",
                Slo(slo => slo with { Tiers = slo.Tiers.RemoveAt(2) }),
                """
                    Loss Detection fks_api/availability: page-slow is gone: a page above 0.6 % of errors over 6 h, after 3 h 36 m at 1 %, after 21 m 36 s at 10 % and after 2 m 10 s at 100 %
                    """
            },
            {
                "tier new",
                Slo(slo => slo with { Tiers = slo.Tiers.Add(slo.Tiers[2] with { Name = "page-late" }) }),
                """
                    Gain Detection fks_api/availability: page-late is new: a page above 0.6 % of errors over 6 h, after 3 h 36 m at 1 %, after 21 m 36 s at 10 % and after 2 m 10 s at 100 %
                    """
            },
            {
                "tier severity",
                Slo(slo => slo with { Tiers = slo.Tiers.SetItem(1, slo.Tiers[1] with { Severity = "ticket" }) }),
                """
                    Loss Detection fks_api/availability: page-fast is a ticket instead of a page
                    """
            },
            {
                "tier sooner",
                Slo(slo => slo with { Tiers = slo.Tiers.SetItem(0, slo.Tiers[0] with { ErrorRatio = 0.0072m, Short = "10m" }) }),
                """
                    Gain Detection fks_api/availability: 1 burn-rate alert notices sooner: the first page comes after 13 s instead of after 26 s at 100 % errors, after 2 m 10 s instead of after 4 m 19 s at 10 % errors and after 21 m 36 s instead of after 3 h 36 m at 1 % errors
                    """
            },
            {
                "service",
                Service(s => s with { Tier = "high", Dialect = null, ErrorRatioLimit = 0.03m }),
                """
                    Loss Promises fks_api: tier critical → high
                    Loss Detection fks_api: a ticket is opened above 3 % of failed requests instead of 1 %
                    Change Promises fks_api: its HTTP metrics are named as by nobody instead of fks
                    """
            },
            {
                "limit",
                Service(s => s with { ErrorRatioLimit = null }),
                """
                    Loss Detection fks_api: no ticket is opened above 1 % of failed requests any more
                    """
            },
            {
                "dependencies",
                Service(s => s with { DependsOn = ["fks_data", "fks_meta"], VitalDependencies = [] }),
                """
                    Loss Detection fks_api: tickets are held back while fks_meta is down and tickets come also while fks_auth is down
                    Gain Detection fks_api: pages come also while fks_data is down
                    """
            },
            {
                "address",
                Service(s => s with { Port = 8002, MetricsPath = null }),
                """
                    Loss Detection fks_api: metrics path /metrics → none
                    Change Detection fks_api: port 8001 → 8002
                    """
            },
            {
                "for",
                Alert("TrafficDrop", rule => rule with { For = "17m" }),
                """
                    Loss Detection fks_api: TrafficDrop fires after 17 m instead of 0 s
                    """
            },
            {
                "keep",
                Alert("TrafficDrop", rule => rule with { KeepFiringFor = "17m" }),
                """
                    Change Alerts fks_api: TrafficDrop goes on for 17 m instead of 15 m after its condition holds no more
                    """
            },
            {
                "expression",
                Alert("TrafficDrop", rule =>
                    rule with
                    {
                        Expression = rule.Expression.Replace("0.5 *", "0.25 *", StringComparison.Ordinal),
                    }
                ),
                """
                    Change Detection fks_api: TrafficDrop asks otherwise: `< 0.5 *` → `< 0.25 *`
                    """
            },
            {
                "clause",
                Alert("TrafficDrop", rule => rule with { Expression = rule.Expression + "\nunless on () vector(7) > 3" }),
                """
                    Change Detection fks_api: TrafficDrop asks otherwise: nothing → `unless on () vector(7) > 3`
                    """
            },
            {
                "alert gone",
                Rules(rule => rule is { Alert: "TrafficDrop" } && rule.Labels["service"] == "fks_api" ? null : rule),
                """
                    Loss Alerts fks_api: TrafficDrop (ticket) is gone
                    Change Cost rules: rules 779 → 778, samples read a minute 149,365 → 149,355
                    """
            },
            {
                "severity",
                Alert("TargetDown", rule => rule with { Labels = rule.Labels.SetItem("severity", "page") }),
                """
                    Gain Alerts fks_api: TargetDown is a page instead of a ticket
                    Gain Routing fks_api: TargetDown ends at page-fks_api (PagerDuty as critical) instead of tickets (Discord)
                    """
            },
            {
                "label",
                Alert("TargetDown", rule => rule with { Labels = rule.Labels.SetItem("team", "data") }),
                """
                    Change Alerts fks_api: TargetDown carries team `data` instead of `platform`
                    """
            },
            {
                "annotation",
                Alert("TargetDown", rule => rule with { Annotations = rule.Annotations.SetItem("summary", "x") }),
                """
                    Change Display fks_api: TargetDown says something else: summary
                    """
            },
            {
                "series gone",
                Rules(rule => rule is { Record: "sli:events_bad:sum5m" } && rule.Labels["service"] == "fks_ninja" ? null : rule),
                """
                    !Loss History fks_ninja: the recorded series `sli:events_bad:sum5m{service="fks_ninja",sli="uptime"}` ends while 7 rules and 1 dashboard still read it
                    Change Cost rules: rules 779 → 778, recorded series 352 → 351, samples read a minute 149,365 → 149,363
                    """
            },
            {
                "series",
                Rules(rule =>
                    rule is { Record: "sli:events_bad:sum5m" } && rule.Labels["service"] == "fks_ninja"
                        ? rule with
                        {
                            Expression = "2 * " + rule.Expression,
                        }
                        : rule
                ),
                """
                    Change History fks_ninja/uptime: `sli:events_bad:sum5m{service="fks_ninja",sli="uptime"}` mixes two meanings from the deployment on, read by 8 rules and 2 dashboards
                    """
            },
            {
                "pace",
                plan =>
                    plan with
                    {
                        Rules =
                        [
                            .. plan.Rules.Select(file =>
                                file with
                                {
                                    Groups = [.. file.Groups.Select(g => g.Name == "platform:watchdog" ? g with { Interval = "1m" } : g)],
                                }
                            ),
                        ],
                    },
                """
                    Loss Detection rules: 2 rules are evaluated every 1 m instead of every 30 s
                    Change Cost rules: samples read a minute 149,365 → 149,357
                    """
            },
            {
                "way",
                Receiver("page-fks_api", receiver => receiver with { Ways = [] }),
                """
                    Loss Routing page-fks_api: it tells nobody instead of PagerDuty as critical
                    """
            },
            {
                "way severity",
                Receiver("page-fks_api", receiver => receiver with { Ways = [receiver.Ways[0] with { Severity = "error" }] }),
                """
                    Loss Routing page-fks_api: it tells PagerDuty as error instead of PagerDuty as critical
                    """
            },
            {
                "key",
                Receiver("page-fks_api", receiver => receiver with { Ways = [receiver.Ways[0] with { KeyFile = "secrets/other" }] }),
                """
                    Change Routing page-fks_api: its key for PagerDuty as critical is read from `secrets/other` instead of `secrets/pagerduty-page-fks_api`
                    """
            },
            {
                "receiver gone",
                Routing(r =>
                    r with
                    {
                        Receivers = [.. r.Receivers.Where(x => x.Name != "page-fks_web")],
                        Routes = [.. r.Routes.Where(x => x.Receiver != "page-fks_web")],
                    }
                ),
                """
                    Loss Routing fks_web/availability: its incidents get another dedup key: one that is open at the deployment is never ended by Alertmanager
                    Loss Routing fks_web/latency: its incidents get another dedup key: one that is open at the deployment is never ended by Alertmanager
                    Loss Routing fks_web/uptime: its incidents get another dedup key: one that is open at the deployment is never ended by Alertmanager
                    Loss Routing page-fks_web: the receiver is gone: it told PagerDuty as warning
                    Gain Routing alerts: 9 alerts end at page (PagerDuty as critical) instead of page-fks_web (PagerDuty as warning)
                    """
            },
            {
                "hours",
                Route("page-fks_api", route => route with { InWorkingHours = true, RepeatInterval = "17m" }),
                """
                    Loss Routing alerts: 9 alerts end at page-fks_api in working hours alone instead of at any time
                    Loss Routing alerts: 9 alerts end at page-fks_api, told again after 17 m instead of 10 m
                    Change Routing page-fks_api: a route that moves no alert of today differs: `{severity="page",service="fks_api",slo=""} to page-fks_api by alertname,service,slo, first after 5s, news after 1m, again after 17m, in working hours` instead of `{severity="page",service="fks_api",slo=""} to page-fks_api by alertname,service,slo, first after 5s, news after 1m, again after 10m`
                    """
            },
            {
                "group",
                Route("page-fks_api", route => route with { GroupBy = ["service"] }),
                """
                    Loss Routing fks_api/availability: its incidents get another dedup key: one that is open at the deployment is never ended by Alertmanager
                    Loss Routing fks_api/latency: its incidents get another dedup key: one that is open at the deployment is never ended by Alertmanager
                    Loss Routing fks_api/uptime: its incidents get another dedup key: one that is open at the deployment is never ended by Alertmanager
                    Change Routing alerts: 9 alerts end at page-fks_api put together by service instead of service and slo
                    Change Routing page-fks_api: a route that moves no alert of today differs: `{severity="page",service="fks_api",slo=""} to page-fks_api by service, first after 5s, news after 1m, again after 10m` instead of `{severity="page",service="fks_api",slo=""} to page-fks_api by alertname,service,slo, first after 5s, news after 1m, again after 10m`
                    """
            },
            {
                "order",
                Routing(r => r with { Routes = [r.Routes[1], r.Routes[0], .. r.Routes.Skip(2)] }),
                """
                    Change Routing routes: they stand in another order, which moves no alert of today
                    """
            },
            {
                "inhibition",
                Routing(r => r with { Inhibitions = [.. r.Inhibitions, new(["a=\"b\""], ["c=\"d\""], ["service"])] }),
                """
                    Loss Routing inhibitions: new: while {a="b"} fires, nobody is told of {c="d"} with the same service
                    """
            },
            {
                "no inhibition",
                Routing(r => r with { Inhibitions = [] }),
                """
                    Gain Routing inhibitions: no more: while {alertname="ErrorBudgetBurn",tier="ticket-fast",severity="ticket",service!="",slo!=""} fires, nobody is told of {alertname="ErrorBudgetBurn",tier="ticket-slow",severity="ticket",service!="",slo!=""} with the same service and slo
                    """
            },
            {
                "endpoint",
                Routing(r => r with { Endpoints = r.Endpoints.SetItem("pagerDutyEvents", null) }),
                """
                    Loss Routing notifications: the address of pagerDutyEvents is nothing instead of `https://events.pagerduty.com/v2/enqueue`
                    """
            },
            {
                "dashboard",
                plan =>
                    plan with
                    {
                        Dashboards =
                        [
                            .. plan
                                .Dashboards.Where(d => d.Uid != "sre-toil")
                                .Select(d => d.Uid == "sre-overview" ? d with { Title = "All" } : d),
                        ],
                    },
                """
                    Loss Display sre-toil: the dashboard `Toil` is gone
                    Change Display sre-overview: it is called `All` instead of `SLO overview`
                    """
            },
            {
                "tests",
                plan => plan with { Tests = [plan.Tests[0] with { Tests = plan.Tests[0].Tests.RemoveAt(3) }, .. plan.Tests.Skip(2)] },
                """
                    Loss Files rule tests: 1 file gone
                    Change Files rule tests: 1 file changed
                    """
            },
            {
                "all objectives",
                plan =>
                    plan with
                    {
                        Services =
                        [
                            .. plan.Services.Select(s =>
                                s with
                                {
                                    Slos =
                                    [
                                        .. s.Slos.Select(slo =>
                                            slo with
                                            {
                                                Objective = 0.97m,
                                                Budget = 0.03m,
                                                Tiers = [.. slo.Tiers.Select(t => t with { ErrorRatio = t.BurnRate * 0.03m })],
                                            }
                                        ),
                                    ],
                                }
                            ),
                        ],
                    },
                """
                    Loss Promises SLOs: 29 SLOs have another objective
                    Loss Detection SLOs: burn-rate alerts of 29 SLOs notice at other times
                    Gain Promises SLOs: 8 SLOs have another objective
                    Gain Detection SLOs: burn-rate alerts of 8 SLOs notice at other times
                    """
            },
            {
                "links",
                plan => plan with { Environment = plan.Environment with { Runbooks = "https://wiki/" } },
                """
                    Change Display environment: runbooks `https://github.com/nuniesmith/FksSreInfra/blob/main/` → `https://wiki/`: alerts lead to other runbooks
                    """
            },
        };

    [Theory(DisableDiscoveryEnumeration = true)]
    [MemberData(nameof(Edits))]
    public async Task Difference_is_told_in_sentences(string kind, Func<RenderedPlan, RenderedPlan> edit, string lines)
    {
        var told = await PlanLines.OfEditAsync(edit);
        Assert.Equal(lines, told);
        Assert.NotEmpty(kind);
    }

    private static Func<RenderedPlan, RenderedPlan> Service(Func<PlannedService, PlannedService> edit) =>
        plan => plan with { Services = [.. plan.Services.Select(service => service.Id == "fks_api" ? edit(service) : service)] };

    private static Func<RenderedPlan, RenderedPlan> Slo(Func<PlannedSlo, PlannedSlo> edit) =>
        Service(service => service with { Slos = [.. service.Slos.Select(slo => slo.Id == "availability" ? edit(slo) : slo)] });

    private static Func<RenderedPlan, RenderedPlan> Rules(Func<PlannedRule, PlannedRule?> edit) =>
        plan =>
            plan with
            {
                Rules =
                [
                    .. plan.Rules.Select(file =>
                        file with
                        {
                            Groups =
                            [
                                .. file.Groups.Select(group => group with { Rules = [.. group.Rules.Select(edit).OfType<PlannedRule>()] }),
                            ],
                        }
                    ),
                ],
            };

    private static Func<RenderedPlan, RenderedPlan> Alert(string name, Func<PlannedRule, PlannedRule> edit) =>
        Rules(rule => rule.Alert == name && rule.Labels["service"] == "fks_api" ? edit(rule) : rule);

    private static Func<RenderedPlan, RenderedPlan> Routing(Func<PlannedRouting, PlannedRouting> edit) =>
        plan => plan with { Routing = edit(plan.Routing) };

    private static Func<RenderedPlan, RenderedPlan> Receiver(string name, Func<PlannedReceiver, PlannedReceiver> edit) =>
        Routing(routing =>
            routing with
            {
                Receivers = [.. routing.Receivers.Select(receiver => receiver.Name == name ? edit(receiver) : receiver)],
            }
        );

    private static Func<RenderedPlan, RenderedPlan> Route(string receiver, Func<PlannedRoute, PlannedRoute> edit) =>
        Routing(routing => routing with { Routes = [.. routing.Routes.Select(route => route.Receiver == receiver ? edit(route) : route)] });
}
