using FksSre.OnCall.Declarations;
using FksSre.ServiceLevels;
using FksSre.ServiceLevels.Objectives;
using NodaTime;

namespace FksSre.Monitoring.Tests.OnCall;

/// <summary>Overrides are added, changed, ended and removed, a deployment each: the double of PagerDuty beside <c>oncall who</c>.</summary>
public class OverrideSequenceTests
{
    private static readonly Catalogue _catalogue = Catalogues.Legal(Catalogues.Service("fks_api", Tier.Critical));

    private static readonly OverrideDeclaration _dee = new("dee", new(2026, 11, 28, 11, 0), new(2026, 12, 1, 17, 30));

    /// <summary>Each with the hours until the next one.</summary>
    private static readonly (string What, int Hours, OverrideDeclaration[] Overrides)[] _sequence =
    [
        ("created", 20, []),
        ("an override is added", 14, [_dee]),
        ("it is made longer while it runs", 9, [_dee with { Until = new(2026, 12, 3, 8, 15) }]),
        (
            "another one is added behind it",
            5,
            [_dee with { Until = new(2026, 12, 3, 8, 15) }, new("cyd", new(2026, 12, 4, 7, 0), new(2026, 12, 4, 19, 0))]
        ),
        (
            "it is made shorter and the other one moved",
            7,
            [_dee with { Until = new(2026, 11, 30, 8, 15) }, new("cyd", new(2026, 12, 5, 7, 0), new(2026, 12, 5, 19, 0))]
        ),
        (
            "it goes to somebody else",
            6,
            [_dee with { Person = "cyd", Until = new(2026, 11, 30, 8, 15) }, new("cyd", new(2026, 12, 5, 7, 0), new(2026, 12, 5, 19, 0))]
        ),
        ("it is taken back while it runs, and the other one stays", 11, [new("cyd", new(2026, 12, 5, 7, 0), new(2026, 12, 5, 19, 0))]),
        ("the other one is taken back before it has begun", 17, []),
        ("one is added that ends by itself", 40, [new("ada", new(2026, 12, 2, 20, 0), new(2026, 12, 3, 6, 0))]),
        ("it is removed once it is over", 200, []),
    ];

    [Fact]
    public async Task With_a_refresh_PagerDuty_agrees_with_the_roster_at_every_hour()
    {
        var steps = Steps(isRefreshed: true);
        var answer = (
            await PagerDutyDouble.AskAsync([
                [.. steps.Select(step => step.Deployment)],
            ])
        )[0];

        foreach (var (step, who) in steps.Zip(answer))
        {
            Assert.Equal(step.Expected.Select(person => (step.What, person)), who.Select(person => (step.What, person)));
        }
    }

    /// <summary>
    /// The provider reads nothing back when it updates, so it does not know the layer that it has added, and ends another one.
    /// </summary>
    [Fact]
    public async Task Without_one_an_override_that_was_taken_back_keeps_the_duty_which_is_why_the_project_demands_it()
    {
        var taken = new[] { _sequence[0], _sequence[1], ("it is taken back while it runs", 30, Array.Empty<OverrideDeclaration>()) };
        var expected = Steps(isRefreshed: true, taken)[2].Expected;

        var answers = await PagerDutyDouble.AskAsync([Deployments(isRefreshed: false), Deployments(isRefreshed: true)]);

        Assert.NotEqual("dee", expected[0]);
        Assert.All(answers[0][2], who => Assert.Equal("dee", who));
        Assert.Equal(expected, answers[1][2]);

        ScheduleDeployment[] Deployments(bool isRefreshed) => [.. Steps(isRefreshed, taken).Select(step => step.Deployment)];
    }

    /// <summary>The double of PagerDuty, the tenth time the same is deployed, has not changed anybody's duty.</summary>
    [Fact]
    public async Task Deployed_again_nothing_moves()
    {
        var same = Enumerable.Range(0, 10).Select(_ => ("again", 13, new[] { _dee })).ToArray();
        var steps = Steps(isRefreshed: true, same);

        var answer = (
            await PagerDutyDouble.AskAsync([
                [.. steps.Select(step => step.Deployment)],
            ])
        )[0];

        Assert.Equal(steps.SelectMany(step => step.Expected), answer.SelectMany(who => who));
    }

    private static List<Step> Steps(bool isRefreshed) => Steps(isRefreshed, _sequence);

    private static List<Step> Steps(bool isRefreshed, (string What, int Hours, OverrideDeclaration[] Overrides)[] sequence)
    {
        var steps = new List<Step>();
        var now = Rosters.Now;
        foreach (var (what, hours, overrides) in sequence)
        {
            var declared = Rosters.Of(
                [Rosters.Weekly("bob", "ada", "cyd")],
                [.. new[] { "ada", "bob", "cyd", "dee" }.Select(id => Rosters.Person(id))]
            );
            var roster = declared with { Schedules = [declared.Schedules[0] with { Overrides = overrides }] };
            var at = Enumerable.Range(0, hours).Select(hour => now + Duration.FromHours(hour)).ToList();
            var schedule = Rosters.Legal(roster).Schedules[0];
            steps.Add(
                new(
                    what,
                    new(now, Rosters.Plan(roster, _catalogue, now: now).Schedules[0], at) { IsRefreshed = isRefreshed },
                    [.. at.Select(each => schedule.OnDuty(each)?.Id)]
                )
            );
            now += Duration.FromHours(hours);
        }

        return steps;
    }

    private sealed record Step(string What, ScheduleDeployment Deployment, IReadOnlyList<string?> Expected);
}
