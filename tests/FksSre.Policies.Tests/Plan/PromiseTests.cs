using System.Collections.Immutable;
using FksSre.Monitoring.Dashboards;
using FksSre.Policies.Rules.Plan;

namespace FksSre.Policies.Tests.Plan;

public class PromiseTests(PlanFixture fixture) : IClassFixture<PlanFixture>
{
    [Fact]
    public void Promise_above_what_vital_dependencies_leave_is_told() =>
        Assert.Equal(
            """
            services/fks_api/slos/uptime/objective = 99.9 %
              Its vital dependencies leave at most 99.5 %: fks_data 99.5 %.
            services/fks_api/slos/availability/objective = 99.9 %
              Its vital dependencies leave at most 99.5 %: fks_data 99.5 %.
            """,
            fixture.Told("objective-within-dependencies", (ReviewedPlan plan) => plan)
        );

    [Fact]
    public void Budget_that_ends_between_two_evaluations_is_told()
    {
        var told = fixture.Told("budget-outlasts-an-evaluation", plan =>
            plan with
            {
                Environment = plan.Environment with { ScrapeInterval = TimeSpan.FromSeconds(1296) },
            }
        );

        Assert.Equal(
            """
            services/fks_monitor/slos/uptime/objective = 99.95 %
              Over 30d this leaves 1296 s of budget, and alerts are evaluated every 1296 s.
            services/fks_monitor/slos/availability/objective = 99.95 %
              Over 30d this leaves 1296 s of budget, and alerts are evaluated every 1296 s.
            """,
            told
        );
    }

    [Fact]
    public void Budget_that_lasts_a_second_longer_is_enough() =>
        Assert.Equal(
            "",
            fixture.Told("budget-outlasts-an-evaluation", plan =>
                plan with
                {
                    Environment = plan.Environment with { ScrapeInterval = TimeSpan.FromSeconds(1295) },
                }
            )
        );

    [Fact]
    public void Slo_that_its_dashboard_does_not_show_is_told() =>
        Assert.Equal(
            """
            services/fks_auth/slos/uptime = slo-fks_auth
              No panel of its service's dashboard shows how much of its budget is left.
            """,
            fixture.Told("slo-has-dashboard", plan =>
                plan with
                {
                    Dashboards =
                    [
                        .. plan.Dashboards.Select(dashboard =>
                            dashboard.Uid == "slo-fks_auth" ? Without(dashboard, "\"uptime\"") : dashboard
                        ),
                    ],
                }
            )
        );

    [Fact]
    public void Slo_whose_runbook_nobody_wrote_is_told()
    {
        var told = fixture.Told("slo-names-owner-and-runbook", (ReviewedPlan plan) =>
            plan with
            {
                Runbooks = ImmutableSortedDictionary<string, string>.Empty.Add("another", ""),
            }
        );

        Assert.StartsWith("services/fks_ai/slos/uptime/runbook = docs/runbooks/", told, StringComparison.Ordinal);
        Assert.Contains("\n  There is no such runbook.", told, StringComparison.Ordinal);
    }

    private static Dashboard Without(Dashboard dashboard, string text) =>
        dashboard with
        {
            Panels =
            [
                .. dashboard.Panels.Where(placed =>
                    placed.Panel?.Queries.Any(query => query.Expression.Contains(text, StringComparison.Ordinal)) != true
                ),
            ],
        };
}
