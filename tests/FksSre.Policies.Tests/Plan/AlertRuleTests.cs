using FksSre.Monitoring.Rules;
using FksSre.PromQl;

namespace FksSre.Policies.Tests.Plan;

public class AlertRuleTests(PlanFixture fixture) : IClassFixture<PlanFixture>
{
    private const string Place = "rules/fks_api/ErrorBudgetBurn/availability/page-fast";

    [Fact]
    public void Alert_of_a_severity_that_no_route_knows_is_told() =>
        Assert.Equal(
            $"""
            {Place}/labels/severity = critical
              Every alert bears one of the severities that routes know, or it ends where everything unknown ends.
            """,
            Told("severity-is-known", alert => alert with { Labels = alert.Labels.SetItem("severity", "critical") })
        );

    [Theory]
    [InlineData("summary")]
    [InlineData("description")]
    [InlineData("runbook_url")]
    [InlineData("dashboard_url")]
    public void Alert_that_leaves_out_what_a_person_needs_is_told(string annotation)
    {
        var expected = $"{Place}/annotations/{annotation} = \n  This alert does not say it.";

        Assert.Equal(expected, Told("alert-says-what-to-do", alert => alert with { Annotations = alert.Annotations.Remove(annotation) }));
        Assert.Equal(
            expected.Replace("= \n", "=  \n", StringComparison.Ordinal),
            Told("alert-says-what-to-do", alert => alert with { Annotations = alert.Annotations.SetItem(annotation, " ") })
        );
    }

    [Fact]
    public void Alert_without_a_dashboard_is_right_where_there_are_none() =>
        Assert.Equal(
            "",
            fixture.Told("alert-says-what-to-do", plan =>
                PlanFixture.With<AlertRule>(
                    plan with
                    {
                        Environment = plan.Environment with { Links = plan.Environment.Links with { Dashboards = null } },
                    },
                    _ => true,
                    alert => alert with { Annotations = alert.Annotations.Remove("dashboard_url") }
                )
            )
        );

    [Fact]
    public void Alert_that_compares_nothing_is_told() =>
        Assert.Equal(
            $"""
            {Place}/expr = sli:events_bad:rate5m == bool 7
              The expression of an alert leaves something out, or the alert fires whenever its series exist.
            """,
            Told("alert-compares", alert => alert with { Expression = new PromExpr.Verbatim("sli:events_bad:rate5m == bool 7") })
                .Replace("(sli:events_bad:rate5m == bool 7)", "sli:events_bad:rate5m == bool 7", StringComparison.Ordinal)
        );

    [Fact]
    public void Two_rules_of_one_name_are_told()
    {
        var told = Told("rule-names-are-unique", alert => alert with { Labels = alert.Labels.SetItem("tier", "page-slow") });

        Assert.StartsWith("rules/fks_api = ErrorBudgetBurn{", told, StringComparison.Ordinal);
        Assert.EndsWith("tier=\"page-slow\"}\n  Two rules of this file have this name and these labels.", told, StringComparison.Ordinal);
    }

    [Fact]
    public void Rule_that_stands_in_two_files_is_told() =>
        Assert.StartsWith(
            "rules/another and fks_api = ",
            fixture.Told("rule-names-are-unique", plan =>
                plan with
                {
                    Rules = plan.Rules.Add(plan.Rules.Single(file => file.Name == "fks_api") with { Name = "another" }),
                }
            ),
            StringComparison.Ordinal
        );

    [Fact]
    public void Recorded_series_that_bears_a_team_is_told() =>
        Assert.Equal(
            """
            rules/fks_api/slo:objective:ratio/labels/team = platform
              Recorded series bear the service with its SLI or SLO and nothing that may change, or a change begins their history anew.
            """,
            fixture.Told("recorded-series-bear-no-owner", plan =>
                PlanFixture.With<RecordingRule>(
                    plan,
                    rule => rule.Record == "slo:objective:ratio" && rule.Labels["service"] == "fks_api" && rule.Labels["slo"] == "uptime",
                    rule => rule with { Labels = rule.Labels.Add("team", "platform") }
                )
            )
        );

    [Fact]
    public void Alert_that_no_rule_test_expects_is_told()
    {
        Assert.Equal(
            """
            alerts/ErrorBudgetBurn/page-fast = 
              No rule test expects this alert to fire.
            """,
            Untested("page-fast", fires: true)
        );
        Assert.Equal(
            """
            alerts/ErrorBudgetBurn/page-slow = 
              No rule test expects this alert to stay silent.
            """,
            Untested("page-slow", fires: false)
        );
    }

    [Fact]
    public void Slo_without_a_rule_test_that_fires_is_told() =>
        Assert.Equal(
            """
            services/fks_portfolio/slos/uptime = 
              No rule test expects any alert of this SLO to fire.
            """,
            fixture.Told("alert-is-tested", plan =>
                PlanFixture.Without(plan, one => one.Query.Contains("service=\"fks_portfolio\",slo=\"uptime\"", StringComparison.Ordinal))
            )
        );

    [Fact]
    public void Plan_without_rule_tests_says_nothing_of_them() =>
        Assert.Equal("", fixture.Told("alert-is-tested", plan => plan with { Tests = [] }));

    private string Untested(string tier, bool fires) =>
        fixture.Told("alert-is-tested", plan =>
            PlanFixture.Without(plan, one =>
                one.Query.Contains($"tier=\"{tier}\"", StringComparison.Ordinal) && one.Samples.IsEmpty != fires
            )
        );

    private string Told(string policy, Func<AlertRule, AlertRule> change) =>
        fixture.Told(policy, plan => PlanFixture.With<AlertRule>(plan, PlanFixture.IsFastPageOfApi, change));
}
