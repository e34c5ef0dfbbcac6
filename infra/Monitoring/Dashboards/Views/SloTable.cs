using System.Collections.Immutable;
using FksSre.Monitoring.Naming;
using FksSre.ServiceLevels;

namespace FksSre.Monitoring.Dashboards.Views;

/// <summary>How several SLOs stand now, a row each, the worst first.</summary>
internal static class SloTable
{
    private static readonly TimeSpan _month = TimeSpan.FromDays(28);
    private static readonly TimeSpan _quarter = TimeSpan.FromDays(84);

    /// <summary>In lines of the grid, 38 pixels apart: the panel's title and the head of the table, and 36 pixels for each row.</summary>
    public static int Height(int rows) => (int)Math.Ceiling((103 + (36m * rows)) / 38m);

    /// <summary>With compliance over weeks, beside the window that the promise is judged over.</summary>
    public static Panel.Table Overview(string title, ImmutableArray<Slo> slos, SloQuestions ask)
    {
        var table = Of(title, slos, ask, [PanelQuery.Now(ask.Compliance(_month)), PanelQuery.Now(ask.Compliance(_quarter))]);
        return table with
        {
            Columns = [.. table.Columns, new(Column.Value(9), "4 weeks"), new(Column.Value(10), "12 weeks")],
            Overrides =
            [
                .. table.Overrides,
                new("4 weeks") { Values = SloStyles.Sli(slos) },
                new("12 weeks") { Values = SloStyles.Sli(slos) },
            ],
        };
    }

    /// <param name="title">Whose.</param>
    /// <param name="slos">A row each.</param>
    /// <param name="ask">About them.</param>
    /// <param name="more">Queries for further columns.</param>
    public static Panel.Table Of(string title, ImmutableArray<Slo> slos, SloQuestions ask, params ImmutableArray<PanelQuery> more) =>
        new(
            title,
            "The worst first. SPENT: the promise is broken. At risk: an alert fires, or little of the "
                + "budget is left. No data: what is bad is not measured, so nothing is known. "
                + $"Judged: in which share of its "
                + $"window{(slos.Any(slo => slo.Sli.Hours is not null) ? " (or of its hours in it, where it has any)" : "")} "
                + $"it was; the budget says nothing of the rest. "
                + "Left as time: minutes of full outage until the promise is broken.",
            [
                // Budgets come first, so that rows of one state stay in this order.
                PanelQuery.Now(ask.BudgetLeftSorted()),
                PanelQuery.Now(ask.State()),
                PanelQuery.Now(ask.SliNow()),
                PanelQuery.Now(ask.Objective()),
                PanelQuery.Now(ask.TimeLeft()),
                PanelQuery.Now(ask.BurnRate()),
                PanelQuery.Now(ask.Address()),
                PanelQuery.Now(ask.BurnRateNow()),
                PanelQuery.Now(ask.Judged()),
                .. more,
            ]
        )
        {
            // The first four fit on a phone.
            Columns =
            [
                new(LabelNames.Service, "Service"),
                new(LabelNames.Slo, "SLO"),
                new(Column.Value(1), "State"),
                new(Column.Value(0), "Budget left"),
                new(Column.Value(4), "Left as time"),
                new(Column.Value(2), "SLI now"),
                new(Column.Value(3), "Objective"),
                new(Column.Value(7), "Burn 5 m"),
                new(Column.Value(5), "Burn 1 h"),
                new(Column.Value(8), "Judged"),
                new(SloQuestions.AddressLabel, SloQuestions.AddressLabel),
            ],
            SortedBy = "State",
            Overrides =
            [
                new("Service") { Width = 140, Link = new("Open the service", $"/d/${{__data.fields.{SloQuestions.AddressLabel}}}") },
                new("State")
                {
                    Values = SloStates.StyleOf(slos),
                    ColouredCell = true,
                    Width = 100,
                },
                new("SLI now") { Values = SloStyles.Sli(slos) },
                new("Objective") { Values = SloStyles.Objective(slos) },
                new("Budget left") { Values = SloStyles.Budget(slos[0]), ColouredCell = true },
                new("Left as time") { Values = SloStyles.Time },
                new("Burn 5 m") { Values = SloStyles.BurnRate, ColouredCell = true },
                new("Burn 1 h") { Values = SloStyles.BurnRate, ColouredCell = true },
                new("Judged") { Values = SloStyles.Judged },
                new(SloQuestions.AddressLabel) { Hidden = true },
            ],
        };
}
