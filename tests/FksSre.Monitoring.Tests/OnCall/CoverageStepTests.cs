using FksSre.OnCall;
using FksSre.OnCall.Coverage;
using FksSre.OnCall.Declarations;
using FksSre.ServiceLevels.Objectives;
using NodaTime;

namespace FksSre.Monitoring.Tests.OnCall;

/// <summary>What is said of steps: whom they tell at once, and whom after the step before.</summary>
public class CoverageStepTests
{
    /// <summary>Six days and a quarter, Monday at nine in Berlin not among them.</summary>
    private static readonly Interval _week = new(Instant.FromUtc(2026, 11, 3, 0, 0), Instant.FromUtc(2026, 11, 9, 6, 0));

    private static readonly PersonDeclaration[] _people = [.. new[] { "ada", "bob", "cyd", "dee" }.Select(id => Rosters.Person(id))];

    [Fact]
    public void Last_step_that_tells_nobody_new_is_advised_of_word_for_word() =>
        Assert.Equal(
            """
            FKS521 roster/policies/fks/steps/2 = 2026-11-03 01:00 +01 to 2026-11-09 07:00 +01 (Europe/Berlin) (advice)
                   The step before has told Ada already, so escalating reaches nobody new.
                   Give the step a person or a schedule of its own.
            """,
            Texts(Steps(new(7, [], ["ada", "bob"]), new(11, [], ["ada"])))[0]
        );

    [Fact]
    public void Step_that_tells_one_new_person_beside_an_old_one_is_fine() =>
        Assert.DoesNotContain("FKS521", Codes(Steps(new(7, [], ["ada"]), new(11, [], ["ada", "bob"]))));

    [Fact]
    public void Step_that_wakes_nobody_is_a_gap_and_no_repetition()
    {
        var roster = Steps(new(7, ["primary"], []), new(11, [], ["dee"])) with
        {
            People = [.. _people[..3], _people[3] with { Contacts = [ContactMethod.Email] }],
        };

        Assert.Equal(
            """
            FKS520 roster/policies/fks/steps/2 = 2026-11-03 01:00 +01 to 2026-11-09 07:00 +01 (Europe/Berlin)
                   Dee would be told, but can only be reached by e-mail, so a page of this time reaches nobody here.
                   Add an override, another rotation, or a way to be woken.
            """,
            Texts(roster).Single(text => text.StartsWith("FKS520 roster/policies/fks/steps/2", StringComparison.Ordinal))
        );
        Assert.DoesNotContain("FKS521", Codes(roster));
    }

    /// <summary>At a handover whoever came first and whoever comes next have no time in common.</summary>
    [Fact]
    public void Duties_that_only_touch_are_no_repetition()
    {
        var roster = Steps(new(7, ["primary"], []), new(11, ["secondary"], [])) with
        {
            Plan = PagerDutyPlan.Professional,
            Schedules = [Schedule("primary", "ada", "bob"), Schedule("secondary", "bob", "ada")],
        };
        var twoTurns = new Interval(Instant.FromUtc(2026, 11, 3, 0, 0), Instant.FromUtc(2026, 11, 16, 6, 0));

        Assert.DoesNotContain("FKS521", CoverageProof.Of(Rosters.Legal(roster), twoTurns).Select(finding => finding.Code));
    }

    [Fact]
    public void Only_person_is_not_said_to_be_told_again()
    {
        var roster = Steps(new(7, ["primary"], []), new(11, [], ["ada"])) with
        {
            People = [_people[0]],
            Schedules = [Schedule("primary", "ada")],
        };

        Assert.Equal(["FKS523"], Codes(roster));
    }

    [Theory]
    [InlineData(
        true,
        false,
        "Ada and Bob would be told, but are away or can only be reached by e-mail, so a page of this time reaches nobody here."
    )]
    [InlineData(true, true, "Ada and Bob would be told, but can only be reached by e-mail, so a page of this time reaches nobody here.")]
    [InlineData(false, false, "Ada and Bob would be told, but are away, so a page of this time reaches nobody here.")]
    public void Gap_says_of_all_who_are_told_why_none_of_them_is_woken(bool adaHasMail, bool bobHasMail, string said)
    {
        var roster = Steps(new StepDeclaration(7, [], ["ada", "bob"])) with
        {
            People = [Unreachable(_people[0], adaHasMail), Unreachable(_people[1], bobHasMail), .. _people[2..]],
        };

        Assert.Equal(said, Texts(roster)[0].Split('\n')[1].Trim());
    }

