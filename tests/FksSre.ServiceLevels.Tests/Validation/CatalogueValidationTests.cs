using FksSre.ServiceLevels.Alerting;
using FksSre.ServiceLevels.Declarations;
using FksSre.ServiceLevels.Findings;
using FksSre.ServiceLevels.Objectives;
using FksSre.ServiceLevels.Validation;

namespace FksSre.ServiceLevels.Tests.Validation;

public class CatalogueValidationTests
{
    [Fact]
    public void Valid_service_becomes_a_catalogue()
    {
        var result = Declared.Validate(Declared.Valid());

        Assert.Empty(result.Findings);
        var slo = Assert.Single(Assert.Single(result.Value!.Services).Slos);
        Assert.Equal(
            ("fks_eleven", "availability", 99.7m / 100m, 30, "team-seven"),
            (slo.Service, slo.Id, slo.Objective.Ratio, slo.Window.Days, slo.Owner)
        );
    }

    [Theory]
    [InlineData(
        "platform",
        "FKS186 services/platform = platform\n       The rules of the monitoring itself are called that, "
            + "and would be overwritten.\n       Call it something else, e.g. platform-service."
    )]
    [InlineData(
        "long-term-storage",
        "FKS186 services/long-term-storage = long-term-storage\n       The rules of the monitoring itself are called "
            + "that, and would be overwritten.\n       Call it something else, e.g. long-term-storage-service."
    )]
    public void What_the_monitoring_itself_is_called_is_no_service(string id, string finding) =>
        Assert.Equal(finding, Assert.Single(Declared.Validate(Declared.Valid() with { Id = id }).Findings).ToString());

    [Fact]
    public void Services_that_differ_in_hyphens_alone_share_a_host() =>
        Assert.Equal(
            "FKS187 services/fks-api = fks-api\n       fks_api has the same name in Kubernetes, fks-api, so both would be "
                + "scraped and probed at one address.\n       Rename one of them by more than hyphens and capitals.",
            Assert
                .Single(
                    CatalogueValidation
                        .Validate([Declared.Valid() with { Id = "fks_api" }, Declared.Valid() with { Id = "fks-api" }], Cadence.Default)
                        .Findings
                )
                .ToString()
        );

