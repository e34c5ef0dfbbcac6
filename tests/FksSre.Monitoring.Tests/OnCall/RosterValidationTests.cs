using FksSre.OnCall;
using FksSre.OnCall.Declarations;
using FksSre.OnCall.Validation;
using FksSre.ServiceLevels.Findings;
using FksSre.ServiceLevels.Objectives;
using NodaTime;

namespace FksSre.Monitoring.Tests.OnCall;

public class RosterValidationTests
{
    [Fact]
    public void One_person_is_a_legal_roster() =>
        Assert.Equal(["ada"], Rosters.Legal(Rosters.Of([Rosters.Weekly("ada")], Rosters.Person("ada"))).People.Select(p => p.Id));

    [Fact]
    public void Support_hours_that_are_none_are_found()
    {
        var declaration = Rosters.Of([Rosters.Weekly("ada")], Rosters.Person("ada")) with
        {
            Plan = PagerDutyPlan.Free,
            SupportHours = new("Berlin", IsoDayOfWeek.Friday, IsoDayOfWeek.Monday, new(17, 30), new(9, 0)),
        };

        Assert.Equal(
            """
            FKS505 roster/supportHours/location = Berlin
                   This is no time zone of the IANA database.
                   Write e.g. America/Toronto or Europe/Berlin.
            FKS509 roster/supportHours/last = Friday to Monday
                   It ends before it has begun.
                   Exchange the two times, or correct one.
            FKS509 roster/supportHours/end = 17:30 to 09:00
                   It ends before it has begun.
                   Exchange the two times, or correct one.
            FKS518 roster/supportHours = support hours
                   PagerDuty's Free plan has no support hours.
                   Remove them, or declare the plan that the account has (Plan = PagerDutyPlan.Professional).
            """,
            string.Join(
                '\n',
                RosterValidation
                    .Validate(declaration)
                    .Findings.Where(f => f.Path.StartsWith("roster/supportHours", StringComparison.Ordinal))
            )
        );
    }

    [Fact]
    public void Mistakes_are_found_all_at_once()
    {
        var broken = new RosterDeclaration
        {
            People =
            [
                Rosters.Person("ada", "Berlin"),
                Rosters.Person("ada") with
                {
                    Email = "ada at home",
                    Contacts = [],
                    Absences = [new(new(2026, 12, 31), new(2026, 12, 24))],
                },
                Rosters.Person("Cyd!"),
                Rosters.Person("dee"),
                Rosters.Person("eve"),
                Rosters.Person("fay"),
            ],
            Teams = [new("platform", "Platform", ["zoe"])],
            Schedules =
            [
                new()
                {
                    Id = "",
                    TimeZone = "Europe/Berlin",
                    Rotations = [],
                },
                new()
                {
                    Id = "primary",
                    TimeZone = "Europe/Berlin",
                    Rotations = [Rosters.Weekly() with { TurnDays = 0, Restrictions = [new Restriction.Daily(new(17, 0), 1441)] }],
                    Overrides =
                    [
                        new("dee", new(2026, 12, 24, 9, 0), new(2026, 12, 26, 9, 0)),
                        new("eve", new(2026, 12, 26, 8, 59), new(2026, 12, 25, 9, 0)),
                        new("yan", new(2026, 12, 28, 9, 0, 30), new(2026, 12, 29, 9, 0)),
                    ],
                },
            ],
            Policies =
            [
                new()
                {
                    Id = "empty",
                    Steps = [],
                    Loops = 10,
                },
                new() { Id = "fks", Steps = [new(0, [], []), StepDeclaration.Of(15, "secondary")] },
            ],
            Ownership = new Dictionary<Tier, string>
            {
                [Tier.Critical] = "fks",
                [Tier.High] = "vips",
                [Tier.Medium] = "fks",
            },
        };

        var findings = RosterValidation.Validate(broken);

        Assert.Null(findings.Value);
        Assert.Equal(
            [
                "FKS505 roster/people/ada/timeZone = Berlin",
                "FKS506 roster/people/ada/email = ada at home",
                "FKS507 roster/people/ada/contacts = (nothing)",
                "FKS509 roster/people/ada/absences = 2026-12-31 to 2026-12-24",
                "FKS503 roster/people/ada = ada",
                "FKS502 roster/people/Cyd! = Cyd!",
                "FKS504 roster/teams/platform/members = zoe",
                "FKS507 roster/schedules//rotations = (nothing)",
                "FKS501 roster/schedules/ = (nothing)",
                "FKS507 roster/schedules/primary/rotations/weekly/people = (nothing)",
                "FKS508 roster/schedules/primary/rotations/weekly/turnDays = 0",
                "FKS508 roster/schedules/primary/rotations/weekly/restrictions = 1441",
                "FKS509 roster/schedules/primary/overrides/eve 2026-12-26 08:59 to "
                    + "2026-12-25 09:00 = eve 2026-12-26 08:59 to 2026-12-25 09:00",
                "FKS513 roster/schedules/primary/overrides/yan 2026-12-28 09:00 to 2026-12-29 09:00 = 09:00:30",
                "FKS504 roster/schedules/primary/overrides/yan 2026-12-28 09:00 to 2026-12-29 09:00 = yan",
                "FKS510 roster/schedules/primary/overrides = eve 2026-12-26 08:59 to 2026-12-25 09:00",
                "FKS507 roster/policies/empty/steps = (nothing)",
                "FKS508 roster/policies/empty/loops = 10",
                "FKS507 roster/policies/fks/steps/1 = (nothing)",
                "FKS508 roster/policies/fks/steps/1/delay = 0",
                "FKS504 roster/policies/fks/steps/2 = secondary",
                "FKS511 roster/ownership/Low = Low",
                "FKS504 roster/ownership/High = vips",
                "FKS512 roster/schedules = 2",
                "FKS512 roster/policies = 2",
                "FKS512 roster/people = 6",
            ],
            findings.Findings.Select(f => f.ToString().Split('\n')[0])
        );
    }