    [Theory]
    [InlineData("primary", "", "2026-11-03 01:00 +01 to 2026-11-09 07:00 +01 (Europe/Berlin)")]
    [InlineData("", "ada", "2026-11-02 19:00 -05 to 2026-11-09 01:00 -05 (America/Toronto)")]
    public void Gap_is_told_on_the_clocks_of_the_schedule_else_of_the_first_person(string schedule, string person, string span)
    {
        var away = Unreachable(_people[0] with { TimeZone = "America/Toronto" }, hasMail: true);
        var step = new StepDeclaration(
            7,
            [.. new[] { schedule }.Where(id => id.Length > 0)],
            [.. new[] { person }.Where(id => id.Length > 0)]
        );
        var roster = Steps(step) with { People = [away, .. _people[1..]], Schedules = [Schedule("primary", "ada")] };

        Assert.StartsWith($"FKS520 roster/policies/fks/steps/1 = {span}\n", Texts(roster)[0], StringComparison.Ordinal);
    }

    [Fact]
    public void Restriction_that_begins_on_the_last_day_of_the_look_ends_its_gap()
    {
        var early = Rosters.Weekly("ada", "bob", "cyd", "dee") with { Restrictions = [new Restriction.Daily(new(6, 30), 23 * 60)] };
        var roster = Rosters.Of([early], _people);

        Assert.Equal(
            "FKS520 roster/policies/fks/steps/1 = 2026-11-09 05:30 +01 to 2026-11-09 06:30 +01 (Europe/Berlin)",
            Texts(roster).Last(text => text.StartsWith("FKS520", StringComparison.Ordinal)).Split('\n')[0]
        );
    }

    [Fact]
    public void Share_is_that_of_the_span_in_which_it_is_largest()
    {
        var roster = Rosters.Legal(Rosters.Of([Rosters.Weekly("ada", "bob", "cyd", "dee")], _people));
        var month = new Interval(Instant.FromUtc(2026, 11, 2, 8, 0), Instant.FromUtc(2026, 11, 30, 8, 0));

        Assert.Equal(
            """
            FKS522 roster/people/dee = 100 % (advice)
                   Dee is on call for more than 25 % of the 6.3 days from 2026-11-03 to 2026-11-09.
                   Share the duty with more people, or accept it knowingly.
            """,
            Assert.Single(CoverageProof.Of(roster, [month, _week, month])).ToString()
        );
    }

    [Fact]
    public void Span_that_begins_where_another_ends_is_looked_at_with_it()
    {
        var roster = Rosters.Legal(Rosters.Of([Rosters.Weekly("ada")], Rosters.Person("ada")));
        var change = Instant.FromUtc(2027, 3, 28, 1, 0);
        var now = change - Duration.FromDays(8 + (3 * 7));

        Assert.Equal(new Interval(now, change + Duration.FromDays(8)), LookAhead.Of(roster, now, weeks: 3)[0]);
    }

    [Fact]
    public void Silence_after_the_highest_tier_alone_is_advised_of()
    {
        var roster = Steps(new StepDeclaration(7, ["primary"], [])) with
        {
            Plan = PagerDutyPlan.Professional,
            Policies =
            [
                new() { Id = "fks", Steps = [StepDeclaration.Of(7, "primary"), new(11, [], ["dee"])] },
                new() { Id = "rest", Steps = [StepDeclaration.Of(13, "primary")] },
            ],
            Ownership = Enum.GetValues<Tier>().ToDictionary(tier => tier, tier => tier == Tier.Critical ? "fks" : "rest"),
        };

        Assert.Empty(LastResort.Check(Rosters.Legal(roster)));
    }

    private static RosterDeclaration Steps(params StepDeclaration[] steps) =>
        Rosters.Of([Rosters.Weekly("ada", "bob", "cyd", "dee")], _people) with
        {
            Policies = [new() { Id = "fks", Steps = steps }],
        };

    private static ScheduleDeclaration Schedule(string id, params string[] people) =>
        new()
        {
            Id = id,
            TimeZone = "Europe/Berlin",
            Rotations = [Rosters.Weekly(people)],
        };

    private static PersonDeclaration Unreachable(PersonDeclaration person, bool hasMail) =>
        hasMail ? person with { Contacts = [ContactMethod.Email] } : person with { Absences = [new(new(2026, 11, 1), new(2026, 11, 30))] };

    private static List<string> Texts(RosterDeclaration roster) =>
        [.. CoverageProof.Of(Rosters.Legal(roster), _week).Select(finding => finding.ToString())];

    private static IEnumerable<string> Codes(RosterDeclaration roster) =>
        CoverageProof.Of(Rosters.Legal(roster), _week).Select(finding => finding.Code).Distinct();
}
