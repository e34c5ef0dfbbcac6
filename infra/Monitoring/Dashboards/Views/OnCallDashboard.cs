using FksSre.Monitoring.Naming;
using FksSre.OnCall;
using FksSre.PromQl;

namespace FksSre.Monitoring.Dashboards.Views;

/// <summary>Whether the pager is bearable, whether its pages were worth waking for, and whether the way to a person works.</summary>
internal static class OnCallDashboard
{
    private static readonly TimeSpan _week = TimeSpan.FromDays(7);

    private static readonly TimeSpan _shift = TimeSpan.FromHours(12);

    /// <summary>So that an alert that was soon over is not lost between two moments.</summary>
    private static readonly TimeSpan _moment = TimeSpan.FromMinutes(15);

    private static readonly Selector _firing = new(
        "ALERTS",
        LabelMatcher.Equal("alertstate", "firing"),
        LabelMatcher.Matches(LabelNames.Severity, "page|ticket")
    );

    public static Dashboard Of(Roster? roster, AlertLinks links) =>
        new(
            DashboardUid.OnCall,
            "On-call",
            "Whether the pager is bearable, and whether the way to a person works.",
            DashboardFolders.Sre,
            new Grid()
                .Line(7, (5, Heartbeat()), (5, Pages()), (5, Short()), (9, DutyPanel.Of(roster)))
                .Line(9, (8, ByService()), (8, ByShift()), (8, Repeated()))
                .Line(8, (8, Acknowledged()), (16, Notifications()))
                .Panels
        )
        {
            Range = TimeSpan.FromDays(7),
            Links = [.. DashboardLinks.Pager(links), .. DashboardLinks.Others(DashboardUid.OnCall)],
        };

    private static Panel.Stat Heartbeat() =>
        new(
            "Heartbeat",
            "The alert that always fires. Whoever expects it hears by its absence that pages no longer arrive.",
            PanelQuery.Now(
                Prom.Call(
                    "count",
                    Prom.Instant(
                        new Selector(
                            "ALERTS",
                            LabelMatcher.Equal("alertname", AlertNames.Watchdog),
                            LabelMatcher.Equal("alertstate", "firing")
                        )
                    )
                ),
                "heartbeat"
            )
        )
        {
            Values = ValueStyle.Count with
            {
                Words = [new(1m, 1_000m, "beating", Colours.Good)],
                Missing = "SILENT",
                Thresholds = [new(null, Colours.Bad), new(1m, Colours.Good)],
            },
        };

    private static Panel.Stat Pages() =>
        new(
            "Pages in 7 days",
            "How often a page began. More than two in a shift of twelve hours is more than a person can follow up.",
            PanelQuery.Now(Prom.Sum(PageSeries.Began(_week)).Or(Prom.Vector(0m)), "pages")
        )
        {
            Values = ValueStyle.Count with
            {
                Words = SloStyles.Unknown,
                Thresholds = [new(null, Colours.Good), new(7m, Colours.Warning), new(14m, Colours.Bad)],
            },
        };

    private static Panel.Stat Short() =>
        new(
            "Over within 5 minutes",
            "Pages of 7 days that ended by themselves before anybody could have done anything: candidates for a longer lookback.",
            PanelQuery.Now(Prom.Sum(PageSeries.EndedWithin(TimeSpan.FromMinutes(5), _week)).Or(Prom.Vector(0m)), "short pages")
        )
        {
            Values = ValueStyle.Count with { Words = SloStyles.Unknown, Thresholds = [new(null, Colours.Good), new(1m, Colours.Warning)] },
        };

    private static Panel.BarGauge ByService() =>
        new(
            "Pages by service, 7 days",
            "Who wakes people. No bar: no page.",
            PanelQuery.Now(Prom.Call("sort_desc", Prom.SumBy(PageSeries.Began(_week), LabelNames.Service)), "{{service}}")
        )
        {
            Values = ValueStyle.Count with { Least = 0m, Missing = "no page" },
        };

    private static Panel.TimeSeries ByShift() =>
        new(
            "Pages by shift of 12 hours",
            "How many pages began in each 12 hours. A bar stands where they begin; the last are "
                + "not over yet. More than two is more than a person can follow up.",
            PanelQuery.Of(Prom.Sum(PageSeries.BeginsWithin(_shift)).Or(Prom.Vector(0m)), "pages") with
            {
                Step = _shift,
            }
        )
        {
            Values = ValueStyle.Count with { Least = 0m, SoftMost = 4m, Thresholds = [new(null, Colours.Good), new(2m, Colours.Warning)] },
            Bars = true,
            ThresholdLines = true,
            MostPoints = 60,
        };

    private static Panel.Table Repeated() =>
        new(
            "Repeated pages, 7 days",
            "The same SLO more than once: the cause was not removed the first time.",
            PanelQuery.Now(Prom.SumBy(PageSeries.Began(_week), LabelNames.Service, LabelNames.Slo) > 1m)
        )
        {
            Columns = [new(LabelNames.Service, "Service"), new(LabelNames.Slo, "SLO"), new("Value", "Times")],
            SortedBy = "Times",
            Values = ValueStyle.Count with { Missing = "none" },
        };

    private static Panel.Stat Acknowledged() =>
        new(
            "Time to acknowledge",
            "Half of the pages of 28 days were acknowledged faster than this. PagerDuty "
                + "knows; where its figures are not brought here, there is no data.",
            PanelQuery.Now(Prom.Instant(new Selector(MetricNames.TimeToAcknowledge)), "median")
        )
        {
            Values = new(Units.Seconds)
            {
                Words = SloStyles.Unknown,
                Thresholds = [new(null, Colours.Good), new(300m, Colours.Warning), new(900m, Colours.Bad)],
            },
        };

    private static Panel.TimeSeries Notifications() =>
        new(
            "Firing alerts",
            "How many alerts fired within each quarter of an hour, by whom they disturb.",
            PanelQuery.Of(
                Prom.SumBy(Prom.MaxOverTime(new PromExpr.Range(_firing, _moment, -_moment)), LabelNames.Severity),
                "{{severity}}"
            ) with
            {
                Step = _moment,
            }
        )
        {
            Values = ValueStyle.Count with { Least = 0m, SoftMost = 4m, Missing = "nothing fired" },
            MostPoints = 700,
        };
}
