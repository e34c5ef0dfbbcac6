using FksSre.Monitoring.Dashboards;
using FksSre.Monitoring.Dashboards.Views;
using FksSre.Monitoring.Naming;
using FksSre.ServiceLevels.Declarations;
using FksSre.ServiceLevels.Indicators;
using FksSre.ServiceLevels.Objectives;

namespace FksSre.Monitoring.Tests.Dashboards;

/// <summary>How much of its window an SLO was judged, and an SLI that cannot be trusted, by promtool.</summary>
public class JudgedShareTests
{
    private const string Labels = "service=\"shop\",sli=\"orders\"";

    /// <summary>Of seven days half of the fifth and all of the last: 38 of 168 hours, both ends of each counted.</summary>
    [Fact]
    public void Judged_is_the_share_of_the_window_in_which_bad_events_were_known() =>
        Asked(
            "Judged",
            "7d1m",
            [Objective, ($"{MetricNames.BadTile}{{{Labels}}}", $"_x{(4 * 1440) + 720} 0x{720 - 1} _x1440 0x1441")],
            ("{service=\"shop\",slo=\"promise\"}", 38d / 168d)
        );

    [Fact]
    public void What_was_never_judged_is_no_share_at_all() =>
        Asked("Judged", "7d1m", [Objective], ("{service=\"shop\",slo=\"promise\"}", "0"));

    [Theory]
    [InlineData("0", false)]
    [InlineData("0.4", true)]
    public void Perfect_indicator_is_not_shown_where_more_good_events_are_counted_than_there_are(string bad, bool shown) =>
        Asked(
            "SLI now",
            "5m",
            [
                Objective,
                ($"{MetricNames.BadRate}{{{Labels}}}", $"{bad}x5"),
                ($"{MetricNames.TotalRate}{{{Labels}}}", "2x5"),
                ($"ALERTS{{{Labels},slo=\"promise\",alertname=\"GoodExceedsTotal\",alertstate=\"firing\"}}", "1x5"),
            ],
            shown ? [("{service=\"shop\",slo=\"promise\"}", "0.8")] : []
        );

    private static (string, string) Objective => ($"{MetricNames.Objective}{{{Labels},slo=\"promise\"}}", "0.99x10082");

    private static void Asked(
        string title,
        string at,
        (string Series, string Values)[] series,
        params (string Labels, object Value)[] expected
    )
    {
        var dashboard = DashboardDerivation
            .Derive(
                SampleDashboards.Valid([
                    new()
                    {
                        Id = "shop",
                        Port = null,
                        Tier = Tier.High,
                        Owner = "team",
                        Slos =
                        [
                            new()
                            {
                                Id = "promise",
                                ObjectivePercent = 99m,
                                WindowDays = 7,
                                Sli = new SliDeclaration.Explicit(
                                    new Sli.GoodAvailability(
                                        "orders",
                                        new EventSource.Counter(new("filled_total")),
                                        new EventSource.Counter(new("orders_total"))
                                    )
                                ),
                            },
                        ],
                    },
                ]),
                SampleDashboards.Links,
                null
            )
            .Single(d => d.Uid == DashboardUid.Overview);
        var table = dashboard.Panels.Select(placed => placed.Panel).OfType<Panel.Table>().First();
        PanelAnswer.Is(table.Queries[table.Columns.Single(c => c.Title == title).Field[^1] - 'A'].Expression, at, series, expected);
    }
}
