using FksSre.Monitoring.Dashboards;
using FksSre.Monitoring.Dashboards.Views;
using FksSre.Monitoring.Naming;
using FksSre.ServiceLevels.Findings;
using FksSre.Tests.KnownPast;

namespace FksSre.Monitoring.Tests.Dashboards.Values;

/// <summary>How far back each panel looks, and at which moments: a number that is right is of no use at another time.</summary>
public class PanelRangeTests
{
    private static readonly IReadOnlyList<Dashboard> _dashboards =
    [
        .. DashboardDerivation.Derive(KnownCatalogue.Value, SampleDashboards.Links, null),
    ];

    [Fact]
    public void Dashboards_look_back_as_far_as_their_question_and_are_as_fresh_as_their_answer() =>
        Assert.Equal(
            [
                "sre-overview: 6 h, anew each 30 s",
                "sre-on-call: 7 d, anew each 1 m",
                "sre-platform: 6 h, anew each 1 m",
                "sre-toil: 84 d, anew each 1 m",
                "slo-alpha: 6 h, anew each 1 m",
                "slo-beta: 6 h, anew each 1 m",
                "slo-gamma: 6 h, anew each 1 m",
            ],
            _dashboards.Select(d => $"{d.Uid}: {DurationText.For(d.Range)}, anew each {DurationText.For(d.Refresh)}")
        );

    [Fact]
    public void Panels_about_all_services_have_the_range_and_the_steps_of_their_title() =>
        Assert.Equal(
            [
                "The last four weeks: 28 d, at most 56 points",
                "Pages by shift of 12 hours: steps of 12 h, at most 60 points",
                "Firing alerts: steps of 15 m, at most 700 points",
            ],
            _dashboards.Where(d => !d.Uid.StartsWith("slo-", StringComparison.Ordinal)).SelectMany(Panels)
        );

    /// <summary>
    /// A range ends with a whole step, so it has one point more than steps. A burn rate of 3 d reads 1,728 tiles a point, and 52 such
    /// points are all that one query may cost.
    /// </summary>
    [Fact]
    public void Panels_about_a_promise_have_the_range_of_its_window() =>
        Assert.Equal(
            ["Its promises over time: at most 240 points", .. OfPromise(30), .. OfPromise(7), .. OfPromise(28)],
            Panels(_dashboards.Single(d => d.Uid == DashboardUid.OfService(KnownCatalogue.Alpha)))
        );

    [Fact]
    public void Only_figures_and_tables_ask_for_the_latest_value_alone() =>
        Assert.All(_dashboards.SelectMany(d => d.Panels).Select(placed => placed.Panel).OfType<Panel>(), panel =>
            Assert.All(panel.Queries, query =>
                Assert.Equal((panel.Title, panel is not (Panel.TimeSeries or Panel.StateTimeline)), (panel.Title, query.Latest))
            )
        );

    private static IEnumerable<string> OfPromise(int days) =>
        [
            $"Budget over the window: {days} d",
            $"Spent each day: {days} d, steps of 1 d, at most {days + 1} points",
            "Week by week: 84 d, steps of 7 d, at most 13 points",
            "Month by month: 84 d, steps of 28 d, at most 4 points",
            "Burn rates of the pages: at most 240 points",
            "Burn rates of the tickets: at most 52 points",
        ];

    /// <summary>Those that differ from their dashboard.</summary>
    private static IEnumerable<string> Panels(Dashboard dashboard) =>
        from panel in dashboard.Panels.Select(placed => placed.Panel).OfType<Panel>()
        let steps = panel.Queries.Select(query => query.Step).OfType<TimeSpan>().Distinct().ToList()
        let parts = new[]
        {
            panel.Range is { } range ? DurationText.For(range) : null,
            steps.Count > 0 ? $"steps of {string.Join(" and ", steps.Select(DurationText.For))}" : null,
            panel.MostPoints is { } points ? $"at most {points} points" : null,
        }
        where parts.Any(part => part is not null)
        select $"{panel.Title}: {string.Join(", ", parts.OfType<string>())}";
}
