using FksSre.Monitoring.Dashboards;
using FksSre.Monitoring.Dashboards.Views;
using FksSre.Monitoring.Naming;
using FksSre.ServiceLevels.Declarations;
using FksSre.ServiceLevels.Indicators;

namespace FksSre.Monitoring.Tests.Dashboards;

/// <summary>State and judged share of an SLO that has hours of its own, by promtool, whose clock begins at midnight.</summary>
public class HoursStateTests
{
    private const string Labels = "service=\"shop\",sli=\"orders\"";
    private const string Condition = "(hour() >= 8) < 18";
    private const string Answer = "{service=\"shop\",slo=\"office\"}";

    /// <summary>Tiles of a day, from five minutes after its hours begin until they end.</summary>
    private const string Day = "_x485 0x595 _x359";

    private const string Lost = "_x1440";

    private static readonly Panel.Table _table = Table(Office);

    [Theory]
    [InlineData("0", "_", 0.5)]
    [InlineData("0", "0", 0.5)]
    [InlineData("0", "0.7", 0)]
    [InlineData("1", "_", 1)]
    [InlineData("1", "0", 0)]
    [InlineData("_", "_", 1)]
    public void State_is_outside_its_hours_while_they_are_over_and_nothing_bad_is_counted(string open, string bad, double state) =>
        PanelAnswer.Is(
            Query("State"),
            "0m",
            [
                Objective,
                ($"{MetricNames.BudgetRemaining}{{{Labels},slo=\"office\"}}", "0.93"),
                ($"{MetricNames.HoursOpen}{{{Labels}}}", open),
                ($"{MetricNames.BadRate}{{{Labels}}}", bad),
            ],
            (Answer, state)
        );

    [Fact]
    public void State_outside_its_hours_is_a_word_in_grey()
    {
        var words = _table.Overrides.Single(o => o.Field == "State").Values!.Words;

        var outside = Assert.Single(words, word => word.Text == "outside its hours");
        Assert.Equal(words.Single(word => word.Text == "no data").Colour, outside.Colour);
    }

    /// <summary>Beside an SLO that has none, as in the overview of all services.</summary>
    [Fact]
    public void Hours_are_told_of_where_one_SLO_has_some_and_nowhere_else()
    {
        var (office, always) = (Office, Office with { Id = "always", Sli = SloDeclaration.Uptime(99m).Sli });

        Assert.Equal((true, true, true), Told(Table(office, always)));
        Assert.Equal((false, false, false), Told(Table(always)));
    }

    private static (bool Word, bool Share, bool Asked) Told(Panel.Table table) =>
        (
            table.Overrides.Single(o => o.Field == "State").Values!.Words.Any(word => word.Text == "outside its hours"),
            table.Description.Contains(
                "Judged: in which share of its window (or of its hours in it, where it has any) it was;",
                StringComparison.Ordinal
            ),
            Query(table, "State").Contains(MetricNames.HoursOpen, StringComparison.Ordinal)
        );

    [Theory]
    [InlineData($"{Day} {Day} {Day} {Day} {Day} {Day} {Day} {Day}", 7)]
    [InlineData($"{Day} {Day} {Lost} {Day} {Day} {Day} {Day} {Day}", 6)]
    [InlineData("0x11520", 7)]
    [InlineData($"{Lost} {Lost} {Lost} {Lost} {Lost} {Day} {Lost} {Lost}", 1)]
    public void Judged_is_the_share_of_the_hours_in_the_window(string tiles, int days) =>
        PanelAnswer.Is(Query("Judged"), "7d1m", [Objective, ($"{MetricNames.BadTile}{{{Labels}}}", tiles)], (Answer, days / 7d));

    [Fact]
    public void What_was_never_judged_is_no_share_at_all() => PanelAnswer.Is(Query("Judged"), "7d1m", [Objective], (Answer, "0"));

    private static (string, string) Objective => ($"{MetricNames.Objective}{{{Labels},slo=\"office\"}}", "0.99x10082");

    private static string Query(string title) => Query(_table, title);

    private static string Query(Panel.Table table, string title) =>
        table.Queries[table.Columns.Single(c => c.Title == title).Field[^1] - 'A'].Expression;

    private static SloDeclaration Office =>
        new()
        {
            Id = "office",
            ObjectivePercent = 99m,
            WindowDays = 7,
            Sli = new SliDeclaration.Explicit(
                new Sli.Availability(
                    "orders",
                    new EventSource.Query($"sum(rate(orders_lost_total[{EventSource.Query.Lookback}])) and on () ({Condition})"),
                    new EventSource.Query($"sum(rate(orders_total[{EventSource.Query.Lookback}])) and on () ({Condition})")
                )
                {
                    Hours = new(Condition, "70 of the 168 hours of a week"),
                }
            ),
        };

    private static Panel.Table Table(params SloDeclaration[] slos) =>
        DashboardDerivation
            .Derive(
                SampleDashboards.Valid([
                    new()
                    {
                        Id = "shop",
                        Port = 8_117,
                        Tier = ServiceLevels.Objectives.Tier.High,
                        Owner = "team",
                        Slos = slos,
                    },
                ]),
                SampleDashboards.Links,
                null
            )
            .Single(d => d.Uid == DashboardUid.Overview)
            .Panels.Select(placed => placed.Panel)
            .OfType<Panel.Table>()
            .First();
}
