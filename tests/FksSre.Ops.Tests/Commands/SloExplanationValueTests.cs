using System.Text.RegularExpressions;
using FksSre.Ops.Commands;
using FksSre.ServiceLevels.Declarations;
using FksSre.ServiceLevels.Indicators;
using FksSre.ServiceLevels.Objectives;
using FksSre.ServiceLevels.Validation;

namespace FksSre.Ops.Tests.Commands;

/// <summary>Every number of an explanation, reckoned by hand.</summary>
public partial class SloExplanationValueTests
{
    /// <summary>
    /// 98.7 % over 28 d leaves 1.3 %. Going x % in L is a burn rate of x % · 28 d / L, which is fired at after L · rate · 1.3 % / errors,
    /// and left by the short lookback S · rate · 1.3 % sooner than S. At the latest: 15 s until it is scraped, 5 m until it is in a tile
    /// where L is longer than half an hour, and 30 s or 5 m until a page or a ticket is evaluated.
    /// </summary>
    [Fact]
    public void Figures_of_an_explanation_are_those_of_its_objective_window_and_policy() =>
        Assert.Equal(
            """
            shop/promise: 98.7 % of orders over 28 d. Orders are not lost.

            Budget | 1.3 % of events: 8 h 44 m 9.6 s of full outage in 28 d, 2 h 11 m 2.4 s in 7 d
             | 13000 bad events in a million
            Missing | No series of bad events is 0 bad. Without the total it is not judged.
             | Where it is not judged the state is "no data", and the budget that of the time in which it was: "Judged" in ./fks status is how much of the window.
            Owner | team-nine
            Runbook | docs/lost.md

            ALERT | SEVERITY | SPENT | ABOVE | FIRES AT 1 % | FIRES AT 10 % | FIRES AT 100 % | ENDS AT 100 %
            page-fastest | page | 1 % in 30 m / 5 m | 17.472 % | never | never | 5 m 14 s (5 m 59 s) | 4 m 8 s
            page-fast | page | 2 % in 1 h / 5 m | 17.472 % | never | never | 10 m 29 s (16 m 14 s) | 4 m 8 s
            page-slow | page | 5 % in 6 h / 30 m | 7.28 % | never | 4 h 22 m 5 s (4 h 27 m 50 s) | 26 m 12 s (31 m 57 s) | 27 m 49 s
            ticket-fast | ticket | 10 % in 1 d / 2 h | 3.64 % | never | 8 h 44 m 10 s (8 h 54 m 25 s) | 52 m 25 s (1 h 2 m 40 s) | 1 h 55 m 38 s
            ticket-slow | ticket | 11 % in 3 d / 6 h | 1.3347 % | never | 9 h 36 m 35 s (9 h 46 m 50 s) | 57 m 39 s (1 h 7 m 54 s) | 5 h 55 m 12 s

            A tier fires when its share of the budget is spent within the long lookback, spending goes on in the short one, and at least 9 bad events were counted.
            FIRES AT is for errors of 1, 10 and 100 % that begin at once, with traffic enough for that minimum: by the lookbacks, and in brackets at the latest, with scraping, recording and evaluation. ENDS is after the last error.
            Tickets besides: less than 15 % of the budget left and still being spent; gone within 7 % of the window at the pace of the last 6 h; spent; indicator missing.
            """,
            string.Join('\n', Explained().Select(line => Gaps().Replace(line, " | ").TrimEnd()))
        );

    [Fact]
    public void Small_budgets_and_thresholds_are_never_rounded_to_none()
    {
        var lines = Explained(99.9999999m).ToList();

        Assert.StartsWith("Budget   0.0000001 % of events: ", lines[2], StringComparison.Ordinal);
        Assert.Equal("         0.001 bad events in a million", lines[3]);
        Assert.Equal(
            ["0.00000134 %", "0.00000134 %", "0.00000056 %", "0.00000028 %", "0.000000103 %"],
            lines[10..15].Select(line => Gaps().Split(line)[3])
        );
    }

    private static IEnumerable<string> Explained(decimal objective = 98.7m)
    {
        var slo = OneSloShop.Promise(
            new()
            {
                Id = "promise",
                ObjectivePercent = objective,
                WindowDays = 28,
                Owner = "team-nine",
                Runbook = "docs/lost.md",
                Description = "Orders are not lost.",
                Sli = new SliDeclaration.Explicit(
                    new Sli.Availability(
                        "orders",
                        new EventSource.Counter(new("orders_lost_total")),
                        new EventSource.Counter(new("orders_total"))
                    )
                ),
            }
        );
        var policy = slo.Policy with
        {
            MinimumBadEvents = 9,
            AtRiskBelow = BudgetShare.Percent(15m),
            ProjectedWithin = BudgetShare.Percent(7m),
        };
        return SloExplanation.Of(slo with { Policy = policy }, Cadence.Default with { Scrape = TimeSpan.FromSeconds(15) });
    }

    /// <summary>Columns stand apart by two spaces or more.</summary>
    [GeneratedRegex(" {2,}")]
    private static partial Regex Gaps();
}
