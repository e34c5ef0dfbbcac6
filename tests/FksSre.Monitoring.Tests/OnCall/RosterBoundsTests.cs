using FksSre.OnCall;
using FksSre.OnCall.Declarations;
using FksSre.OnCall.Validation;
using NodaTime;

namespace FksSre.Monitoring.Tests.OnCall;

/// <summary>The last value that is taken and the first that is not, of everything in a roster that has limits.</summary>
public class RosterBoundsTests
{
    private static readonly LocalDateTime _first = new(2000, 1, 1, 0, 0);

    private static readonly LocalDateTime _last = new(2099, 12, 31, 23, 59);

    [Fact]
    public void What_is_just_legal_is_taken() => Assert.Empty(RosterValidation.Validate(Edge(beyond: 0)).Findings);

    [Fact]
    public void What_is_just_beyond_is_found() =>
        Assert.Equal(
            $$"""
            FKS514 roster/people/ada/name = {{new string('n', 100)}}…
                   PagerDuty takes no name that is blank or ends in a space, nor one with control characters or one of \/&<>; {{Ends}}
                   Write a plain, short name.
            FKS502 roster/people/{{new string('z', 61)}} = {{new string('z', 61)}}
                   An id names resources, so it holds lower-case letters, digits, - and _ only, at most 60.
                   Write e.g. primary-weekly.
            FKS508 roster/schedules/primary/rotations/weekly/turnDays = 366
                   It lies between 1 and 365 days.
                   Correct the number.
            FKS508 roster/schedules/primary/rotations/weekly/start = 1999
                   It lies between 2000 and 2099 as the year.
                   Correct the number.
            FKS508 roster/schedules/primary/rotations/weekly/until = 2100
                   It lies between 2000 and 2099 as the year.
                   Correct the number.
            FKS508 roster/schedules/primary/rotations/weekly/restrictions = 1441
                   It lies between 1 and 1440 minutes.
                   Correct the number.
            FKS508 roster/schedules/primary/rotations/weekly/restrictions = 10081
                   It lies between 1 and 10080 minutes.
                   Correct the number.
            FKS508 roster/policies/fks/loops = 10
                   It lies between 0 and 9 times.
                   Correct the number.
            FKS508 roster/policies/fks/steps/1/delay = 1441
                   It lies between 1 and 1440 minutes.
                   Correct the number.
            FKS509 roster/supportHours/end = 09:00 to 09:00
                   It ends before it has begun.
                   Exchange the two times, or correct one.
            """,
            string.Join('\n', RosterValidation.Validate(Edge(beyond: 1)).Findings)
        );

    [Fact]
    public void Seconds_in_a_restriction_and_at_the_end_of_an_override_are_found_where_they_stand()
    {
        var declaration = Rosters.Of(
            [Rosters.Weekly("ada") with { Restrictions = [new Restriction.Daily(new(9, 0, 7), 60)] }],
            Rosters.Person("ada")
        );

        Assert.Equal(
            """
            FKS513 roster/schedules/primary/rotations/weekly/restrictions = 09:00:07
                   A handover happens at a whole minute.
                   Leave the seconds out.
            FKS513 roster/schedules/primary/overrides/ada 2026-12-24 09:00 to 2026-12-26 09:00 = 09:00:09
                   A handover happens at a whole minute.
                   Leave the seconds out.
            """,
            string.Join(
                '\n',
                RosterValidation
                    .Validate(
                        declaration with
                        {
                            Schedules =
                            [
                                declaration.Schedules[0] with
                                {
                                    Overrides = [new("ada", new(2026, 12, 24, 9, 0), new(2026, 12, 26, 9, 0, 9))],
                                },
                            ],
                        }
                    )
                    .Findings
            )
        );
    }

    [Fact]
    public void Roster_without_people_reaches_nobody() =>
        Assert.Equal(
            """
            FKS507 roster/people = (nothing)
                   A roster of nobody reaches nobody.
                   Name at least one.
            """,
            RosterValidation
                .Validate(
                    new()
                    {
                        People = [],
                        Schedules = [],
                        Policies = [],
                        Ownership = new Dictionary<ServiceLevels.Objectives.Tier, string>(),
                    }
                )
                .Findings[0]
                .ToString()
        );

    private const string Ends = "here it also ends at 100 characters.";

    private static RosterDeclaration Edge(int beyond)
    {
        var id = new string('z', 60 + beyond);
        var declaration = Rosters.Of(
            [
                Rosters.Weekly(id) with
                {
                    TurnDays = 365 + beyond,
                    Start = _first.PlusMinutes(-beyond),
                    Until = _last.PlusMinutes(beyond),
                    Restrictions =
                    [
                        new Restriction.Daily(new(9, 0), (24 * 60) + beyond),
                        new Restriction.Weekly(IsoDayOfWeek.Friday, new(9, 0), (7 * 24 * 60) + beyond),
                    ],
                },
            ],
            Rosters.Person("ada") with
            {
                Name = new string('n', 100 + beyond),
            },
            Rosters.Person(id) with
            {
                Email = "z@fks.example",
                Name = "Z",
            }
        );
        return declaration with
        {
            Plan = PagerDutyPlan.Professional,
            Policies = [declaration.Policies[0] with { Loops = 9 + beyond, Steps = [StepDeclaration.Of((24 * 60) + beyond, "primary")] }],
            // A working day of one day, from nine until a minute later, and not until nine.
            SupportHours = new("Europe/Berlin", IsoDayOfWeek.Monday, IsoDayOfWeek.Monday, new(9, 0), new(9, 1 - beyond)),
        };
    }
}
