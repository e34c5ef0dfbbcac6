using FksSre.Monitoring.Naming;
using FksSre.PromQl;
using FksSre.ServiceLevels;

namespace FksSre.Monitoring.Dashboards.Views;

/// <summary>Which promise is in danger: every SLO, by how much its service's absence hurts, the worst first.</summary>
internal static class SloOverview
{
    private const int StatePoints = 56;

    public static Dashboard Of(Catalogue catalogue)
    {
        var grid = new Grid();
        if (!catalogue.Services.IsEmpty)
        {
            foreach (var tier in catalogue.Services.GroupBy(service => service.Tier).OrderByDescending(tier => tier.Key))
            {
                var ask = SloQuestions.About(tier);
                grid.Line(
                    SloTable.Height(tier.Sum(service => service.Slos.Length)),
                    (Grid.Columns, SloTable.Overview($"{tier.Key} services", [.. tier.SelectMany(service => service.Slos)], ask))
                );
            }

            grid.Line(8, (Grid.Columns, Firing())).Line(4 + catalogue.Services.Length, (Grid.Columns, States(catalogue)));
        }

        return new(
            DashboardUid.Overview,
            "SLO overview",
            "Which promise is kept, which is in danger, and which cannot be judged.",
            DashboardFolders.Sre,
            grid.Panels
        )
        {
            Refresh = TimeSpan.FromSeconds(30),
            Links = DashboardLinks.Others(DashboardUid.Overview),
        };
    }

    private static Panel.Table Firing() =>
        new(
            "Firing alerts",
            "All that fires now, but for the watchdog, which always does. Pages have "
                + "woken somebody; tickets wait for the next working day.",
            PanelQuery.Now(
                Prom.Instant(
                    new Selector(
                        "ALERTS",
                        LabelMatcher.Equal("alertstate", "firing"),
                        LabelMatcher.Matches(LabelNames.Severity, "page|ticket")
                    )
                )
            )
        )
        {
            Columns =
            [
                new(LabelNames.Severity, "Severity"),
                new("alertname", "Alert"),
                new(LabelNames.Service, "Service"),
                new(LabelNames.Slo, "SLO"),
                new(LabelNames.Tier, "Tier"),
            ],
            Values = ValueStyle.Label with { Missing = "nothing fires" },
            // Alerts of a whole service have no SLO, and those of the platform no service.
            Overrides = [Blank("Service"), Blank("SLO"), Blank("Tier")],
            SortedBy = "Severity",
            Ascending = true,
        };

    private static Panel.StateTimeline States(Catalogue catalogue) =>
        new(
            "The last four weeks",
            "The worst state of any SLO of a service, from what was left of its budgets.",
            PanelQuery.Of(Prom.MaxBy(SloQuestions.About(catalogue.Services).PastState(), LabelNames.Service), "{{service}}")
        )
        {
            Values = SloStates.StyleOf(catalogue.Slos),
            Range = TimeSpan.FromDays(28),
            MostPoints = StatePoints,
        };

    private static FieldOverride Blank(string column) => new(column) { Values = ValueStyle.Label with { Missing = "–" } };
}
