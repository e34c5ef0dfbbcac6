using System.Text.RegularExpressions;
using FksSre.Monitoring.Plan;
using FksSre.Monitoring.Rendering;
using FksSre.Monitoring.RuleTests;
using FksSre.Monitoring.Settings;
using FksSre.Ops.Commands;
using FksSre.Ops.Runbooks;
using FksSre.Ops.Terminal;
using FksSre.Tests;

namespace FksSre.Ops.Tests.Runbooks;

/// <summary>From every rendered alert to a file that a woken person can read.</summary>
public partial class AlertRunbookTests
{
    [Theory]
    [InlineData("dev")]
    [InlineData("prod")]
    public void Every_rendered_alert_links_to_a_runbook_that_is_there(string environment)
    {
        var plan = PlanOf(environment);
        var yaml = plan.Rules.Select(RuleYaml.Render).ToList();
        var urls = yaml.SelectMany(text => Url().Matches(text)).Select(match => match.Groups["url"].Value).ToList();

        Assert.Equal(yaml.Sum(text => Alert().Count(text)), urls.Count);
        Assert.True(urls.Count > 300, $"Only {urls.Count} alerts were rendered.");
        Assert.All(urls.Distinct(), url =>
        {
            Assert.StartsWith(plan.Environment.Links.Runbooks, url, StringComparison.Ordinal);
            var parts = url[plan.Environment.Links.Runbooks.Length..].Split('#');
            var file = Path.Combine(RepositoryRoot.Folder, parts[0]);
            Assert.True(File.Exists(file), $"{url}: there is no {parts[0]}.");
            Assert.Contains(parts.ElementAtOrDefault(1) ?? "meaning", Headings(file));
        });
    }

    [Theory]
    [InlineData("ErrorBudgetBurn", "failing-requests", "service-down", "slow-requests")]
    [InlineData("ErrorBudgetAtRisk", "error-budget")]
    [InlineData("ErrorBudgetExhaustionProjected", "error-budget")]
    [InlineData("ErrorBudgetSpent", "error-budget-spent")]
    [InlineData("ErrorRatioHigh", "failing-requests")]
    [InlineData("SlowRatioHigh", "slow-requests")]
    [InlineData("SliMissing", "sli-missing")]
    [InlineData("TargetDown", "target-down")]
    [InlineData("LongTermStorageBehind", "long-term-storage")]
    [InlineData("LongTermStorageFailing", "long-term-storage")]
    [InlineData("ScheduledJobOverdue", "scheduled-job")]
    [InlineData("ScheduledJobFailed", "scheduled-job")]
    [InlineData("ScheduledJobSuspended", "scheduled-job")]
    [InlineData("ScheduledJobMissing", "scheduled-job")]
    [InlineData("Watchdog", "watchdog")]
    [InlineData("fks_api/availability", "failing-requests")]
    [InlineData("fks_api/UPTIME", "service-down")]
    [InlineData("Nothing")]
    public void Name_as_it_fires_leads_to_its_runbooks(string name, params string[] runbooks) =>
        Assert.Equal(runbooks, RunbookIndex.Of(PlanOf("prod"))[name].Order(StringComparer.Ordinal));

    private static MonitoringPlan PlanOf(string environment) =>
        Plans.Derive(
            Screen.ForThisTerminal(),
            Plans.Environment(environment) with
            {
                LongTerm = new LongTermStorage.ThanosSidecar(),
            },
            RuleTestScope.None
        )!;

    private static IEnumerable<string> Headings(string file) =>
        File.ReadLines(file)
            .Where(line => line.StartsWith("## ", StringComparison.Ordinal))
            .Select(line => line[3..].ToLowerInvariant().Replace(' ', '-'));

    [GeneratedRegex(@"^ +runbook_url: ""?(?<url>[^""\n]+)""?$", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex Url();

    [GeneratedRegex("^ +- alert: ", RegexOptions.Multiline)]
    private static partial Regex Alert();
}
