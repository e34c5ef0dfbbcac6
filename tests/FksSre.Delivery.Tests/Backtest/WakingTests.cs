using FksSre.Delivery.Backtest;
using FksSre.Delivery.Backtest.Recorded;
using FksSre.Delivery.Rendered;
using FksSre.Delivery.Tests.Prepared;
using FksSre.OnCall;
using FksSre.OnCall.Declarations;
using FksSre.ServiceLevels.Objectives;
using NodaTime;

namespace FksSre.Delivery.Tests.Backtest;

/// <summary>
/// Five pages of one SLO, and who would have been woken: Bob has the duty in the week of 2 November, Ada in the next, and so on in turn,
/// each from Monday 09:00 in New York.
/// </summary>
public class WakingTests
{
    /// <summary>The second begins nine minutes before Ada takes over from Bob, and goes on for half an hour.</summary>
    internal static readonly RecordedPast Five = Pasts.Of([
        .. new[] { (3, 3, 14), (9, 13, 51), (12, 3, 14), (24, 22, 10), (29, 0, 0) }.Select(at =>
            ("fks_api", "requests", Pasts.At(at.Item1, at.Item2, at.Item3), 17, 0.5)
        ),
    ]);

    private static readonly string[] _alike =
    [
        "5 pages in the last 30 d of http://p, before and after alike.",
        "5 tickets, before and after alike.",
    ];

    internal static Task<RenderedEnvironment> TwoAsync { get; } = OfAsync(PreparedRosters.Two);

    [Fact]
    public async Task Same_people_on_call_are_not_told() => Assert.Equal(_alike, BacktestText.Of(await TwoAsync, await TwoAsync, Five));

    [Fact]
    public async Task Third_person_of_a_rotation_is_told_by_the_first_minute_of_each_page() =>
        await IsAsync(
            await OfAsync(PreparedRosters.Rotation(rotation => rotation with { People = ["ada", "bob", "cyd"] })),
            "Ada Lovelace is woken never instead of 3 times.",
            "Bob Noyce is woken 4 times instead of twice.",
            "Cyd Barrett is woken once instead of never."
        );

    [Fact]
    public async Task Override_takes_the_pages_of_its_hours() =>
        await IsAsync(
            await OfAsync(
                PreparedRosters.Schedule(schedule =>
                    schedule with
                    {
                        Overrides = [new("cyd", new(2026, 11, 11, 18, 0), new(2026, 11, 12, 9, 0))],
                    }
                )
            ),
            "Ada Lovelace is woken twice instead of 3 times.",
            "Cyd Barrett is woken once instead of never."
        );

    [Fact]
    public async Task Page_in_a_hole_of_the_rota_reaches_nobody()
    {
        var ends = (await TwoAsync).With("oncall-schedule-primary", json =>
            json.Set("2026-11-09T09:00:00-05:00", "inputs", "layers", 0, "end")
        );

        await IsAsync(ends, "Ada Lovelace is woken never instead of 3 times.", "3 pages instead of 0 reach nobody on call.");
        Assert.Equal([.. _alike, "3 pages before and after reach nobody on call."], BacktestText.Of(ends, ends, Five));
    }

    [Fact]
    public async Task Level_with_nobody_on_call_is_passed_over()
    {
        var levels = await OfAsync(PreparedRosters.Policy(policy => policy with { Steps = [.. policy.Steps, new(20, [], ["cyd"])] }));
        var ends = levels.With("oncall-schedule-primary", json => json.Set("2026-11-09T09:00:00-05:00", "inputs", "layers", 0, "end"));

        Assert.Equal(_alike, BacktestText.Of(await TwoAsync, levels, Five));
        await IsAsync(ends, "Ada Lovelace is woken never instead of 3 times.", "Cyd Barrett is woken 3 times instead of never.");
    }

    [Fact]
    public async Task All_of_a_level_are_woken() =>
        await IsAsync(
            await OfAsync(PreparedRosters.Policy(policy => policy with { Steps = [new(20, ["primary"], ["bob", "cyd"])] })),
            "Bob Noyce is woken 5 times instead of twice.",
            "Cyd Barrett is woken 5 times instead of never."
        );

