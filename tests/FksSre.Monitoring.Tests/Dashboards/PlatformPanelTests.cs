using FksSre.Monitoring.Dashboards;
using FksSre.Monitoring.Naming;

namespace FksSre.Monitoring.Tests.Dashboards;

/// <summary>What cannot be seen must not look as if it were well.</summary>
public class PlatformPanelTests
{
    private static readonly Dashboard _platform = SampleDashboards.All.Single(d => d.Uid == DashboardUid.Platform);

    [Fact]
    public void Where_nothing_is_scraped_every_panel_says_no_data() =>
        Assert.All(_platform.Panels.Select(placed => placed.Panel).OfType<Panel>(), panel =>
            Assert.Equal((panel.Title, "no data"), (panel.Title, panel.Values.Missing))
        );

    [Fact]
    public void Job_without_a_target_that_answers_is_red() =>
        Assert.Equal([new Threshold(null, Colours.Bad), new(1m, Colours.Good)], Of("Targets up").Values.Thresholds.AsEnumerable());

    [Theory]
    [InlineData("Targets down", 0, "up", "1 1 1 1", "{job=\"fks\"}", "0")]
    [InlineData("Targets down", 0, "up", "0 0 0 0", "{job=\"fks\"}", "1")]
    [InlineData("Notifications that failed", 0, "alertmanager_notifications_failed_total", "0 0 0 0", null, null)]
    [InlineData("Notifications that failed", 1, "alertmanager_notifications_failed_total", "0 0 0 0", "{}", "0")]
    [InlineData(
        "Notifications that failed",
        0,
        "alertmanager_notifications_failed_total",
        "0 60 120 180",
        "{integration=\"pagerduty\"}",
        "1"
    )]
    [InlineData("Notifications that failed", 1, "alertmanager_notifications_failed_total", "0 60 120 180", null, null)]
    [InlineData("Notifications that failed", 1, "up", "1 1 1 1", null, null)]
    public void Nothing_bad_is_a_zero_and_nothing_known_is_nothing(
        string panel,
        int query,
        string metric,
        string values,
        string? labels,
        string? value
    )
    {
        var asked = Of(panel)
            .Queries[query]
            .Expression.Replace("$__rate_interval", "3m", StringComparison.Ordinal)
            .Replace("\"$job\"", "\".+\"", StringComparison.Ordinal)
            .Replace("\"$instance\"", "\".+\"", StringComparison.Ordinal);
        var series = metric + (metric == "up" ? "{job=\"fks\",instance=\"a\"}" : "{job=\"fks\",instance=\"a\",integration=\"pagerduty\"}");
        PanelAnswer.Is(asked, "3m", [(series, values)], labels is null ? [] : [(labels, value!)]);
    }

    private static Panel Of(string title) =>
        _platform.Panels.Select(placed => placed.Panel).OfType<Panel>().Single(panel => panel.Title == title);
}
