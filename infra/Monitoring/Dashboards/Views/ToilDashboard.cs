using FksSre.Monitoring.Naming;
using FksSre.PromQl;

namespace FksSre.Monitoring.Dashboards.Views;

/// <summary>Work that a machine should do. Without a ledger of it there is no data, and the panels say so.</summary>
internal static class ToilDashboard
{
    public static Dashboard Of() =>
        new(
            DashboardUid.Toil,
            "Toil",
            "How much time goes into work that a machine should do, and which work it is.",
            DashboardFolders.Sre,
            new Grid().Line(8, (6, Share()), (18, Hours())).Line(10, (24, Tasks())).Panels
        )
        {
            Range = TimeSpan.FromDays(84),
            Links = DashboardLinks.Others(DashboardUid.Toil),
        };

    private static Panel.Gauge Share() =>
        new(
            "Share of working time",
            "Of the last 28 days. More than half leaves no time to make it less.",
            PanelQuery.Now(Prom.Instant(new Selector(MetricNames.ToilShare)), "toil")
        )
        {
            Values = new(Units.Ratio)
            {
                Decimals = 0,
                Least = 0m,
                Most = 1m,
                Thresholds = [new(null, Colours.Good), new(0.3m, Colours.Warning), new(0.5m, Colours.Bad)],
            },
        };

    private static Panel.TimeSeries Hours() =>
        new(
            "Time spent, 28 days",
            "On toil within the 28 days before each moment, by task.",
            PanelQuery.Of(Prom.Instant(new Selector(MetricNames.ToilTime)), "{{task}}")
        )
        {
            Values = new(Units.Seconds) { Least = 0m },
        };

    private static Panel.Table Tasks() =>
        new(
            "What it is",
            "The tasks that took most of the last 28 days: the ones worth automating first.",
            PanelQuery.Now(Prom.SumBy(Prom.Instant(new Selector(MetricNames.ToilTime)), "task"))
        )
        {
            Columns = [new("task", "Task"), new("Value", "Time")],
            SortedBy = "Time",
            Values = new(Units.Seconds),
        };
}
