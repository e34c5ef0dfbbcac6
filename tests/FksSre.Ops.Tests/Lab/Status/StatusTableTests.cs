using System.Globalization;
using FksSre.Ops.Lab.Status;
using Spectre.Console;

namespace FksSre.Ops.Tests.Lab.Status;

/// <summary>What people read of SLOs: each figure in its column, the worst SLO first.</summary>
public class StatusTableTests
{
    [Fact]
    public void Figures_stand_in_their_columns_rounded_as_they_matter() =>
        Assert.Equal(
            [
                [
                    "Service",
                    "SLO",
                    "State",
                    "Objective",
                    "SLI now",
                    "Burn 1h",
                    "Budget left",
                    "of its window",
                    "per 7 d",
                    "Judged",
                    "Firing",
                ],
                ["shop", "orders", "at risk", "99.875 %", "99.1234 %", "7.3", "42 %", "54 m", "12 m 36 s", "88 %", "page-1h ticket-3d"],
            ],
            Rows(Slo("shop", "orders", SloState.AtRisk, 0.4217))
        );

    [Theory]
    [InlineData("0.99875", 1d, "99.875 %", "100 %")]
    [InlineData("0.99875", 0.999999, "99.875 %", "99.9999 %")]
    [InlineData("0.99875", 0.9999995, "99.875 %", "> 99.9999 %")]
    [InlineData("0.5", 0.999994, "50 %", "99.999 %")]
    [InlineData("0.5", 0.9999999999, "50 %", "> 99.999 %")]
    [InlineData("0.999995", 0.9999951, "99.9995 %", "99.99951 %")]
    [InlineData("0.999995", 0.9999999999, "99.9995 %", "> 99.99999 %")]
    public void What_is_not_all_is_never_100_percent_and_has_the_decimals_of_its_objective(
        string objective,
        double sli,
        string shownObjective,
        string shownSli
    ) =>
        Assert.Equal(
            [shownObjective, shownSli],
            Rows(
                Slo("shop", "orders", SloState.Ok, 1) with
                {
                    Objective = decimal.Parse(objective, CultureInfo.InvariantCulture),
                    Sli = sli,
                }
            )[1][3..5]
        );

    [Theory]
    [InlineData(1d, "100 %")]
    [InlineData(0.9999, "> 99 %")]
    [InlineData(0.994, "99 %")]
    public void Budget_and_what_was_judged_are_all_only_where_they_are(double share, string shown)
    {
        var row = Rows(Slo("shop", "orders", SloState.Ok, share) with { Judged = share })[1];

        Assert.Equal([shown, shown], [row[6], row[9]]);
    }

    [Fact]
    public void What_is_not_known_is_no_data_and_outside_its_hours_it_is_nothing()
    {
        var unknown = Slo("shop", "orders", SloState.NoData, null) with { Sli = null, BurnRate = null, Firing = [] };

        Assert.Equal(["shop", "orders", "no data", "99.875 %", "no data", "54 m", "12 m 36 s", "88 %"], Rows(unknown)[1]);
        Assert.Equal(
            ["shop", "orders", "outside its hours", "99.875 %", "54 m", "12 m 36 s", "88 %"],
            Rows(unknown with { State = SloState.OutsideHours })[1]
        );
    }

    [Fact]
    public void Worst_comes_first_and_among_equals_the_alphabet() =>
        Assert.Equal(
            [
                "SPENT c overspent",
                "SPENT d spent",
                "at risk e little",
                "at risk e much",
                "no data b alone",
                "outside its hours b hours",
                "ok a less",
                "ok Z more",
                "ok a more",
                "ok a other",
            ],
            Rows(
                    Slo("a", "other", SloState.Ok, 0.75),
                    Slo("a", "more", SloState.Ok, 0.75),
                    Slo("Z", "more", SloState.Ok, 0.75),
                    Slo("a", "less", SloState.Ok, 0.5),
                    Slo("b", "hours", SloState.OutsideHours, null),
                    Slo("e", "much", SloState.AtRisk, 0.3),
                    Slo("b", "alone", SloState.NoData, null),
                    Slo("e", "little", SloState.AtRisk, 0.2),
                    Slo("d", "spent", SloState.Spent, -0.1),
                    Slo("c", "overspent", SloState.Spent, -7)
                )
                .Skip(1)
                .Select(row => $"{row[2]} {row[0]} {row[1]}")
        );

    [Theory]
    [InlineData("Ok", "[38;5;2m", "ok")]
    [InlineData("AtRisk", "[1;38;5;11m", "at risk")]
    [InlineData("Spent", "[1;38;5;9m", "SPENT")]
    [InlineData("OutsideHours", "[38;5;8m", "outside its hours")]
    [InlineData("NoData", "[38;5;8m", "no data")]
    public void State_has_the_colour_of_its_urgency(string state, string colour, string word) =>
        Assert.Contains(
            $"\u001b{colour}{word}\u001b[0m",
            Written(AnsiSupport.Yes, Slo("shop", "orders", Enum.Parse<SloState>(state), 0.5)),
            StringComparison.Ordinal
        );

    [Fact]
    public void Budget_left_is_a_share_of_the_time_of_the_budget()
    {
        Assert.Equal(TimeSpan.FromMinutes(-13.5), Slo("shop", "orders", SloState.Spent, -0.25).BudgetLeft);
        Assert.Null(Slo("shop", "orders", SloState.NoData, null).BudgetLeft);
    }

    private static SloStatus Slo(string service, string slo, SloState state, double? left) =>
        new(
            service,
            slo,
            0.99875m,
            30,
            state,
            0.991234,
            7.3499,
            left,
            0.8765,
            TimeSpan.FromMinutes(54),
            TimeSpan.FromMinutes(12.6),
            ["page-1h", "ticket-3d"]
        );

    private static List<string[]> Rows(params SloStatus[] slos) =>
        [
            .. Written(AnsiSupport.No, slos)
                .Split('\n')
                .Where(line => line.Contains("  ", StringComparison.Ordinal) && !line.Contains('─', StringComparison.Ordinal))
                .Select(line => line.Split("  ", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
                .Where(cells => cells.Length > 0),
        ];

    private static string Written(AnsiSupport ansi, params SloStatus[] slos)
    {
        var written = new StringWriter();
        var console = AnsiConsole.Create(
            new AnsiConsoleSettings
            {
                Ansi = ansi,
                ColorSystem = ColorSystemSupport.EightBit,
                Out = new AnsiConsoleOutput(written),
            }
        );
        console.Profile.Width = 200;
        console.Write(StatusTable.Of(slos));
        return written.ToString();
    }
}
