using FksSre.Monitoring.Naming;
using FksSre.Monitoring.Rules;
using FksSre.PromQl;
using FksSre.ServiceLevels;
using FksSre.ServiceLevels.Alerting;

namespace FksSre.Monitoring.RuleTests;

/// <summary>
/// Tickets that stay for a while when their reason is gone, and not for longer. Hours of recorded tiles, evaluated as often as in earnest.
/// </summary>
/// <remarks>
/// What ends a reason here is a tile of so many good events that a ratio is nothing beside them. A drop in traffic has no such
/// scene: it is known by what was two weeks ago, and promtool would have to evaluate all rules 2,000 times until then.
/// </remarks>
internal static class KeepFiringScenes
{
    /// <summary>Between two samples and between two evaluations.</summary>
    public static readonly TimeSpan Interval = Intervals.Tile;

    private const int Hours6 = 6 * 60;
    private const decimal Much = 1_000_000_000_000m;
    private const decimal Little = 1_000_000m;

    public static IEnumerable<Scene> Of(Service service, Slo slo)
    {
        if (!slo.Policy.OtherTickets)
        {
            yield break;
        }

        if (Pace(slo) > 1.05m)
        {
            yield return Running(service, slo);
        }

        yield return Spent(service, slo);
        if (!CountsWithoutSeries.Total(slo.Sli))
        {
            yield return Missing(service, slo);
        }
    }

    /// <summary>Nearly all is spent more than six hours ago; then it goes on for a while, and ends at once.</summary>
    private static Scene Running(Service service, Slo slo)
    {
        const int spending = Hours6 + 20;
        const int over = spending + 60;
        var budget = slo.Objective.Budget.Ratio;
        var left = 0.9m * Math.Min(slo.Policy.AtRiskBelow.Ratio, Pace(slo) * slo.Policy.ProjectedWithin.Ratio);
        ExpectedAlert[] alerts =
        [
            Ticket(AlertNames.BudgetAtRisk, service, slo, "budget-at-risk"),
            Ticket(AlertNames.BudgetExhaustion, service, slo, "budget-exhaustion"),
        ];
        return new(
            "Tickets about what is left of the budget stay for half an hour when no more is spent",
            [
                .. Tiles(
                    slo,
                    (0, 1, Much, Much * (1m - left) * budget),
                    (spending, 12, Little, Little * Pace(slo) * budget),
                    (over, 1, Little * 1_000m, 0m)
                ),
            ],
            [.. alerts.SelectMany(alert => Stays(alert, over))]
        );
    }

    private static Scene Spent(Service service, Slo slo)
    {
        const int over = 60;
        var alert = Ticket(AlertNames.BudgetSpent, service, slo, "budget-spent");
        return new(
            "The ticket about a spent budget stays for half an hour when there is some again",
            [.. Tiles(slo, (0, 1, Little, 1.1m * Little * slo.Objective.Budget.Ratio), (over, 1, Little, 0m))],
            [.. Stays(alert, over)]
        );
    }

    /// <summary>Known until minute 58, so that a quarter of an hour later lies between two evaluations.</summary>
    private static Scene Missing(Service service, Slo slo)
    {
        const int gone = 59;
        const int back = 120;
        const int end = back + 15;
        var alert = Ticket(AlertNames.SliMissing, service, slo, "sli-missing");
        Phase[] until = [new(gone, Little, 0m)];
        var known = new Trace(Minutes.One);
        known.Level(until, p => p.Bad);
        known.Gap(back - gone);
        InputSeries[] up = AlertExpressions.UpSeries(slo) is { } target
            ? [PastInput.Series(Prom.Instant(target), new Trace(Minutes.One).Level([new(end, 1m, 0m)], p => p.Events))]
            : [];
        return new(
            "The ticket about a missing indicator takes five minutes to come, and stays for five minutes when it is back",
            [
                PastInput.Series(Expect.OfSli(MetricNames.TotalTile, slo), new Trace(Minutes.One).Level(until, p => p.Events)),
                PastInput.Series(Expect.OfSli(MetricNames.BadRate, slo), known.Level([new(end - back, 0m, 0m)], p => p.Bad)),
                .. up,
            ],
            [
                alert.Silent(70.Minute()),
                alert.Pending(75.Minute()),
                alert.Firing(80.Minute()),
                alert.Firing((back - 5).Minute()),
                alert.Firing(back.Minute()),
                alert.NotFiring((back + 5).Minute()),
            ]
        )
        {
            Interval = Minutes.One,
        };
    }

    private static Expectation[] Stays(ExpectedAlert alert, int over) =>
        [alert.Firing((over - 5).Minute()), alert.Firing((over + 25).Minute()), alert.NotFiring((over + 35).Minute())];

    /// <summary>Of spending; no more than can fail.</summary>
    private static decimal Pace(Slo slo) => Math.Min(4m, 0.45m / slo.Objective.Budget.Ratio);

    private static ExpectedAlert Ticket(string name, Service service, Slo slo, string tier) =>
        new(name, service, slo, Severity.Ticket, tier, slo.Owner);

    /// <param name="slo">Whose.</param>
    /// <param name="tiles">From which minute on there are how many of how many events.</param>
    private static InputSeries[] Tiles(Slo slo, params (int From, int Count, decimal Events, decimal Bad)[] tiles)
    {
        var (total, bad) = (new Trace(Interval), new Trace(Interval));
        var (totals, bads, at) = ("", "", 0);
        foreach (var tile in tiles)
        {
            Phase[] phase = [new(tile.Count * 5, tile.Events, tile.Bad)];
            total.Gap((tile.From - at) / 5);
            bad.Gap((tile.From - at) / 5);
            (totals, bads, at) = (total.Level(phase, p => p.Events), bad.Level(phase, p => p.Bad), tile.From + (tile.Count * 5));
        }

        return
        [
            PastInput.Series(Expect.OfSli(MetricNames.TotalTile, slo), totals),
            PastInput.Series(Expect.OfSli(MetricNames.BadTile, slo), bads),
        ];
    }
}
