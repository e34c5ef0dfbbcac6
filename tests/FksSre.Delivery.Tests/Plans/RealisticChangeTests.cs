using FksSre.Delivery.Changes;
using FksSre.Delivery.Rendered;
using FksSre.ServiceLevels.Declarations;
using FksSre.ServiceLevels.Objectives;
using FksSre.Stacks.Catalogue;

namespace FksSre.Delivery.Tests.Plans;

/// <summary>What a reviewer reads of a change such as there is one a week.</summary>
public class RealisticChangeTests
{
    [Fact]
    public async Task Lower_objective_costs_a_promise_and_time()
    {
        var (prod, other) = await SloAsync("availability", slo => slo with { ObjectivePercent = 99.5m });

        Assert.Equal(
            """
            Loss Promises fks_api/availability: objective 99.9 % → 99.5 %: the budget grows from 43 m 12 s to 3 h 36 m of full outage in 30 d
            Loss Detection fks_api/availability: 5 burn-rate alerts notice later: the first page comes after 2 m 10 s instead of after 26 s at 100 % errors, after 21 m 36 s instead of after 4 m 19 s at 10 % errors and never instead of after 3 h 36 m at 1 % errors
            Change Display fks_api/availability: 8 alerts say something else: description
            Change Display slo-fks_api: 8 panels show something else
            Change Files rule tests: 2 files changed
            """,
            PlanLines.Of(prod, other)
        );
        Assert.Equal(
            """
            of 7 d: 10 m 4.8 s → 50 m 24 s
            all that is recorded of the last 30 d is judged by 99.5 % at once
            page-fastest: above 1.44 % → 7.2 % of errors; it fires after 2 m 10 s instead of after 26 s at 100 % errors, after 21 m 36 s instead of after 4 m 19 s at 10 % errors and never as before at 1 % errors
            page-fast: above 1.44 % → 7.2 % of errors; it fires after 4 m 19 s instead of after 52 s at 100 % errors, after 43 m 12 s instead of after 8 m 38 s at 10 % errors and never as before at 1 % errors
            page-slow: above 0.6 % → 3 % of errors; it fires after 10 m 48 s instead of after 2 m 10 s at 100 % errors, after 1 h 48 m instead of after 21 m 36 s at 10 % errors and never instead of after 3 h 36 m at 1 % errors
            ticket-fast: above 0.3 % → 1.5 % of errors; it fires after 21 m 36 s instead of after 4 m 19 s at 100 % errors, after 3 h 36 m instead of after 43 m 12 s at 10 % errors and never instead of after 7 h 12 m at 1 % errors
            ticket-slow: above 0.1 % → 0.5 % of errors; it fires after 21 m 36 s instead of after 4 m 19 s at 100 % errors, after 3 h 36 m instead of after 43 m 12 s at 10 % errors and after 1 d 12 h instead of after 7 h 12 m at 1 % errors
            """,
            PlanLines.Details(prod, other, Topic.Promises) + "\n" + PlanLines.Details(prod, other, Topic.Detection)
        );
    }

    [Fact]
    public async Task Renamed_slo_keeps_its_budget_and_loses_its_incidents()
    {
        var (prod, other) = await SloAsync("availability", slo => slo with { Id = "success" });

        Assert.Equal(
            """
            Loss Routing fks_api/availability: its incidents get another dedup key: one that is open at the deployment is never ended by Alertmanager
            Change Promises fks_api/availability: is called success from now on; it judges the same
            Change History fks_api/success: 4 recorded series begin anew; the budget goes on, since the series of its indicator do
            Change Display fks_api/success: 9 alerts say something else: summary
            Change Display slo-fks_api: 9 panels are new and 9 panels are gone
            Change Files rule tests: 2 files changed
            """,
            PlanLines.Of(prod, other)
        );
        Assert.Equal(
            """
            end it by hand: ./fks pager resolve INCIDENT
            group {}/{service="fks_api",severity="page"}:{service="fks_api", slo="availability"} → {}/{service="fks_api",severity="page"}:{service="fks_api", slo="success"}
            of ErrorBudgetBurn page-fastest, ErrorBudgetBurn page-fast and ErrorBudgetBurn page-slow
            """,
            PlanLines.Details(prod, other, Topic.Routing)
        );
    }

    [Fact]
    public async Task Removed_service_is_a_line_a_topic()
    {
        var prod = await Renders.ProdAsync;

        var other = await Renders.OfAsync("prod", [.. FksCatalogue.Services.Where(service => service.Id != "fks_web")]);

        Assert.Equal(
            """
            Loss Promises fks_web: is watched no more: nothing is promised of it any longer
            Loss Alerts fks_web: 33 alerts are gone: 9 pages, 21 tickets and 3 for machines alone
            Loss Routing page-fks_web: the receiver is gone: it told PagerDuty as warning
            Loss Display slo-fks_web: the dashboard `fks_web` is gone
            Loss Files rule tests: 2 files gone
            Change History fks_web: 28 recorded series end; nothing reads them any more
            Change Cost rules: rules 779 → 718, recorded series 352 → 324, samples read a minute 149,365 → 137,198
            Change Display platform: SliRecordingsFresh says something else: description
            Change Display sre-overview: 2 panels show something else
            Change Files rule tests: 1 file changed
            """,
            PlanLines.Of(prod, other)
        );
    }

