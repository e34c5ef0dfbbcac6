using FksSre.OnCall;
using FksSre.OnCall.Coverage;
using FksSre.OnCall.Declarations;
using NodaTime;

namespace FksSre.Monitoring.Tests.OnCall;

public class CoverageProofTests
{
    private static readonly Interval _octoberAndNovember = new(Instant.FromUtc(2026, 10, 5, 0, 0), Instant.FromUtc(2026, 11, 30, 0, 0));

    [Fact]
    public void One_person_is_advised_of_and_nothing_else() =>
        Assert.Equal(
            """
            FKS523 roster/people/ada = 1 person (advice)
                   Every page, at every hour, ends with Ada; nobody stands in.
                   Nothing is broken. A second person is the next improvement.
            """,
            Only(Rosters.Of([Rosters.Weekly("ada")], Rosters.Person("ada")))
        );

    [Fact]
    public void Absence_without_an_override_is_a_gap_with_its_exact_time()
    {
        var roster = Rosters.Of(
            [Rosters.Weekly("ada")],
            Rosters.Person("ada") with
            {
                Absences = [new(new(2026, 10, 24), new(2026, 10, 25))],
            }
        );

        Assert.Equal(
            """
            FKS520 roster/policies/fks/steps/1 = 2026-10-24 00:00 +02 to 2026-10-26 00:00 +01 (Europe/Berlin)
                   Ada would be told, but is away, so a page of this time reaches nobody here.
                   Add an override, another rotation, or a way to be woken.
            """,
            Texts(roster)[0]
        );
    }