    /// <summary>In Berlin 02:00 to 03:00 does not come on this day: overrides that share a part of it alone share no time.</summary>
    [Theory]
    [InlineData(2, 30, true)]
    [InlineData(3, 0, true)]
    [InlineData(1, 59, false)]
    public void Overrides_overlap_by_moments_and_not_by_what_the_clock_shows(int hour, int minute, bool isLegal)
    {
        var findings = Overridden(
            new("ada", new(2027, 3, 27, 9, 0), new(2027, 3, 28, 3, 0)),
            new("bob", new LocalDateTime(2027, 3, 28, hour, minute), new(2027, 3, 29, 9, 0))
        );

        Assert.Equal(
            isLegal ? [] : ["FKS510 roster/schedules/primary/overrides = bob 2027-03-28 01:59 to 2027-03-29 09:00"],
            findings.Select(finding => finding.ToString().Split('\n')[0])
        );
    }

    [Fact]
    public void Override_within_the_hour_that_the_clocks_skip_is_refused() =>
        Assert.Equal(
            """
            FKS519 roster/schedules/primary/overrides/ada 2027-03-28 02:10 to 2027-03-28 02:50 = ada 2027-03-28 02:10 to 2027-03-28 02:50
                   The clocks are set forward over all of this time, so it does not come.
                   Let it begin before the clocks are set forward, or end after that.
            """,
            Assert.Single(Overridden(new OverrideDeclaration("ada", new(2027, 3, 28, 2, 10), new(2027, 3, 28, 2, 50)))).ToString()
        );

    [Fact]
    public void Rotation_within_the_hour_that_the_clocks_skip_is_refused()
    {
        var rotation = Rosters.Weekly("ada") with { Start = new(2027, 3, 28, 2, 0), Until = new(2027, 3, 28, 3, 0) };

        Assert.Equal(
            "FKS519 roster/schedules/primary/rotations/weekly/until = 2027-03-28 02:00 to 2027-03-28 03:00",
            Assert.Single(RosterValidation.Validate(Rosters.Of([rotation], Rosters.Person("ada"))).Findings).ToString().Split('\n')[0]
        );
    }

    private static IEnumerable<Finding> Overridden(params OverrideDeclaration[] overrides)
    {
        var roster = Rosters.Of([Rosters.Weekly("ada", "bob")], Rosters.Person("ada"), Rosters.Person("bob"));
        return RosterValidation.Validate(roster with { Schedules = [roster.Schedules[0] with { Overrides = overrides }] }).Findings;
    }