    [Fact]
    public async Task Added_service_is_gains_and_what_it_costs()
    {
        var prod = await Renders.ProdAsync;

        var other = await Renders.OfAsync(
            "prod",
            [
                .. FksCatalogue.Services,
                new()
                {
                    Id = "fks_news",
                    Port = 8099,
                    Tier = Tier.Low,
                    Owner = "platform",
                    Slos = [SloDeclaration.Uptime(99m)],
                },
            ]
        );

        Assert.Equal(
            """
            Change History fks_news: 8 recorded series begin at the deployment: after 7 d 23.3 % of the window of 30 d is known
            Change Cost rules: rules 779 → 800, recorded series 352 → 360, samples read a minute 149,365 → 153,391
            Change Display platform: SliRecordingsFresh says something else: description
            Change Display sre-overview: 2 panels show something else
            Change Files rule tests: 1 file changed
            Gain Promises fks_news: is watched from now on
            Gain Alerts fks_news: 13 alerts are new: 3 pages, 7 tickets and 3 for machines alone
            Gain Routing page-fks_news: the receiver is new: it tells PagerDuty as warning
            Gain Display slo-fks_news: the dashboard `fks_news` is new
            Gain Files rule tests: 1 file new
            """,
            PlanLines.Of(prod, other)
        );
    }

    [Fact]
    public async Task Slower_is_fast_enough_and_the_budget_begins_anew()
    {
        var prod = await Renders.ProdAsync;

        var other = await Renders.OfAsync(
            "prod",
            Renders.With("fks_api", service =>
                service with
                {
                    Dialect = service.Dialect!.WithBounds(0.3m),
                    Slos = [.. service.Slos.Where(slo => slo.Id != "latency"), SloDeclaration.Latency(95m, 300m)],
                }
            )
        );

        Assert.Equal(
            """
            Loss Promises fks_api/latency: fast enough is 300 ms instead of 200 ms
            Loss History fks_api/latency: the budget is judged anew: after 7 d 23.3 % of the window of 30 d is known
            Change Display fks_api/latency: SliMissing says something else: description
            Change Display slo-fks_api: 9 panels show something else
            Change Files rule tests: 2 files changed
            """,
            PlanLines.Of(prod, other)
        );
        Assert.EndsWith("what begins is read by 15 rules and 2 dashboards", PlanLines.Details(prod, other, Topic.History));
    }

    [Fact]
    public async Task Another_owner_is_said_once()
    {
        var prod = await Renders.ProdAsync;

        var other = await Renders.OfAsync("prod", Renders.With("fks_api", service => service with { Owner = "data" }));

        Assert.Equal(
            """
            Change Promises fks_api: `data` answers for it instead of `platform`
            Change Files rule tests: 1 file changed
            """,
            PlanLines.Of(prod, other)
        );
    }

    [Fact]
    public async Task Slower_scraping_is_said_once_for_all_alerts()
    {
        var prod = await Renders.ProdAsync;

        var other = Renders.Edited(
            prod,
            ("\"scrapeInterval\": \"30s\"", "\"scrapeInterval\": \"1m\""),
            ("\"scraping\": {\n    \"interval\": \"30s\"", "\"scraping\": {\n    \"interval\": \"1m\"")
        );

        Assert.Equal(
            """
            Loss Detection environment: scrape interval 30 s → 1 m: the alerts of all 37 SLOs notice up to 30 s later
            Change Cost rules: samples read a minute 149,365 → 140,899
            """,
            PlanLines.Of(prod, other)
        );
    }

    [Fact]
    public async Task Renamed_service_is_one_service()
    {
        var prod = await Renders.ProdAsync;

        var other = await Renders.OfAsync(
            "prod",
            [.. FksCatalogue.Services.Select(service => service.Id == "fks_ninja" ? service with { Id = "fks_samurai" } : service)]
        );

        Assert.Equal(
            """
            Loss Routing fks_ninja/uptime: its incidents get another dedup key: one that is open at the deployment is never ended by Alertmanager
            Loss History fks_samurai/uptime: the budget is judged anew: after 7 d 23.3 % of the window of 30 d is known
            Change Promises fks_ninja: is called fks_samurai from now on, with the same promises
            Change Display slo-fks_samurai: its address is another: slo-fks_samurai instead of slo-fks_ninja
            Change Display sre-overview: 1 panel shows something else
            Change Files rule tests: 2 files changed
            """,
            PlanLines.Of(prod, other)
        );
    }

    private static async Task<(RenderedEnvironment, RenderedEnvironment)> SloAsync(
        string id,
        Func<SloDeclaration, SloDeclaration> change
    ) =>
        (
            await Renders.ProdAsync,
            await Renders.OfAsync(
                "prod",
                Renders.With("fks_api", service =>
                    service with
                    {
                        Slos = [.. service.Slos.Select(slo => slo.Id == id ? change(slo) : slo)],
                    }
                )
            )
        );
}
