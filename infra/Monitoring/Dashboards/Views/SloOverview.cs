using FksSre.Monitoring.Naming;
using FksSre.Monitoring.PromQl;
using FksSre.ServiceLevels;
using FksSre.ServiceLevels.Indicators;

namespace FksSre.Monitoring.Dashboards.Views;

/// <summary>Which promise is in danger: every SLO, the worst first, by how much its service's absence hurts.</summary>
internal static class SloOverview
{
    private const int HeadingAndHeader = 3;

    public static Dashboard Of(Catalogue catalogue)
    {
        var grid = new Grid();
        foreach (var tier in catalogue.Services.GroupBy(service => service.Tier).OrderByDescending(tier => tier.Key))
        {
            var slos = tier.SelectMany(service => service.Slos).ToList();
            grid.Line(HeadingAndHeader + slos.Count, (Grid.Columns, SloTable.Of(tier.Key, [.. slos], tier)));
        }

        return new(
            DashboardUid.Overview,
            "SLO overview",
            "Which promise is kept, which is in danger, and which cannot be judged.",
            DashboardFolders.Sre,
            grid.Line(8, (Grid.Columns, Firing())).Panels);
    }

    private static Panel.Table Firing() => new(
        "Firing alerts",
        "Everything that fires now, the watchdog aside. Pages have woken somebody; tickets wait for the next working day.",
        PanelQuery.Now(Prom.Instant(new Selector("ALERTS", LabelMatcher.Equal("alertstate", "firing"), LabelMatcher.Matches(LabelNames.Severity, "page|ticket"))), ""))
    {
        Columns =
        [
            new(LabelNames.Severity, "Severity"),
            new("alertname", "Alert"),
            new(LabelNames.Service, "Service"),
            new(LabelNames.Slo, "SLO"),
            new(LabelNames.Tier, "Tier"),
        ],
        Values = ValueStyle.Plain with { Missing = "" },
    };
}