    [Fact]
    public void Who_takes_over_and_is_away_in_between_leaves_a_gap()
    {
        var roster = Rosters.Of(
            [Rosters.Weekly("ada")],
            Rosters.Person("ada"),
            Rosters.Person("bob") with
            {
                Absences = [new(new(2026, 10, 15), new(2026, 10, 15))],
            }
        );
        var overridden = roster.Schedules[0] with { Overrides = [new("bob", new(2026, 10, 13, 9, 0), new(2026, 10, 17, 9, 0))] };

        Assert.StartsWith(
            "FKS520 roster/policies/fks/steps/1 = 2026-10-15 00:00 +02 to 2026-10-16 00:00 +02 (Europe/Berlin)\n",
            Texts(roster with { Schedules = [overridden] })[0],
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Night_of_the_long_hour_is_no_gap_for_who_has_the_whole_night()
    {
        var nights = Rosters.Weekly("ada") with { Restrictions = [new Restriction.Daily(new(20, 0), 12 * 60)] };
        var days = Rosters.Weekly("bob") with { Restrictions = [new Restriction.Daily(new(8, 0), 12 * 60)] };
        var texts = Texts(Rosters.Of([nights, days], Rosters.Person("ada"), Rosters.Person("bob")));

        Assert.All(texts, text => Assert.StartsWith("FKS522", text, StringComparison.Ordinal));
    }

    [Fact]
    public void Hole_between_two_rotations_is_found_each_day()
    {
        var nights = Rosters.Weekly("ada") with { Restrictions = [new Restriction.Daily(new(20, 0), 12 * 60)] };
        var days = Rosters.Weekly("bob") with { Restrictions = [new Restriction.Daily(new(8, 0), (12 * 60) - 7)] };
        var gaps = Texts(Rosters.Of([nights, days], Rosters.Person("ada"), Rosters.Person("bob")))
            .Where(text => text.StartsWith("FKS520", StringComparison.Ordinal))
            .ToList();

        Assert.Equal(56, gaps.Count);
        Assert.Contains(
            "2026-11-29 19:53 +01 to 2026-11-29 20:00 +01 (Europe/Berlin)\n       Nobody "
                + "has the duty, so a page of this time reaches nobody here.",
            gaps[^1],
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Step_that_tells_whom_the_one_before_has_told_is_advised_of()
    {
        var roster = Rosters.Of(
            [Rosters.Weekly("ada", "bob", "cyd", "dee")],
            [.. new[] { "ada", "bob", "cyd", "dee" }.Select(id => Rosters.Person(id))]
        ) with
        {
            Policies = [new() { Id = "fks", Steps = [StepDeclaration.Of(15, "primary"), new(15, [], ["bob"])] }],
        };

        Assert.Equal(
            [
                "FKS521 roster/policies/fks/steps/2 = 2026-10-19 09:00 +02 to 2026-10-26 09:00 +01 (Europe/Berlin) (advice)",
                "FKS521 roster/policies/fks/steps/2 = 2026-11-16 09:00 +01 to 2026-11-23 09:00 +01 (Europe/Berlin) (advice)",
            ],
            Texts(roster).Where(t => t.StartsWith("FKS521", StringComparison.Ordinal)).Select(t => t.Split('\n')[0])
        );
    }

    [Fact]
    public void Who_has_more_than_a_quarter_of_the_time_is_named_with_the_share()
    {
        var texts = Texts(
            Rosters.Of([Rosters.Weekly("ada", "bob", "ada", "cyd")], [.. new[] { "ada", "bob", "cyd" }.Select(id => Rosters.Person(id))])
        );

        Assert.Equal(
            """
            FKS522 roster/people/ada = 49.9 % (advice)
                   Ada is on call for more than 25 % of the 56 days from 2026-10-05 to 2026-11-30.
                   Share the duty with more people, or accept it knowingly.
            """,
            Assert.Single(texts)
        );
    }

    [Fact]
    public void E_mail_wakes_nobody() =>
        Assert.Contains(
            "Ada would be told, but can only be reached by e-mail, so a page of this time reaches nobody here.",
            Texts(Rosters.Of([Rosters.Weekly("ada")], Rosters.Person("ada") with { Contacts = [ContactMethod.Email] }))[0],
            StringComparison.Ordinal
        );

    [Fact]
    public void Look_ahead_holds_both_changes_of_the_clocks_of_every_zone()
    {
        var roster = Rosters.Legal(Rosters.Of([Rosters.Weekly("ada")], Rosters.Person("ada", "America/Toronto")));
        var now = Instant.FromUtc(2026, 11, 24, 12, 0);
        var spans = LookAhead.Of(roster, now);

        Instant[] changes =
        [
            Instant.FromUtc(2027, 3, 14, 7, 0),
            Instant.FromUtc(2027, 11, 7, 6, 0),
            Instant.FromUtc(2027, 3, 28, 1, 0),
            Instant.FromUtc(2027, 10, 31, 1, 0),
        ];
        Assert.Equal(now, spans[0].Start);
        Assert.Equal(now + Duration.FromDays(84), spans[0].End);
        Assert.All(changes, change => Assert.Contains(spans, span => span.Contains(change)));
    }

    [Fact]
    public void Override_that_is_over_is_advised_of()
    {
        var declaration = Rosters.Of([Rosters.Weekly("ada")], Rosters.Person("ada"), Rosters.Person("bob"));
        var roster = Rosters.Legal(
            declaration with
            {
                Schedules =
                [
                    declaration.Schedules[0] with
                    {
                        Overrides =
                        [
                            new("bob", new(2026, 10, 24, 9, 0), new(2026, 10, 26, 9, 0)),
                            new("bob", new(2026, 11, 7, 9, 0), new(2026, 11, 8, 9, 0)),
                        ],
                    },
                ],
            }
        );

        Assert.Equal(
            """
            FKS524 roster/schedules/primary/overrides = 2026-10-24 09:00 +02 to 2026-10-26 09:00 +01 (Europe/Berlin) (advice)
                   It is over, and PagerDuty forgets layers that have ended, so every update would try to add it again.
                   Remove it from the roster.
            """,
            Assert.Single(EndedDuties.Of(roster, Instant.FromUtc(2026, 10, 26, 8, 0))).ToString()
        );
    }

    [Fact]
    public void Rotation_that_has_run_out_is_advised_of_and_leaves_a_gap()
    {
        var roster = Rosters.Of([Rosters.Weekly("ada") with { Until = new(2026, 11, 23, 9, 0) }], Rosters.Person("ada"));

        Assert.Equal(
            """
            FKS520 roster/policies/fks/steps/1 = 2026-11-23 09:00 +01 to 2026-11-30 01:00 +01 (Europe/Berlin)
                   Nobody has the duty, so a page of this time reaches nobody here.
                   Add an override, another rotation, or a way to be woken.
            """,
            Texts(roster)[0]
        );
        Assert.Empty(EndedDuties.Of(Rosters.Legal(roster), Instant.FromUtc(2026, 11, 23, 7, 59)));
        Assert.Equal(
            """
            FKS524 roster/schedules/primary/rotations/weekly = 2026-01-05 09:00 +01 to 2026-11-23 09:00 +01 (Europe/Berlin) (advice)
                   It is over, and PagerDuty forgets layers that have ended, so every update would try to add it again.
                   Remove it from the roster.
            """,
            Assert.Single(EndedDuties.Of(Rosters.Legal(roster), Instant.FromUtc(2026, 11, 23, 8, 0))).ToString()
        );
    }

    [Fact]
    public void Policy_of_the_highest_tier_that_ends_in_silence_is_advised_of_unless_the_roster_says_so()
    {
        var roster = Rosters.Of([Rosters.Weekly("ada")], Rosters.Person("ada"), Rosters.Person("bob"));
        EscalationPolicyDeclaration Policy(params StepDeclaration[] steps) => new() { Id = "fks", Steps = steps };
        string[] Found(EscalationPolicyDeclaration policy) =>
            [.. LastResort.Check(Rosters.Legal(roster with { Policies = [policy] })).Select(finding => finding.ToString())];

        Assert.Equal(
            """
            FKS533 roster/policies/fks/afterLastLoop = silence after 51 min (advice)
                   A page of the highest tier that nobody acknowledges by then is told to nobody any more, and the last step tells nobody new.
                   Add a last step with somebody else, or say that silence is wanted: AfterLastLoop = AfterLastLoop.Silence.
            """,
            Assert.Single(Found(Policy(StepDeclaration.Of(17, "primary"))))
        );
        Assert.Empty(Found(Policy(StepDeclaration.Of(17, "primary")) with { AfterLastLoop = AfterLastLoop.Silence }));
        Assert.Empty(Found(Policy(StepDeclaration.Of(17, "primary"), new(5, [], ["bob"]))));
        Assert.Single(Found(Policy(new(17, ["primary"], ["bob"]), new(5, [], ["bob"]))));
    }

    private static string Only(RosterDeclaration roster) => Assert.Single(Texts(roster));

    private static List<string> Texts(RosterDeclaration roster) =>
        [.. CoverageProof.Of(Rosters.Legal(roster), _octoberAndNovember).Select(finding => finding.ToString())];
}
