using FksSre.Monitoring.Naming;
using FksSre.Monitoring.PromQl;
using FksSre.Monitoring.Rules;
using FksSre.ServiceLevels;
using FksSre.ServiceLevels.Indicators;

namespace FksSre.Monitoring.Dashboards.Views;

/// <summary>How one service keeps its promises.</summary>
internal static class ServiceDashboard
{
    public static Dashboard Of(Service service)
    {
        var grid = new Grid();
        foreach (var slo in service.Slos)
        {
            var ask = new SloQuestions([slo], LabelMatcher.Equal(LabelNames.Service, slo.Service), LabelMatcher.Equal(LabelNames.Slo, slo.Id));
            grid.Heading($"{GrafanaText.Literal(slo.Id)}: {slo.Objective} over {slo.Window.Days} d").Line(
                8,
                (4, new Panel.Stat("Budget left", "Share of the error budget of the whole window that is left; below 0 it is overspent.", PanelQuery.Now(ask.BudgetLeft(), "left")) { Values = SloStyles.Budget }),
                (20, new Panel.TimeSeries("Budget over the window", "What was left of the error budget at each moment.", PanelQuery.Of(Prom.Last(new SloSeries(slo).Left, 2 * Intervals.Budget(slo.Window)), "left"))
                {
                    Values = SloStyles.Budget,
                    Range = slo.Window.Length,
                }));
        }

        return new(
            DashboardUid.OfService(service.Id),
            service.Id,
            "How this service keeps its promises.",
            DashboardFolders.Services,
            grid.Panels);
    }
}