    [Fact]
    public void Rotation_ends_after_it_has_begun_on_a_whole_minute_and_in_a_year_that_PagerDuty_can_be_told()
    {
        string[] Found(RotationDeclaration rotation) =>
            [.. RosterValidation.Validate(Rosters.Of([rotation], Rosters.Person("ada"))).Findings.Select(f => f.ToString().Split('\n')[0])];

        Assert.Equal(
            ["FKS509 roster/schedules/primary/rotations/weekly/until = 2026-01-05 09:00 to 2026-01-05 09:00"],
            Found(Rosters.Weekly("ada") with { Until = new(2026, 1, 5, 9, 0) })
        );
        Assert.Equal(
            [
                "FKS513 roster/schedules/primary/rotations/weekly/until = 09:00:01",
                "FKS508 roster/schedules/primary/rotations/weekly/until = 2100",
            ],
            Found(Rosters.Weekly("ada") with { Until = new(2100, 1, 5, 9, 0, 1) })
        );
        Assert.Equal(
            ["FKS508 roster/schedules/primary/rotations/weekly/start = 1999"],
            Found(Rosters.Weekly("ada") with { Start = new(1999, 12, 31, 9, 0) })
        );
    }

    [Fact]
    public void Address_is_looked_up_as_PagerDuty_keeps_it() =>
        Assert.Equal(
            "ada.lovelace@fks.example",
            Rosters
                .Legal(Rosters.Of([Rosters.Weekly("ada")], Rosters.Person("ada") with { Email = "Ada.Lovelace@FKS.Example" }))
                .People[0]
                .Email
        );

    [Fact]
    public void Plan_of_the_account_says_how_much_fits()
    {
        var finding = Assert.Single(
            RosterValidation
                .Validate(Rosters.Of([Rosters.Weekly("p0")], [.. Enumerable.Range(0, 6).Select(i => Rosters.Person($"p{i}"))]))
                .Findings
        );

        Assert.Equal(
            """
            FKS512 roster/people = 6
                   PagerDuty's Free plan holds at most 5 users.
                   Remove some, or declare the plan that the account has (Plan = PagerDutyPlan.Professional).
            """,
            finding.ToString()
        );
    }

    [Fact]
    public void What_PagerDuty_would_refuse_is_found()
    {
        var people = Enumerable.Range(0, 6).Select(i => Rosters.Person($"p{i}")).ToList();
        var declaration = Rosters.Of(
            [Rosters.Weekly("p0") with { Name = new string('w', 101) }],
            [.. people[..4], people[4] with { Name = " " }, people[5] with { Email = "P0@FKS.example" }]
        ) with
        {
            Plan = PagerDutyPlan.Professional,
            Teams = [new("a", "R&D", ["p0"]), new("b", "Night\twatch", ["p0"]), new("c", "Trading", ["p0"]), new("d", "trading", ["p0"])],
            Policies = [new() { Id = "fks", Steps = [new(15, ["primary"], [.. people.Select(p => p.Id), "p0"])] }],
        };
        var crowd = declaration with
        {
            People = [.. Enumerable.Range(0, 11).Select(i => Rosters.Person($"p{i}"))],
            Schedules = [declaration.Schedules[0] with { Rotations = [Rosters.Weekly("p0")] }],
            Teams = [],
            Policies = [new() { Id = "fks", Steps = [new(15, ["primary"], [.. Enumerable.Range(0, 10).Select(i => $"p{i}")])] }],
        };

        Assert.Equal(
            [
                "FKS514 roster/people/p4/name = (nothing)",
                "FKS517 roster/people/p5/email = P0@FKS.example",
                "FKS514 roster/teams/a/name = R&D",
                "FKS514 roster/teams/b/name = Night watch",
                "FKS516 roster/teams/d/name = trading",
                $"FKS514 roster/schedules/primary/rotations/{new string('w', 101)}/name = {new string('w', 100)}…",
            ],
            RosterValidation.Validate(declaration).Findings.Select(f => f.ToString().Split('\n')[0])
        );
        Assert.Equal(
            """
            FKS515 roster/policies/fks/steps/1 = 11
                   PagerDuty tells at most 10 schedules and people in one step.
                   Put some of them into a schedule, or into a step of their own.
            """,
            Assert.Single(RosterValidation.Validate(crowd).Findings).ToString()
        );
    }
}
