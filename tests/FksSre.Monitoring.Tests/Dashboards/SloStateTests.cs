using FksSre.Monitoring.Dashboards;
using FksSre.Monitoring.Dashboards.Views;
using FksSre.Monitoring.Naming;
using FksSre.ServiceLevels.Declarations;

namespace FksSre.Monitoring.Tests.Dashboards;

/// <summary>Which of the four states an SLO is in, by promtool.</summary>
public class SloStateTests
{
    private const string Labels = "service=\"shop\",sli=\"requests\"";
    private const string OfSlo = Labels + ",slo=\"availability\"";

    private const int Ok = 0;
    private const int NoData = 1;
    private const int AtRisk = 2;
    private const int Spent = 3;

    [Theory]
    [InlineData("1", Ok)]
    [InlineData("0.2", Ok)]
    [InlineData("0.1999", AtRisk)]
    [InlineData("0.0001", AtRisk)]
    [InlineData("0", Spent)]
    [InlineData("-7.3", Spent)]
    [InlineData("-Inf", Spent)]
    [InlineData("Inf", Ok)]
    [InlineData("NaN", NoData)]
    [InlineData("_", NoData)]
    public void State_follows_what_is_left_of_the_budget(string left, int state) =>
        Is(state, (MetricNames.BudgetRemaining + $"{{{OfSlo}}}", left), Counted);

    [Fact]
    public void Firing_alert_puts_a_full_budget_at_risk() =>
        Is(
            AtRisk,
            (MetricNames.BudgetRemaining + $"{{{OfSlo}}}", "0.93"),
            Counted,
            ($"ALERTS{{{OfSlo},alertstate=\"firing\",severity=\"page\"}}", "1")
        );

    [Fact]
    public void Budget_of_something_no_longer_measured_is_no_data() => Is(NoData, (MetricNames.BudgetRemaining + $"{{{OfSlo}}}", "0.93"));

    [Fact]
    public void Events_of_which_the_bad_ones_are_not_known_are_no_data() =>
        Is(NoData, (MetricNames.BudgetRemaining + $"{{{OfSlo}}}", "0.93"), ($"{MetricNames.TotalRate}{{{Labels}}}", "3.7"));

    private static (string, string) Counted => ($"{MetricNames.BadRate}{{{Labels}}}", "0.7");

    private static void Is(int state, params (string Series, string Values)[] series)
    {
        var overview = DashboardDerivation
            .Derive(
                SampleDashboards.Valid([
                    new()
                    {
                        Id = "shop",
                        Port = 8_111,
                        Tier = ServiceLevels.Objectives.Tier.High,
                        Owner = "team",
                        Dialect = ServiceLevels.Indicators.HttpDialects.Fks,
                        Slos = [SloDeclaration.Availability(99.9m)],
                    },
                ]),
                SampleDashboards.Links,
                null
            )
            .Single(d => d.Uid == DashboardUid.Overview);
        var table = overview.Panels.Select(placed => placed.Panel).OfType<Panel.Table>().First();
        var column = table.Columns.Single(c => c.Title == "State").Field;
        var query = table.Queries[column[^1] - 'A'].Expression;
        PanelAnswer.Is(
            query,
            "0m",
            [(MetricNames.Objective + $"{{{OfSlo}}}", "0.999"), .. series],
            ("{service=\"shop\",slo=\"availability\"}", state)
        );
    }
}
