using System.Collections.Immutable;
using FksSre.Delivery.Backtest;
using FksSre.Delivery.Backtest.Recorded;
using FksSre.Delivery.Backtest.Replaying;
using FksSre.Delivery.Rendered;
using FksSre.ServiceLevels.Declarations;
using NodaTime;

namespace FksSre.Delivery.Tests.Backtest;

/// <summary>A past in which every event is known is replayed; what the rules would have told follows from their figures.</summary>
public class BacktestTests
{
    [Fact]
    public async Task Change_without_effect_on_pages_says_how_many_there_were_all_the_same()
    {
        var prod = await Renders.ProdAsync;

        Assert.Equal(
            ["1 page in the last 30 d of http://p, before and after alike.", "1 ticket, before and after alike."],
            BacktestText.Of(prod, prod, Pasts.Of(("fks_api", "requests", 10_000, 17, 0.5)))
        );
    }

    [Fact]
    public async Task Page_that_a_lower_objective_would_not_have_told_is_named()
    {
        var (before, after) = (await Renders.ProdAsync, await LoweredAsync());

        // 3 % of errors for an hour: above 14.4 times 0.1 %, below 14.4 times 0.5 %.
        var past = Pasts.Of(("fks_api", "requests", 11 * 24 * 60 + 194, 67, 0.03), ("fks_api", "requests", 20_000, 43, 0.5));

        Assert.Equal(
            [
                "1 page instead of 2 in the last 30 d of http://p.",
                "lost page: fks_api/availability at Thu 12 Nov 03:28 UTC, for 53 m",
                "1 ticket, before and after alike.",
                "Platform owner is woken once instead of twice.",
            ],
            BacktestText.Of(before, after, past)
        );
        Assert.Equal(
            [
                "2 pages instead of 1 in the last 30 d of http://p.",
                "new page: fks_api/availability at Thu 12 Nov 03:28 UTC, for 53 m",
                "1 ticket, before and after alike.",
                "Platform owner is woken twice instead of once.",
            ],
            BacktestText.Of(after, before, past)
        );
    }

    [Fact]
    public async Task Other_pages_of_the_same_number_are_told()
    {
        var prod = await Renders.ProdAsync;
        var (main, api) = (LoosenedAsync("fks_main"), LoosenedAsync("fks_api"));

        // 1.51 % for three hours: above 14.4 times 0.1 %, below 6 times 0.5 %.
        var past = Pasts.Of(
            ("fks_api", "requests", Pasts.At(6, 3, 14), 180, 0.0151),
            ("fks_main", "requests", Pasts.At(7, 5, 41), 180, 0.0151)
        );

        Assert.Equal(
            [
                "1 page in the last 30 d of http://p, as many as before, but not the same.",
                "lost page: fks_api/availability at Fri 6 Nov 03:42 UTC, for 2 h 47 m",
                "new page: fks_main/availability at Sat 7 Nov 06:09 UTC, for 2 h 47 m",
                "0 tickets, before and after alike.",
            ],
            BacktestText.Of(await main, await api, past)
        );
        Assert.Equal("2 pages in the last 30 d of http://p, before and after alike.", BacktestText.Of(prod, prod, past)[0]);
    }

    [Fact]
    public async Task Indicator_that_was_not_recorded_is_not_known_to_have_been_quiet()
    {
        var prod = await Renders.ProdAsync;
        var other = await Renders.OfAsync(
            "prod",
            Renders.With("fks_api", service => service with { Slos = [.. service.Slos.Select(Faster)] })
        );
        var past = Pasts.Of(("fks_api", "latency-200ms", Pasts.At(12, 3, 14), 47, 1));

        Assert.Equal(
            [
                "0 pages instead of 1 in the last 30 d of http://p.",
                "lost page: fks_api/latency at Thu 12 Nov 03:35 UTC, for 26 m",
                "0 tickets, before and after alike.",
                "What fks_api/latency would have told after the change is not known: what is counted there was not recorded.",
                "Platform owner is woken never instead of once.",
            ],
            BacktestText.Of(prod, other, past)
        );
        Assert.Equal(
            "What fks_api/latency would have told before the change is not known: what is counted there was not recorded.",
            BacktestText.Of(other, prod, past)[3]
        );

        static SloDeclaration Faster(SloDeclaration slo) =>
            slo.Id == "latency" ? slo with { Sli = new SliDeclaration.RequestsWithin(100) } : slo;
    }

