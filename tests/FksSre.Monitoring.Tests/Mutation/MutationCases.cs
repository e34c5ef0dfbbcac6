using FksSre.Monitoring.Naming;
using FksSre.Monitoring.Rules;
using FksSre.Monitoring.RuleTests;
using FksSre.Monitoring.Settings;
using FksSre.PromQl;
using FksSre.ServiceLevels;
using FksSre.ServiceLevels.Declarations;
using FksSre.ServiceLevels.Indicators;
using FksSre.ServiceLevels.Objectives;
using FksSre.ServiceLevels.Validation;

namespace FksSre.Monitoring.Tests.Mutation;

/// <summary>
/// A service for each kind of indicator that rule tests can be derived for from raw series, all with one objective, so that a
/// rule which is the same but for names is mutated once.
/// </summary>
internal static class MutationCases
{
    private const decimal Percent = 99.9m;

    private static readonly AlertLinks _links = new("https://runbooks.example/", null);

    private static readonly LongTermStorage[] _stores =
    [
        new LongTermStorage.RemoteWrite(new("https://store.example/write"), HasToken: true),
        new LongTermStorage.ThanosSidecar(),
    ];

    private static readonly ScheduledJob _job = new(
        "backup-fks-db",
        "fks-monitoring",
        "The backup of fks_db",
        "platform",
        TimeSpan.FromHours(26)
    );

    public static IEnumerable<MutatedFile> Files =>
        [
            .. Services.Select(service => MutatedFile.Of(service, ServiceRules.Derive(service, _links))),
            MutatedFile.Of(Invented, ServiceRules.Derive(Invented, _links)) with
            {
                Mutants = [],
            },
            MutatedFile.Of("platform", PlatformRules.Derive(One, _links), PlatformTests.Derive(One)),
            .. _stores.Select(store =>
                MutatedFile.Of(store.GetType().Name, LongTermStorageRules.Derive(store, _links)!, LongTermStorageTests.Derive(store)!)
            ),
            MutatedFile.Of("scheduled-jobs", ScheduledJobRules.Derive([_job], _links)!, ScheduledJobTests.Derive([_job])!),
        ];

    private const string FailedJobs =
        "sum(increase(jobs_failed_total{queue=\"q\"}[{{.window}}])) + sum(increase(jobs_lost_total{queue=\"q\"}[{{.window}}]))";

    private const string AllJobs = FailedJobs + " + sum(increase(jobs_done_total{queue=\"q\"}[{{.window}}]))";

    /// <summary>A query that gives 0 where there is nothing has fewer tests, but those it has must pass.</summary>
    private static Service Invented { get; } =
        Of(
            "by_invented",
            Explicit(
                new Sli.Availability(
                    "jobs",
                    new EventSource.Query(FailedJobs + " or vector(0)", EventUnit.PerLookback),
                    new EventSource.Query(AllJobs, EventUnit.PerLookback)
                )
            )
        );

    private static Catalogue One => new([Services[0]]);

    private static IReadOnlyList<Service> Services { get; } =
    [
        Of("by_latency", SloDeclaration.Latency(Percent, 250m)),
        Of("by_requests", SloDeclaration.Availability(Percent)),
        Of("by_probe", SloDeclaration.Uptime(Percent)),
        Of(
            "by_queries",
            Explicit(
                new Sli.Availability(
                    "jobs",
                    new EventSource.Query(FailedJobs, EventUnit.PerLookback),
                    new EventSource.Query(AllJobs, EventUnit.PerLookback)
                )
            )
        ),
        Of(
            "by_good_queries",
            Explicit(
                new Sli.GoodAvailability(
                    "mails",
                    new EventSource.Query("sum(rate(mails_sent_total[{{.window}}])) + sum(rate(mails_queued_total[{{.window}}]))"),
                    new EventSource.Query("sum(rate(mails_total[{{.window}}])) + sum(rate(mails_queued_total[{{.window}}]))")
                )
            )
        ),
        Of(
            "by_ratio",
            Explicit(
                new Sli.RawRatio(
                    "freshness",
                    new EventSource.Query("sum(rate(stale_ticks_total[{{.window}}])) / sum(rate(ticks_total[{{.window}}]))")
                )
            )
        ),
        Of(
            "by_good",
            Explicit(
                new Sli.GoodAvailability(
                    "orders",
                    new EventSource.Counter(new("orders_total", LabelMatcher.Equal("job", "shop"), LabelMatcher.Equal("result", "filled"))),
                    new EventSource.Counter(new("orders_total", LabelMatcher.Equal("job", "shop")))
                )
            )
        ),
        Of(
            "by_good_of_another_name",
            Explicit(
                new Sli.GoodAvailability(
                    "orders",
                    new EventSource.Counter(new("orders_filled_total", LabelMatcher.Equal("job", "shop"))),
                    new EventSource.Counter(new("orders_total", LabelMatcher.Equal("job", "shop")))
                )
            )
        ),
        Of(
            "by_good_of_two_matchers",
            Explicit(
                new Sli.GoodAvailability(
                    "orders",
                    new EventSource.Counter(
                        new(
                            "orders_total",
                            LabelMatcher.Equal("job", "shop"),
                            LabelMatcher.Equal("result", "filled"),
                            LabelMatcher.Equal("side", "buy")
                        )
                    ),
                    new EventSource.Counter(new("orders_total", LabelMatcher.Equal("job", "shop")))
                )
            )
        ),
    ];

    private static SloDeclaration Explicit(Sli sli) =>
        new()
        {
            Id = sli.Name,
            ObjectivePercent = Percent,
            Sli = new SliDeclaration.Explicit(sli),
        };

    private static Service Of(string id, SloDeclaration slo)
    {
        var declaration = new ServiceDeclaration
        {
            Id = id,
            Port = 8_111,
            Tier = Tier.High,
            Owner = "team-seven",
            Dialect = HttpDialects.Fks,
            Slos = [slo with { Id = "promise" }],
        };
        return CatalogueValidation.Validate([declaration], Cadence.Default).Value!.Services[0];
    }
}