    [Fact]
    public async Task Page_goes_the_way_of_its_own_service()
    {
        var owned = await OfAsync(Owned);
        var past = Pasts.Of(
            ("fks_api", "requests", Pasts.At(12, 3, 14), 17, 0.5),
            ("fks_auth", "requests", Pasts.At(12, 3, 14), 19, 0.5),
            ("fks_auth", "requests", Pasts.At(19, 3, 14), 19, 0.5)
        );

        Assert.Equal(
            [
                "3 pages in the last 30 d of http://p, before and after alike.",
                "3 tickets, before and after alike.",
                "Ada Lovelace is woken once instead of twice.",
                "Bob Noyce is woken never instead of once.",
                "Cyd Barrett is woken twice instead of never.",
            ],
            BacktestText.Of(await TwoAsync, owned, past)
        );
    }

    [Fact]
    public async Task Incident_of_low_urgency_wakes_nobody_but_in_support_hours()
    {
        var hours = await OfAsync(
            Owned with
            {
                SupportHours = new("America/Toronto", IsoDayOfWeek.Monday, IsoDayOfWeek.Friday, new(9, 0), new(17, 0)),
            }
        );

        // They begin in the ninth minute, when 14.4 % of half an hour have failed: at 16:59 and at 17:00 in Toronto, and on a Sunday.
        var past = Pasts.Of(
            ("fks_ai", "requests", Pasts.At(10, 21, 51), 17, 0.5),
            ("fks_ai", "requests", Pasts.At(11, 21, 52), 17, 0.5),
            ("fks_ai", "requests", Pasts.At(15, 16, 0), 17, 0.5)
        );

        Assert.Equal(
            [
                "3 pages in the last 30 d of http://p, before and after alike.",
                "0 tickets, before and after alike.",
                "Ada Lovelace is woken once instead of never.",
                "2 pages instead of 3 go to page-fks_ai (PagerDuty as warning), which wakes nobody.",
            ],
            BacktestText.Of(await TwoAsync, hours, past)
        );
    }

    [Fact]
    public async Task People_of_one_name_are_told_apart_by_their_address()
    {
        var roster = PreparedRosters.Rotation(rotation => rotation with { People = ["bob", "cyd"] });

        await IsAsync(
            await OfAsync(
                roster with
                {
                    People = [.. roster.People.Select(person => person.Id == "cyd" ? person with { Name = "Bob Noyce" } : person)],
                }
            ),
            "Ada Lovelace is woken never instead of 3 times.",
            "Bob Noyce (bob@fkstrading.xyz) is woken 3 times instead of twice.",
            "Bob Noyce (cyd@fkstrading.xyz) is woken twice instead of never."
        );
    }

    [Fact]
    public async Task Page_that_is_lost_wakes_nobody_any_more() =>
        Assert.Equal(
            [
                "0 pages instead of 1 in the last 30 d of http://p.",
                "lost page: fks_api/availability at Thu 12 Nov 03:28 UTC, for 53 m",
                "0 tickets, before and after alike.",
                "Platform owner is woken never instead of once.",
            ],
            BacktestText.Of(
                await Renders.ProdAsync,
                await BacktestTests.LoweredAsync(),
                Pasts.Of(("fks_api", "requests", Pasts.At(12, 3, 14), 67, 0.03))
            )
        );

    /// <summary>What is about services of the tier below the highest goes to Cyd, by a policy of its own.</summary>
    private static RosterDeclaration Owned =>
        PreparedRosters.Two with
        {
            Plan = PagerDutyPlan.Professional,
            Policies = [PreparedRosters.Two.Policies[0], new() { Id = "second", Steps = [new(20, [], ["cyd"])] }],
            Ownership = new Dictionary<Tier, string>(PreparedRosters.Two.Ownership) { [Tier.High] = "second" },
        };

    internal static Task<RenderedEnvironment> OfAsync(RosterDeclaration roster) => Renders.OfAsync("prod", roster: roster);

    /// <summary>The pages and tickets are the same, and these lines follow.</summary>
    internal static async Task IsAsync(RenderedEnvironment after, params string[] lines) =>
        Assert.Equal([.. _alike, .. lines], BacktestText.Of(await TwoAsync, after, Five));
}