    [Fact]
    public async Task Page_that_an_outage_of_what_is_needed_explains_is_not_told()
    {
        var prod = await Renders.ProdAsync;
        var outage = Pasts.Of(("fks_api", "requests", 5_000, 30, 0.9));

        var held = outage with
        {
            Down = Tiers().ToImmutableDictionary(tier => ("fks_data", tier), _ => Enumerable.Range(4_990, 600).ToImmutableHashSet()),
        };

        Assert.Equal("1 page in the last 30 d of http://p, before and after alike.", BacktestText.Of(prod, prod, outage)[0]);
        Assert.Equal("0 pages in the last 30 d of http://p, before and after alike.", BacktestText.Of(prod, prod, held)[0]);
    }

    [Fact]
    public async Task Page_that_began_before_the_outage_goes_on()
    {
        var prod = await Renders.ProdAsync;
        var past = Pasts.Of(("fks_api", "requests", 5_000, 30, 0.9)) with
        {
            Down = Tiers().ToImmutableDictionary(tier => ("fks_data", tier), _ => Enumerable.Range(5_015, 600).ToImmutableHashSet()),
        };

        var page = Assert.Single(Replay.Of(prod, past).Pages);

        Assert.Equal((5_000, 5_054), (Minute(page.From), Minute(page.Until)));

        int Minute(Instant at) => (int)(at - past.Start).TotalMinutes;
    }

    [Fact]
    public async Task Too_few_bad_events_wake_nobody()
    {
        var prod = await Renders.ProdAsync;
        // One request a minute, of which four fail: below the minimum of five.
        var quiet = new RecordedEvents(
            [.. Enumerable.Range(0, Pasts.Minutes).Select(minute => minute is >= 7_000 and < 7_004 ? 1d : 0d)],
            [.. Enumerable.Repeat(1d, Pasts.Minutes)]
        );
        var past = Pasts.Of() with
        {
            Slis = ImmutableDictionary<(string, string), RecordedEvents>.Empty.Add(("fks_api", "requests"), quiet),
        };

        Assert.Equal("0 pages in the last 30 d of http://p, before and after alike.", BacktestText.Of(prod, prod, past)[0]);
    }

    [Fact]
    public async Task Past_of_which_a_part_was_recorded_says_so()
    {
        var prod = await Renders.ProdAsync;
        var past = Pasts.Of(("fks_api", "requests", 10_000, 17, 0.5));
        var events = past.Slis[("fks_api", "requests")];
        var part = new RecordedEvents([.. events.Bad.Select(Young)], [.. events.Total.Select(Young)]);

        Assert.Equal(
            [
                "1 page in the last 30 d of http://p, of which 23 d 2 h 40 m were recorded, before and after alike.",
                "1 ticket, before and after alike.",
            ],
            BacktestText.Of(prod, prod, past with { Slis = past.Slis.SetItem(("fks_api", "requests"), part) })
        );

        static double Young(double value, int minute) => minute < Pasts.Minutes - 33_280 ? double.NaN : value;
    }

    [Fact]
    public async Task Past_of_which_nothing_was_recorded_proves_nothing()
    {
        var prod = await Renders.ProdAsync;
        var past = Pasts.Of() with { Slis = ImmutableDictionary<(string, string), RecordedEvents>.Empty };

        Assert.Equal(
            ["Nothing can be said of the past: http://p has recorded no events of this environment in the last 30 d."],
            BacktestText.Of(prod, prod, past)
        );
    }

    private static IEnumerable<string> Tiers() => ["page-fastest", "page-fast", "page-slow"];

    internal static Task<RenderedEnvironment> LoweredAsync() => LoosenedAsync("fks_api");

    /// <summary>The catalogue with 99.5 % of one service's requests promised instead of 99.9 %.</summary>
    internal static IReadOnlyList<ServiceDeclaration> Lowered(string id) =>
        Renders.With(id, service =>
            service with
            {
                Slos = [.. service.Slos.Select(slo => slo.Id == "availability" ? slo with { ObjectivePercent = 99.5m } : slo)],
            }
        );

    private static Task<RenderedEnvironment> LoosenedAsync(string id) => Renders.OfAsync("prod", Lowered(id));
}
