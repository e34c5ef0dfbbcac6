using FksSre.Monitoring.Naming;
using FksSre.PromQl;
using FksSre.ServiceLevels;
using FksSre.ServiceLevels.Alerting;
using FksSre.ServiceLevels.Indicators;

namespace FksSre.Monitoring.Dashboards.Views;

/// <summary>How one service keeps its promises, and what it is doing.</summary>
internal static class ServiceDashboard
{
    public static Dashboard Of(Service service, AlertLinks links)
    {
        var ask = SloQuestions.About([service]);
        var grid = new Grid()
            .Line(SloTable.Height(service.Slos.Length), (Grid.Columns, SloTable.Of("Its promises", service.Slos, ask)))
            .Line(3 + service.Slos.Length, (Grid.Columns, States(ask, service)));
        RequestPanels.AddTo(grid, service);
        foreach (var slo in service.Slos)
        {
            SloPanels.AddTo(grid, slo);
        }

        BudgetPolicyPanels.AddTo(grid, service);

        return new(
            DashboardUid.OfService(service.Id),
            service.Id,
            "How this service keeps its promises, and what it is doing.",
            DashboardFolders.Services,
            grid.Panels
        )
        {
            Links = DashboardLinks.OfService(service, links),
            Annotations = [Pages(service), Starts(service)],
        };
    }

    private static Panel.StateTimeline States(SloQuestions ask, Service service) =>
        new(
            "Its promises over time",
            "How each stood: SPENT, at risk, ok, or no data where nothing was measured.",
            PanelQuery.Of(ask.State(), "{{slo}}")
        )
        {
            Values = SloStates.StyleOf(service.Slos),
            MostPoints = 240,
        };

    private static Annotation Pages(Service service) =>
        new(
            "Incidents",
            Prom.Instant(
                new Selector(
                    "ALERTS",
                    LabelMatcher.Equal("alertstate", "firing"),
                    LabelMatcher.Equal(LabelNames.Service, service.Id),
                    LabelMatcher.Equal(LabelNames.Severity, SeverityLabel.Of(Severity.Page))
                )
            ),
            "{{slo}}: {{tier}}",
            Colours.Bad
        );

    /// <summary>A deployment shows as processes that start.</summary>
    private static Annotation Starts(Service service) =>
        new(
            "Deploys and restarts",
            Prom.Call("changes", new Selector("process_start_time_seconds", TargetLabels.OfService(service.Id)).Over(Intervals.Step * 2))
                > 0m,
            "{{instance}} started",
            Colours.Reference
        );
}
