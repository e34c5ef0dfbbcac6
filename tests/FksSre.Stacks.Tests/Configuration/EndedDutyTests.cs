using FksSre.OnCall.Declarations;
using FksSre.ServiceLevels.Findings;
using FksSre.Stacks.Catalogue;
using FksSre.Stacks.Configuration;
using FksSre.Stacks.Inputs;
using FksSre.Stacks.Roster;
using NodaTime;

namespace FksSre.Stacks.Tests.Configuration;

/// <summary>What is over at the moment of a deployment is refused by it; a render, which registers nothing, does not mind.</summary>
public class EndedDutyTests
{
    /// <summary>One second before nine in Toronto.</summary>
    private static readonly Instant _before = Instant.FromUtc(2026, 11, 27, 13, 59, 59);

    [Fact]
    public void Override_that_has_ended_is_refused_from_that_very_second_on()
    {
        var roster = With(schedule =>
            schedule with
            {
                Overrides = [new("owner", new LocalDateTime(2026, 11, 26, 9, 0), new LocalDateTime(2026, 11, 27, 9, 0))],
            }
        );

        Assert.Empty(Errors(LegalConfiguration.Prod, roster, _before));
        Assert.Equal(
            [
                """
                FKS524 roster/schedules/primary/overrides = 2026-11-26 09:00 -05 to 2026-11-27 09:00 -05 (America/Toronto)
                       It is over, and PagerDuty forgets layers that have ended, so every update would try to add it again.
                       Remove it from the roster.
                """,
            ],
            Errors(LegalConfiguration.Prod, roster, _before + Duration.FromSeconds(1))
        );
    }

    [Fact]
    public void Rotation_that_has_run_out_is_refused_too()
    {
        var roster = With(schedule =>
            schedule with
            {
                Rotations =
                [
                    schedule.Rotations[0] with
                    {
                        Name = "old",
                        Until = new LocalDateTime(2026, 11, 27, 9, 0),
                    },
                    schedule.Rotations[0] with
                    {
                        Start = new LocalDateTime(2026, 11, 27, 9, 0),
                    },
                ],
            }
        );

        Assert.Empty(Errors(LegalConfiguration.Prod, roster, _before));
        Assert.Equal(
            [
                """
                FKS524 roster/schedules/primary/rotations/old = 2026-01-05 09:00 -05 to 2026-11-27 09:00 -05 (America/Toronto)
                       It is over, and PagerDuty forgets layers that have ended, so every update would try to add it again.
                       Remove it from the roster.
                """,
            ],
            Errors(LegalConfiguration.Prod, roster, _before + Duration.FromSeconds(1))
        );
    }

    [Fact]
    public void Render_and_an_environment_without_PagerDuty_do_not_mind()
    {
        var roster = With(schedule =>
            schedule with
            {
                Overrides = [new("owner", new LocalDateTime(2026, 11, 26, 9, 0), new LocalDateTime(2026, 11, 27, 9, 0))],
            }
        );

        Assert.Empty(
            Errors(LegalConfiguration.Prod with { Withheld = [ConfigKeys.PagerDutyToken] }, roster, _before + Duration.FromDays(1))
        );
        Assert.Empty(Errors(LegalConfiguration.Dev, roster, _before + Duration.FromDays(1)));
    }

    private static RosterDeclaration With(Func<ScheduleDeclaration, ScheduleDeclaration> change) =>
        FksRoster.Roster with
        {
            // The address of the repository's roster is a placeholder, which is refused for itself.
            People = [FksRoster.Roster.People[0] with { Email = "owner@fkstrading.xyz" }],
            Schedules = [change(FksRoster.Roster.Schedules[0])],
        };

    private static IEnumerable<string> Errors(StackConfiguration configuration, RosterDeclaration roster, Instant now) =>
        StackInputs
            .Check(new(configuration, []), FksCatalogue.Services, roster, now)
            .Findings.Where(finding => finding.Level == FindingLevel.Error)
            .Select(finding => finding.ToString());
}
