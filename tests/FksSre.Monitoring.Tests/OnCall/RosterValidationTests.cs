using FksSre.OnCall;
using FksSre.OnCall.Declarations;
using FksSre.OnCall.Validation;
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
            """
            FKS505 roster/people/ada/timeZone = Berlin
                   This is no time zone of the IANA database.
                   Write e.g. America/Toronto or Europe/Berlin.
            FKS506 roster/people/ada/email = ada at home
                   This is no e-mail address, so PagerDuty finds no user by it.
                   Write the address the person signs in to PagerDuty with.
            FKS525 roster/people/ada/contacts = (nothing)
                   Without a way to be contacted this person is told of no page.
                   Name at least one.
            FKS509 roster/people/ada/absences = 2026-12-31 to 2026-12-24
                   It ends before it has begun.
                   Exchange the two times, or correct one.
            FKS503 roster/people/ada = ada
                   Another one has the same id.
                   Rename one of them, or remove it.
            FKS502 roster/people/Cyd! = Cyd!
                   An id names resources, so it holds lower-case letters, digits, - and _ only, at most 60.
                   Write e.g. primary-weekly.
            FKS504 roster/teams/platform/members = zoe
                   The roster has no person of that id.
                   Correct the id, or declare the person.
            FKS507 roster/schedules//rotations = (nothing)
                   A schedule of nobody reaches nobody.
                   Name at least one.
            FKS501 roster/schedules/ = (nothing)
                   Without an id it cannot be named.
                   Use lower-case letters, digits, - and _.
            FKS507 roster/schedules/primary/rotations/weekly/people = (nothing)
                   A rotation of nobody reaches nobody.
                   Name at least one.
            FKS508 roster/schedules/primary/rotations/weekly/turnDays = 0
                   It lies between 1 and 365 days.
                   Correct the number.
            FKS508 roster/schedules/primary/rotations/weekly/restrictions = 1441
                   It lies between 1 and 1440 minutes.
                   Correct the number.
            FKS509 roster/schedules/primary/overrides/eve 2026-12-26 08:59 to 2026-12-25 09:00 = eve 2026-12-26 08:59 to 2026-12-25 09:00
                   It ends before it has begun.
                   Exchange the two times, or correct one.
            FKS513 roster/schedules/primary/overrides/yan 2026-12-28 09:00 to 2026-12-29 09:00 = 09:00:30
                   A handover happens at a whole minute.
                   Leave the seconds out.
            FKS504 roster/schedules/primary/overrides/yan 2026-12-28 09:00 to 2026-12-29 09:00 = yan
                   The roster has no person of that id.
                   Correct the id, or declare the person.
            FKS510 roster/schedules/primary/overrides = eve 2026-12-26 08:59 to 2026-12-25 09:00
                   Another override of this schedule covers a part of the same time, so it would be left to chance who has the duty.
                   Shorten or remove one of them.
            FKS507 roster/policies/empty/steps = (nothing)
                   A policy of nobody reaches nobody.
                   Name at least one.
            FKS508 roster/policies/empty/loops = 10
                   It lies between 0 and 9 times.
                   Correct the number.
            FKS507 roster/policies/fks/steps/1 = (nothing)
                   A step of nobody reaches nobody.
                   Name at least one.
            FKS508 roster/policies/fks/steps/1/delay = 0
                   It lies between 1 and 1440 minutes.
                   Correct the number.
            FKS504 roster/policies/fks/steps/2 = secondary
                   The roster has no schedule of that id.
                   Correct the id, or declare the schedule.
            FKS511 roster/ownership/Low = Low
                   No escalation policy owns this tier, so pages about its services would reach nobody.
                   Add [Tier.Low] = "<policy>" to the ownership.
            FKS504 roster/ownership/High = vips
                   The roster has no escalation policy of that id.
                   Correct the id, or declare the escalation policy.
            FKS512 roster/schedules = 2
                   PagerDuty's Free plan holds at most 1 schedule.
                   Remove some, or declare the plan that the account has (Plan = PagerDutyPlan.Professional).
            FKS512 roster/policies = 2
                   PagerDuty's Free plan holds at most 1 escalation policy.
                   Remove some, or declare the plan that the account has (Plan = PagerDutyPlan.Professional).
            FKS512 roster/people = 6
                   PagerDuty's Free plan holds at most 5 users.
                   Remove some, or declare the plan that the account has (Plan = PagerDutyPlan.Professional).
            """,
            string.Join('\n', findings.Findings)
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
}
