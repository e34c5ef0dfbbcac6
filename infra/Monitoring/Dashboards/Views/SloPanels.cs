using FksSre.Monitoring.Naming;
using FksSre.Monitoring.Rules;
using FksSre.PromQl;
using FksSre.ServiceLevels;
using FksSre.ServiceLevels.Alerting;
using FksSre.ServiceLevels.Findings;

namespace FksSre.Monitoring.Dashboards.Views;

/// <summary>One promise: what is left of its budget, how it was spent, and how it was kept over weeks and months.</summary>
internal static class SloPanels
{
    private static readonly TimeSpan _day = TimeSpan.FromDays(1);
    private static readonly TimeSpan _quarter = TimeSpan.FromDays(84);

    public static void AddTo(Grid grid, Slo slo)
    {
        var ask = SloQuestions.About(slo);
        var budget = DurationText.For(slo.Objective.Budget.AsTime(slo.Window.Length));
        grid.Heading($"{GrafanaText.Literal(slo.Id)}: {slo.Objective} over {slo.Window.Days} d, a budget of {budget}")
            .Line(8, (4, BudgetLeft(slo, ask)), (10, Budget(slo)), (10, Spending(slo)))
            .Line(8, (8, Kept(slo, "Week by week", 7)), (8, Kept(slo, "Month by month", 28)), (8, BurnPanels.Now(slo)))
            .Line(
                8,
                (12, BurnPanels.Past(slo, Severity.Page, "Burn rates of the pages")),
                (12, BurnPanels.Past(slo, Severity.Ticket, "Burn rates of the tickets"))
            );
    }

    private static Panel.Stat BudgetLeft(Slo slo, SloQuestions ask) =>
        new(
            "Budget left",
            $"The share of the error budget that is left, and that as time of full "
                + $"outage. Below 0 the promise of {slo.Objective} is broken.",
            PanelQuery.Now(ask.BudgetLeft(), "share"),
            PanelQuery.Now(ask.TimeLeft(), "time")
        )
        {
            Values = SloStyles.Budget(slo),
            Overrides = [new("time") { Values = SloStyles.Time with { Thresholds = [new(null, Colours.Bad), new(0m, Colours.Good)] } }],
        };

    private static Panel.TimeSeries Budget(Slo slo) =>
        new(
            "Budget over the window",
            $"What was left of the error budget of the {slo.Window.Days} days before "
                + $"each moment. Dashed: none left, and where little begins.",
            PanelQuery.Of(Prom.Last(new SloSeries(slo).Left, 2 * Intervals.Budget(slo.Window)), "left")
        )
        {
            Values = SloStyles.Budget(slo) with { Most = 1m },
            ThresholdLines = true,
            Range = slo.Window.Length,
        };

    /// <summary>A day of even spending is one part in as many as the window has days.</summary>
    private static Panel.TimeSeries Spending(Slo slo)
    {
        var series = SliSeries.Of(slo);
        var spent = Prom.SumOverTime(series.BadTile.Over(_day)).Each("/", slo.Objective.Budget.Ratio * (Total(slo) > 0m));
        return new(
            "Spent each day",
            "Which share of the budget of the whole window went on the day before each moment. "
                + "Dashed: an even share. Days above it are what the budget went on.",
            PanelQuery.Of(spent, "spent") with
            {
                Step = _day,
            }
        )
        {
            Values = new(Units.Ratio)
            {
                Decimals = 1,
                Least = 0m,
                SoftMost = decimal.Round(2m / slo.Window.Days, 4),
                Thresholds = [new(null, Colours.Good), new(decimal.Round(1m / slo.Window.Days, 4), Colours.Warning)],
            },
            Bars = true,
            ThresholdLines = true,
            Range = slo.Window.Length,
            MostPoints = slo.Window.Days + 1,
        };
    }

    /// <summary>Of the window that ends with the picture.</summary>
    private static PromExpr Total(Slo slo) =>
        Prom.Call(
            "last_over_time",
            new PromExpr.Range(new SloSeries(slo).WindowTotal, 2 * Intervals.Budget(slo.Window)) { Time = "@ end()" }
        );

    private static Panel.TimeSeries Kept(Slo slo, string title, int days)
    {
        var series = SliSeries.Of(slo);
        var lookback = TimeSpan.FromDays(days);
        return new(
            title,
            $"The share of good events of the {days} days before each moment, against the objective.",
            PanelQuery.Of(
                1m - (SliSeries.Events(series.BadTile, lookback) / (SliSeries.Events(series.TotalTile, lookback) > 0m)),
                "SLI"
            ) with
            {
                Step = lookback,
            },
            PanelQuery.Of(Prom.Vector(slo.Objective.Ratio), "objective") with
            {
                Step = lookback,
            }
        )
        {
            Values = SloStyles.Sli([slo]),
            Overrides = [new("objective") { Colour = Colours.Reference, Dashed = true }],
            Points = true,
            Range = _quarter,
            MostPoints = ((int)_quarter.TotalDays / days) + 1,
        };
    }
}