    [Fact]
    public void Ten_mistakes_of_ten_kinds_give_ten_findings_at_once()
    {
        var broken = Declared.Valid() with
        {
            Port = 70_001,
            HealthPath = "health",
            Owner = " ",
            ErrorLimitPercent = 101m,
            DependsOn = ["fks_nowhere"],
            Slos =
            [
                SloDeclaration.Availability(100m),
                SloDeclaration.Latency(95m, withinMilliseconds: 201m),
                SloDeclaration.Uptime(99.3m) with
                {
                    WindowDays = 131,
                },
                SloDeclaration.Uptime(99.1m) with
                {
                    Id = "runbook",
                    Runbook = "see the wiki",
                },
                SloDeclaration.Uptime(99.1m) with
                {
                    Id = "twice",
                },
                SloDeclaration.Uptime(99.1m) with
                {
                    Id = "twice",
                },
            ],
        };

        var result = Declared.Validate(broken);

        Assert.Null(result.Value);
        Assert.Equal(
            ["FKS003", "FKS004", "FKS005", "FKS006", "FKS008", "FKS010", "FKS011", "FKS012", "FKS015", "FKS023"],
            result.Findings.Select(f => f.Code).Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public void Objective_of_all_is_refused_with_where_what_and_remedy() =>
        Declared.AssertOnly(
            Declared.Valid() with
            {
                Slos = [SloDeclaration.Availability(100m)],
            },
            """
            FKS011 services/fks_eleven/slos/availability/objective = 100 %
                   An objective lies between 0 and 100 percent, ends excluded: 100 leaves no budget to spend.
                   Promise what the service can keep, e.g. 99.9.
            """
        );

    [Fact]
    public void Threshold_between_buckets_is_refused_with_the_real_bounds() =>
        Declared.AssertOnly(
            Declared.Valid() with
            {
                Slos = [SloDeclaration.Latency(95m, withinMilliseconds: 150m)],
            },
            """
            FKS015 services/fks_eleven/slos/latency/sli/within = 150 ms
                   The instrumentator histogram has no bucket that ends there, so the share within it would be a guess.
                   Take one of 100, 500, 1000 ms, or add the bucket to the service and to its dialect (WithBounds).
            """
        );

    [Fact]
    public void Probe_budget_shorter_than_an_evaluation_is_refused() =>
        Declared.AssertOnly(
            Declared.Valid() with
            {
                Slos = [SloDeclaration.Uptime(99.999m) with { WindowDays = 7 }],
            },
            """
            FKS014 services/fks_eleven/slos/uptime/objective = 99.999 %
                   Over 7 d this leaves 6.05 s of budget, less than one evaluation interval (30 s).
                   Lower the objective, or judge it over a longer window.
            """
        );

    [Fact]
    public void Request_budget_shorter_than_an_evaluation_is_advice()
    {
        var result = Declared.Validate(Declared.Valid() with { Slos = [SloDeclaration.Availability(99.999m) with { WindowDays = 7 }] });

        Assert.NotNull(result.Value);
        Assert.Equal(("FKS014", FindingLevel.Advice), Assert.Single(result.Findings.Select(f => (f.Code, f.Level))));
    }

    [Fact]
    public void Tier_beyond_all_errors_is_dead() =>
        Declared.AssertOnly(
            Declared.Valid() with
            {
                Slos = [SloDeclaration.Availability(93m) with { Policy = StandardPolicy.For(SloWindow.Default).Without("page-fast") }],
            },
            """
            FKS017 services/fks_eleven/slos/availability/policy/tiers/page-fastest = page-fastest
                   It would fire above 100.8 % errors (14.4 × the budget), which cannot happen.
                   Leave it out (Policy.Without("page-fastest")), or give it a smaller share of the budget.
            """
        );

    [Fact]
    public void Tier_below_even_spending_is_a_permanent_ticket() =>
        Declared.AssertOnly(
            Declared.Valid() with
            {
                Slos =
                [
                    SloDeclaration.Availability(99.9m) with
                    {
                        WindowDays = 28,
                        Policy = OneTier(10m, TimeSpan.FromDays(3), TimeSpan.FromHours(6)),
                    },
                ],
            },
            """
            FKS018 services/fks_eleven/slos/availability/policy/tiers/only = only
                   10 % in 3 d of 28 d is a burn rate of 0.9333: it would fire on a service that keeps its promise.
                   Give it a larger share of the budget, or a shorter lookback.
            """
        );

    [Fact]
    public void Short_lookback_of_less_than_four_scrapes_is_dead() =>
        Declared.AssertOnly(
            Declared.Valid() with
            {
                Slos = [SloDeclaration.Availability(99.9m) with { Policy = OneTier(2m, TimeSpan.FromHours(1), TimeSpan.FromMinutes(5)) }],
            },
            """
            FKS019 services/fks_eleven/slos/availability/policy/tiers/only/short = 5 m
                   The short lookback of only holds less than four scrapes, so it is often empty and the alert never fires.
                   Make it at least 6 m, or scrape more often.
            """,
            Cadence.Default with
            {
                Scrape = TimeSpan.FromSeconds(90),
            }
        );

    [Fact]
    public void Request_slo_without_a_dialect_is_refused() =>
        Declared.AssertOnly(
            Declared.Valid() with
            {
                Dialect = null,
            },
            """
            FKS013 services/fks_eleven/slos/availability/sli = fks_eleven
                   The service declares no metrics dialect, so there is nothing to count its requests with.
                   Declare a Dialect, or judge the service by its probe (SloDeclaration.Uptime).
            """
        );

    [Fact]
    public void Service_declared_twice_is_refused()
    {
        var result = CatalogueValidation.Validate([Declared.Valid(), Declared.Valid()], Cadence.Default);

        Assert.Equal("FKS002", Assert.Single(result.Findings).Code);
    }

    private static AlertingPolicy OneTier(decimal percent, TimeSpan @long, TimeSpan @short) =>
        new() { Tiers = [new("only", Severity.Ticket, new(BudgetShare.Percent(percent), @long, @short))] };
}
