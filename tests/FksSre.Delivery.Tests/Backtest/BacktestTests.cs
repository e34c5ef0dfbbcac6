using System.Collections.Immutable;
using FksSre.Delivery.Backtest;
using FksSre.Delivery.Rendered;
using NodaTime;

namespace FksSre.Delivery.Tests.Backtest;

/// <summary>A past in which every event is known is replayed; what the rules would have told follows from their figures.</summary>
public class BacktestTests
{
    private const int Days = 30;
    private const int Minutes = Days * 24 * 60;

    /// <summary>A minute has 600 events, so no minimum of bad events stands in the way.</summary>
    private const double Traffic = 600;

    private static readonly Instant _start = Instant.FromUtc(2026, 11, 1, 0, 0);

    [Fact]
    public async Task Change_without_effect_on_pages_says_how_many_there_were_all_the_same()
    {
        var prod = await Renders.ProdAsync;

        Assert.Equal(
            ["1 page in the last 30 d of http://p, before and after alike."],
            BacktestText.Of(prod, prod, Past(("fks_api", "requests", 10_000, 17, 0.5)))
        );
    }

    [Fact]
    public async Task Page_that_a_lower_objective_would_not_have_told_is_named()
    {
        var (before, after) = (await Renders.ProdAsync, await LoweredAsync());

        // 3 % of errors for an hour: above 14.4 times 0.1 %, below 14.4 times 0.5 %.
        var past = Past(("fks_api", "requests", 11 * 24 * 60 + 194, 67, 0.03), ("fks_api", "requests", 20_000, 43, 0.5));

        Assert.Equal(
            ["1 page instead of 2 in the last 30 d of http://p.", "lost: fks_api/availability at Thu 12 Nov 03:28 UTC, for 53 m"],
            BacktestText.Of(before, after, past)
        );
        Assert.Equal(
            ["2 pages instead of 1 in the last 30 d of http://p.", "new: fks_api/availability at Thu 12 Nov 03:28 UTC, for 53 m"],
            BacktestText.Of(after, before, past)
        );
    }

    [Fact]
    public async Task Page_that_an_outage_of_what_is_needed_explains_is_not_told()
    {
        var prod = await Renders.ProdAsync;
        var outage = Past(("fks_api", "requests", 5_000, 30, 0.9));

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
        var past = Past(("fks_api", "requests", 5_000, 30, 0.9)) with
        {
            Down = Tiers().ToImmutableDictionary(tier => ("fks_data", tier), _ => Enumerable.Range(5_015, 600).ToImmutableHashSet()),
        };

        Assert.Equal("1 page in the last 30 d of http://p, before and after alike.", BacktestText.Of(prod, prod, past)[0]);
    }

    [Fact]
    public async Task Too_few_bad_events_wake_nobody()
    {
        var prod = await Renders.ProdAsync;
        // One request a minute, of which four fail: below the minimum of five.
        var quiet = new RecordedEvents(
            [.. Enumerable.Range(0, Minutes).Select(minute => minute is >= 7_000 and < 7_004 ? 1d : 0d)],
            [.. Enumerable.Repeat(1d, Minutes)]
        );
        var past = Past() with { Slis = ImmutableDictionary<(string, string), RecordedEvents>.Empty.Add(("fks_api", "requests"), quiet) };

        Assert.Equal("0 pages in the last 30 d of http://p, before and after alike.", BacktestText.Of(prod, prod, past)[0]);
    }

    [Fact]
    public async Task Past_of_which_a_part_was_recorded_says_so()
    {
        var prod = await Renders.ProdAsync;
        var past = Past(("fks_api", "requests", 10_000, 17, 0.5));
        var events = past.Slis[("fks_api", "requests")];
        var part = new RecordedEvents([.. events.Bad.Select(Young)], [.. events.Total.Select(Young)]);

        Assert.Equal(
            ["1 page in the last 30 d of http://p, of which 23 d 2 h 40 m were recorded, before and after alike."],
            BacktestText.Of(prod, prod, past with { Slis = past.Slis.SetItem(("fks_api", "requests"), part) })
        );

        static double Young(double value, int minute) => minute < Minutes - 33_280 ? double.NaN : value;
    }

    [Fact]
    public async Task Past_of_which_nothing_was_recorded_proves_nothing()
    {
        var prod = await Renders.ProdAsync;
        var past = Past() with { Slis = ImmutableDictionary<(string, string), RecordedEvents>.Empty };

        Assert.Equal(
            ["Nothing can be said of the past: http://p has recorded no events of this environment in the last 30 d."],
            BacktestText.Of(prod, prod, past)
        );
    }

    private static IEnumerable<string> Tiers() => ["page-fastest", "page-fast", "page-slow"];

    private static Task<RenderedEnvironment> LoweredAsync() =>
        Renders.OfAsync(
            "prod",
            Renders.With("fks_api", service =>
                service with
                {
                    Slos = [.. service.Slos.Select(slo => slo.Id == "availability" ? slo with { ObjectivePercent = 99.5m } : slo)],
                }
            )
        );

    /// <summary>Quiet but for some faults of one ratio each.</summary>
    private static RecordedPast Past(params (string Service, string Sli, int From, int Minutes, double Errors)[] faults) =>
        new(
            "http://p",
            _start,
            Minutes,
            faults
                .GroupBy(fault => (fault.Service, fault.Sli))
                .ToImmutableDictionary(
                    sli => sli.Key,
                    sli => new RecordedEvents(
                        [
                            .. Enumerable
                                .Range(0, Minutes)
                                .Select(minute =>
                                    sli.Where(f => minute >= f.From && minute < f.From + f.Minutes).Sum(f => f.Errors) * Traffic
                                ),
                        ],
                        [.. Enumerable.Repeat(Traffic, Minutes)]
                    )
                ),
            ImmutableDictionary<(string, string), ImmutableHashSet<int>>.Empty
        );
}
