using System.Collections.Immutable;
using FksSre.Monitoring.Rules;
using FksSre.Policies.Rules.Plan;

namespace FksSre.Policies.Tests.Plan;

public class SeriesTests(PlanFixture fixture) : IClassFixture<PlanFixture>
{
    private const string Policy = "read-series-are-recorded";

    [Fact]
    public void Series_that_rules_and_dashboards_read_and_none_records_is_told_at_each_place()
    {
        var told = fixture.Told(Policy, plan =>
            PlanFixture.With<RecordingRule>(
                plan,
                rule => rule.Record == "service:requests_failed:increase5m",
                rule => rule with { Record = "service:requests_failed:increase5min" }
            )
        );

        Assert.All(told.Split('\n').Where((_, line) => line % 2 == 0), line =>
            Assert.EndsWith(" = service:requests_failed:increase5m", line)
        );
        Assert.StartsWith(
            "dashboards/slo-fks_ai/Top failing endpoints = service:requests_failed:increase5m\n  No rule records this series.",
            told
        );
    }

    [Fact]
    public void Series_that_a_runbook_reads_between_backticks_is_looked_for() =>
        Assert.Equal(
            """
            runbooks/slow = slo:events_slow:sum_window
              No rule records this series.
            """,
            fixture.Told(Policy, (ReviewedPlan plan) =>
                plan with
                {
                    Runbooks = ImmutableSortedDictionary<string, string>.Empty.Add(
                        "slow",
                        "Text may say a:b:c. "
                            + "Ask `slo:events_slow:sum_window{slo=\"x:y:z\"} / slo:events_total:sum_window[30d:5m]` of 12:30:45."
                    ),
                }
            )
        );

    [Fact]
    public void Lookback_of_less_than_four_scrapes_is_told() =>
        Assert.Contains(
            "/expr = 5m\n  Over 5m there are less than 4 scrapes, of which there is one every 76 s.",
            fixture.Told("rate-covers-four-scrapes", plan =>
                plan with
                {
                    Environment = plan.Environment with { ScrapeInterval = TimeSpan.FromSeconds(76) },
                }
            ),
            StringComparison.Ordinal
        );

    [Fact]
    public void Lookback_of_exactly_four_scrapes_is_enough() =>
        Assert.DoesNotContain(
            "= 5m\n",
            fixture.Told("rate-covers-four-scrapes", plan =>
                plan with
                {
                    Environment = plan.Environment with { ScrapeInterval = TimeSpan.FromSeconds(75) },
                }
            ),
            StringComparison.Ordinal
        );

    [Fact]
    public void Environment_whose_rules_say_something_else_is_told_with_the_first_line()
    {
        static Monitoring.Plan.MonitoringPlan Dev(Monitoring.Plan.MonitoringPlan plan) =>
            PlanFixture.With<AlertRule>(
                plan with
                {
                    Environment = plan.Environment with { Name = "dev" },
                },
                PlanFixture.IsFastPageOfApi,
                alert => alert with { For = TimeSpan.FromMinutes(17) }
            );

        Assert.Equal(
            """
            rules/fks_api = labels:
              In dev this rule file says something else, at first: for: "17m"
            """,
            fixture.Told("environments-differ-as-declared", (ReviewedPlan plan) => plan with { Others = [Dev(plan.Monitoring)] })
        );
    }

    [Fact]
    public void Rule_file_that_another_environment_lacks_is_told() =>
        Assert.Equal(
            """
            rules/platform = groups:
              In prod this rule file says something else, at first: 
            """,
            fixture.Told("environments-differ-as-declared", (ReviewedPlan plan) =>
                plan with
                {
                    Others = [plan.Monitoring with { Rules = [.. plan.Monitoring.Rules.Where(file => file.Name != "platform")] }],
                }
            )
        );
}
