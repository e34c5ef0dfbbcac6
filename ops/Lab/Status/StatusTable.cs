using System.Globalization;
using FksSre.ServiceLevels.Findings;
using FksSre.ServiceLevels.Objectives;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace FksSre.Ops.Lab.Status;

/// <summary>How all SLOs stand, worst first, as a table for people.</summary>
internal static class StatusTable
{
    public static Table Of(IEnumerable<SloStatus> slos)
    {
        var table = new Table().Border(TableBorder.Simple);
        foreach (var column in new[] { "Service", "SLO", "State" })
        {
            table.AddColumn(new TableColumn(column).NoWrap());
        }

        foreach (var column in new[] { "Objective", "SLI now", "Burn 1h", "Budget left", "of its window", "per 7 d", "Judged" })
        {
            table.AddColumn(new TableColumn(column).RightAligned().NoWrap());
        }

        table.AddColumn(new TableColumn("Firing"));
        foreach (
            var slo in slos.OrderByDescending(s => Badness(s))
                .ThenBy(s => s.Service, StringComparer.Ordinal)
                .ThenBy(s => s.Slo, StringComparer.Ordinal)
        )
        {
            table.AddRow(Row(slo));
        }

        return table;
    }

    private static IRenderable[] Row(SloStatus slo)
    {
        var objective = Objective.Percent(slo.Objective * 100m);
        return
        [
            new Text(slo.Service),
            new Text(slo.Slo),
            State(slo.State),
            new Text($"{objective}"),
            new Text(
                slo.Sli is { } sli ? Percent(sli, Math.Max(3, objective.Decimals + 1))
                : slo.State == SloState.OutsideHours ? ""
                : "no data"
            ),
            new Text(slo.BurnRate is { } rate ? rate.ToString("0.0", CultureInfo.InvariantCulture) : ""),
            new Text(slo.BudgetRemaining is { } left ? Percent(left, 0) : ""),
            new Text(DurationText.For(slo.Budget)),
            new Text(DurationText.For(slo.BudgetWeek)),
            new Text(Percent(slo.Judged, 0)),
            new Text(string.Join(' ', slo.Firing)),
        ];
    }

    private static Text State(SloState state) =>
        state switch
        {
            SloState.Ok => new("ok", new Style(Color.Green)),
            SloState.AtRisk => new("at risk", new Style(Color.Yellow, decoration: Decoration.Bold)),
            SloState.Spent => new("SPENT", new Style(Color.Red, decoration: Decoration.Bold)),
            SloState.OutsideHours => new("outside its hours", new Style(Color.Grey)),
            _ => new("no data", new Style(Color.Grey)),
        };

    private static double Badness(SloStatus slo) =>
        slo.State switch
        {
            SloState.Spent => 3e9 - slo.BudgetRemaining!.Value,
            SloState.AtRisk => 2e9 - slo.BudgetRemaining!.Value,
            SloState.NoData => 1e9,
            SloState.OutsideHours => 1e8,
            _ => -slo.BudgetRemaining!.Value,
        };

    /// <summary>What is not all and would be rounded up to it is more than the figure below it.</summary>
    private static string Percent(double ratio, int decimals)
    {
        var format = "0." + new string('#', decimals);
        var text = (ratio * 100).ToString(format, CultureInfo.InvariantCulture);
        return ratio < 1 && text == "100"
            ? $"> {(100m - (decimal)Math.Pow(10, -decimals)).ToString(format, CultureInfo.InvariantCulture)} %"
            : $"{text} %";
    }
}
