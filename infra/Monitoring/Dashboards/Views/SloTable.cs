using System.Collections.Immutable;
using FksSre.Monitoring.Naming;
using FksSre.Monitoring.PromQl;
using FksSre.ServiceLevels;
using FksSre.ServiceLevels.Indicators;

namespace FksSre.Monitoring.Dashboards.Views;

/// <summary>The SLOs of all services of a tier, a row each.</summary>
internal static class SloTable
{
    public static Panel.Table Of(Tier tier, ImmutableArray<Slo> slos, IEnumerable<Service> services)
    {
        var names = string.Join('|', services.Select(service => PromText.Regex(service.Id)));
        var ask = new SloQuestions(slos, LabelMatcher.Matches(LabelNames.Service, names));
        return new(
            $"{tier} services",
            "The worst first. SPENT: the promise is broken. At risk: an alert fires, or little of the budget is left. No data: nothing is measured, so nothing is known.",
            // First, so that rows of one state stay in this order.
            PanelQuery.Now(ask.BudgetLeftSorted(), ""),
            PanelQuery.Now(ask.State(), ""),
            PanelQuery.Now(ask.SliNow(), ""),
            PanelQuery.Now(ask.Objective(), ""),
            PanelQuery.Now(ask.TimeLeft(), ""),
            PanelQuery.Now(ask.BurnRate(), ""))
        {
            Columns =
            [
                new(LabelNames.Service, "Service"),
                new(LabelNames.Slo, "SLO"),
                new(Column.Value(1), "State"),
                new(Column.Value(2), "SLI now"),
                new(Column.Value(3), "Objective"),
                new(Column.Value(0), "Budget left"),
                new(Column.Value(4), "Left as time"),
                new(Column.Value(5), "Burn rate 1 h"),
            ],
            SortedBy = "State",
            Overrides =
            [
                new("State") { Values = SloStates.Style, ColouredCell = true },
                new("SLI now") { Values = SloStyles.Sli },
                new("Objective") { Values = SloStyles.Sli },
                new("Budget left") { Values = SloStyles.Budget },
                new("Left as time") { Values = new(Units.Seconds) },
                new("Burn rate 1 h") { Values = new(Units.Count) { Decimals = 1 } },
            ],
        };
    }
}
