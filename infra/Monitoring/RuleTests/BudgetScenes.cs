using FksSre.Monitoring.Naming;
using FksSre.PromQl;
using FksSre.ServiceLevels;
using FksSre.ServiceLevels.Alerting;

namespace FksSre.Monitoring.RuleTests;

/// <summary>What is left of the budget, and the tickets about it.</summary>
internal static class BudgetScenes
{
    private const int Hours6 = 6 * 60;

    public static IEnumerable<Scene> Of(Service service, Slo slo, PastInput past)
    {
        yield return WholeWindow(slo, past);
        if (!slo.Policy.OtherTickets)
        {
            yield break;
        }

        var risk = slo.Policy.AtRiskBelow.Ratio;
        var pace = Math.Min(4m, 0.45m / slo.Objective.Budget.Ratio);
        var soon = pace * slo.Policy.ProjectedWithin.Ratio;
        (string Name, decimal Left, decimal Pace, bool Fires)[] cases =
        [
            ("little is left, and it is being spent", 0.9m * risk, 1.15m, true),
            ("a little more is left, and it is being spent", 1.1m * risk, 1.15m, false),
            ("little is left, but it is spent slowly", 0.9m * risk, 0.9m, false),
            ("at this pace it is gone soon", 0.9m * soon, pace, true),
            ("at this pace it is gone a little later", 1.1m * soon, pace, false),
            ("it is overspent", -0.1m, 1.15m, true),
            ("a tenth is left", 0.1m, 0m, false),
        ];
        foreach (var x in cases)
        {
            var phases = Spending(slo, x.Left, x.Pace, x.Fires ? 0m : 1m);
            if (phases.TrueForAll(p => p.Bad >= 0m && p.Bad <= p.Events))
            {
                foreach (var scene in Scenes(service, slo, past, x, phases))
                {
                    yield return scene;
                }
            }
        }
    }

    private static IEnumerable<Scene> Scenes(
        Service service,
        Slo slo,
        PastInput past,
        (string Name, decimal Left, decimal Pace, bool Fires) x,
        List<Phase> phases
    )
    {
        var at = past.At;
        var judged = Tickets(service, slo, at, x.Left, x.Pace).ToList();
        yield return new(
            $"The budget: {x.Name}",
            [.. past.Tiles(slo, phases), .. Paging.Elsewhere(past, slo), .. past.Beside(slo)],
            [.. judged]
        );
        if (!x.Fires)
        {
            yield break;
        }

        var silent = All(service, slo).Select(alert => alert.Silent(at)).ToList();
        yield return new($"The budget: {x.Name}, but the SLO pages", [.. past.Tiles(slo, phases), Paging.Now(past, slo)], [.. silent]);
        yield return new($"The budget: {x.Name}, by too few bad events", past.Tiles(slo, Scaled(slo, phases, 0.9m)), [.. silent]);
        yield return new($"The budget: {x.Name}, by just enough bad events", past.Tiles(slo, Scaled(slo, phases, 1.1m)), [.. judged]);
    }

    /// <summary>Seven tenths were spent early in the window; what was spent before it is forgotten.</summary>
    private static Scene WholeWindow(Slo slo, PastInput past)
    {
        var at = past.At;
        var part = (int)slo.Window.Length.TotalMinutes / 20;
        var ratio = 1.75m * slo.Objective.Budget.Ratio;
        Phase[] phases = [Phase.Busy(2 * part, ratio), Phase.Busy(3 * part, 0m), Phase.Busy(8 * part, ratio), Phase.Busy(11 * part, 0m)];
        return new(
            "The budget is that of the whole window and nothing before it",
            [.. past.Tiles(slo, phases), .. past.Beside(slo)],
            [
                Expect.Near(at, Expect.Of(MetricNames.BudgetRemaining, slo), 0.3m, 0.02m),
                Expect.Near(at, Expect.Of(MetricNames.Objective, slo), slo.Objective.Ratio, 0.0000001m),
                Expect.Near(at, Recorded(MetricNames.WindowTotal), 1m, 0.1m),
                Expect.Near(at, Recorded(MetricNames.WindowBad), 1m, 0.1m),
            ]
        );

        // How many series are made of tiles, which alone have an indicator's name: those of others are not its own.
        PromExpr Recorded(string metric) =>
            Prom.Call(
                "count",
                Prom.Instant(
                    new Selector(
                        metric,
                        LabelMatcher.Equal(LabelNames.Slo, slo.Id),
                        new LabelMatcher(LabelNames.Sli, MatchOperator.NotEqual, "")
                    )
                )
            );
    }

    private static IEnumerable<Expectation> Tickets(Service service, Slo slo, TimeSpan at, decimal left, decimal pace)
    {
        bool[] fires =
        [
            left > 0m && left < slo.Policy.AtRiskBelow.Ratio && pace > 1m,
            left > 0m && left < slo.Policy.ProjectedWithin.Ratio * pace,
            left <= 0m,
        ];
        return All(service, slo).Zip(fires, (alert, firing) => firing ? alert.Firing(at) : alert.Silent(at));
    }

    private static IEnumerable<ExpectedAlert> All(Service service, Slo slo) =>
        [
            new(AlertNames.BudgetAtRisk, service, slo, Severity.Ticket, "budget-at-risk", slo.Owner),
            new(AlertNames.BudgetExhaustion, service, slo, Severity.Ticket, "budget-exhaustion", slo.Owner),
            new(AlertNames.BudgetSpent, service, slo, Severity.Ticket, "budget-spent", slo.Owner),
        ];

    /// <summary>Most was spent early; of the last six hours only the first three spend, so that the pace is that of all six.</summary>
    private static List<Phase> Spending(Slo slo, decimal left, decimal pace, decimal paceBefore)
    {
        var budget = slo.Objective.Budget.Ratio;
        var window = (int)slo.Window.Length.TotalMinutes;
        var early = window * 8 / 20;
        var ratio = (1m - left - ((pace + paceBefore) * Hours6 / window)) * window / early * budget;
        return
        [
            Phase.Busy(early, ratio),
            Phase.Busy(window - early - (2 * Hours6), 0m),
            Phase.Busy(Hours6, paceBefore * budget),
            Phase.Busy(Hours6 / 2, 2m * pace * budget),
            Phase.Busy(Hours6 / 2, 0m),
        ];
    }

    /// <summary>The same ratios with so few events that the bad ones are this many times the minimum.</summary>
    private static List<Phase> Scaled(Slo slo, List<Phase> phases, decimal times)
    {
        var factor = times * slo.Policy.MinimumBadEvents / phases.Sum(p => p.Minutes * p.Bad);
        return [.. phases.Select(p => p.Times(factor))];
    }
}
