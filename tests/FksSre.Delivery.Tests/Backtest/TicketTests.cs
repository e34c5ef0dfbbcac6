using System.Collections.Immutable;
using FksSre.Delivery.Backtest;
using FksSre.Delivery.Rendered;
using FksSre.ServiceLevels.Alerting;

namespace FksSre.Delivery.Tests.Backtest;

/// <summary>Tickets of burn-rate alerts, counted apart from pages.</summary>
public class TicketTests
{
    [Fact]
    public async Task Tickets_that_a_higher_objective_would_have_told_are_named_apart_from_pages()
    {
        var (loose, prod) = (await LoosenedAsync(), await Renders.ProdAsync);

        // More than 0.3 % of a day, and less than any page asks for; then a day of 1.6 %, which pages first.
        var past = Pasts.Of(
            ("fks_api", "requests", Pasts.At(6, 3, 14), 1440, 0.0041),
            ("fks_api", "requests", Pasts.At(17, 5, 41), 1440, 0.0053),
            ("fks_api", "requests", Pasts.At(24, 1, 0), 1440, 0.016)
        );

        Assert.Equal(
            [
                "1 page instead of 0 in the last 30 d of http://p.",
                "new page: fks_api/availability at Tue 24 Nov 01:26 UTC, for 23 h 49 m",
                "3 tickets instead of 1.",
                "new ticket: fks_api/availability at Fri 6 Nov 20:47 UTC, for 10 h 47 m",
                "new ticket: fks_api/availability at Tue 17 Nov 19:16 UTC, for 15 h 4 m",
                "Platform owner is woken once instead of never.",
            ],
            BacktestText.Of(loose, prod, past)
        );
    }

    [Fact]
    public async Task Ticket_begins_when_the_page_that_holds_it_back_is_over()
    {
        var prod = await Renders.ProdAsync;
        var none = await WithTiersAsync(tier => tier.Severity == Severity.Page);

        Assert.Equal(
            [
                "1 page in the last 30 d of http://p, before and after alike.",
                "1 ticket instead of 0.",
                "new ticket: fks_api/availability at Thu 12 Nov 03:55 UTC, for 5 h 20 m",
            ],
            BacktestText.Of(none, prod, Pasts.Of(("fks_api", "requests", Pasts.At(12, 3, 14), 17, 0.5)))
        );
    }

    [Fact]
    public async Task Tier_that_becomes_a_ticket_is_a_page_lost_and_a_ticket_won()
    {
        var slow = await WithTiersAsync(tier => tier.Name == "page-slow");
        var ticket = await WithTiersAsync(
            tier => tier.Name == "page-slow",
            tier => tier with { Name = "ticket-slow", Severity = Severity.Ticket }
        );

        Assert.Equal(
            [
                "0 pages instead of 1 in the last 30 d of http://p.",
                "lost page: fks_api/availability at Thu 12 Nov 03:18 UTC, for 37 m",
                "1 ticket instead of 0.",
                "new ticket: fks_api/availability at Thu 12 Nov 03:18 UTC, for 37 m",
                "Platform owner is woken never instead of once.",
            ],
            BacktestText.Of(slow, ticket, Pasts.Of(("fks_api", "requests", Pasts.At(12, 3, 14), 17, 0.5)))
        );
    }

    [Fact]
    public async Task Outage_of_what_is_needed_keeps_a_ticket_from_beginning()
    {
        var prod = await Renders.ProdAsync;
        var past = Pasts.Of(("fks_api", "requests", Pasts.At(6, 3, 14), 1440, 0.004));
        var held = past with
        {
            Down = ImmutableDictionary<(string, string), ImmutableHashSet<int>>.Empty.Add(
                ("fks_auth", "page-fast"),
                [.. Enumerable.Range(Pasts.At(6, 3, 14), 5000)]
            ),
        };

        Assert.Equal("1 ticket, before and after alike.", BacktestText.Of(prod, prod, past)[1]);
        Assert.Equal("0 tickets, before and after alike.", BacktestText.Of(prod, prod, held)[1]);
    }

    private static Task<RenderedEnvironment> LoosenedAsync() =>
        Renders.OfAsync(
            "prod",
            Renders.With("fks_api", service =>
                service with
                {
                    Slos = [.. service.Slos.Select(slo => slo.Id == "availability" ? slo with { ObjectivePercent = 99.6m } : slo)],
                }
            )
        );

    /// <summary>With some of the tiers that an availability has by default.</summary>
    private static async Task<RenderedEnvironment> WithTiersAsync(Func<AlertTier, bool> kept, Func<AlertTier, AlertTier>? change = null)
    {
        var policy = Prepared.PreparedChanges.Standard;
        return await Renders.OfAsync(
            "prod",
            Renders.With("fks_api", service =>
                service with
                {
                    Slos =
                    [
                        .. service.Slos.Select(slo =>
                            slo.Id == "availability"
                                ? slo with
                                {
                                    Policy = policy with { Tiers = [.. policy.Tiers.Where(kept).Select(change ?? (tier => tier))] },
                                }
                                : slo
                        ),
                    ],
                }
            )
        );
    }
}
