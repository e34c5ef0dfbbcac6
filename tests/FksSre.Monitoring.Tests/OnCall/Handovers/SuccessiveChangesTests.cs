using CsCheck;
using FksSre.OnCall;
using FksSre.OnCall.Declarations;
using FksSre.ServiceLevels;
using FksSre.ServiceLevels.Findings;
using FksSre.ServiceLevels.Objectives;
using NodaTime;

namespace FksSre.Monitoring.Tests.OnCall.Handovers;

/// <summary>
/// Rosters that follow each other, each deployed as its findings demand: the double of PagerDuty beside <c>oncall who</c>.
/// </summary>
public class SuccessiveChangesTests
{
    private static readonly LocalDate _day = new(2026, 11, 27);
    private static readonly Catalogue _catalogue = Catalogues.Legal(Catalogues.Service("fks_api", Tier.Critical));

    [Fact]
    public async Task Duty_is_taken_from_nobody_and_PagerDuty_agrees_with_the_roster_at_every_hour()
    {
        var changes =
            from first in RandomChange.First(_day)
            from next in RandomChange.Next(_day).Array[3]
            from hours in Gen.Int[1, 170].Array[4]
            select (first, next, hours);
        await changes
            .Array[60]
            .SampleAsync(
                async all =>
                {
                    var series = all.Select(each => Series(each.first, each.next, each.hours)).ToList();
                    var answers = await PagerDutyDouble.AskAsync(series.Select(each => each.Select(step => step.Deployment).ToArray()));
                    Assert.Contains(series, each => each.Exists(step => step.WasRemedied));
                    foreach (var (steps, answer) in series.Zip(answers))
                    {
                        foreach (var (step, who) in steps.Zip(answer))
                        {
                            Assert.Equal(step.Deployment.At.Select(at => (at, step.Schedule.OnDuty(at)?.Id)), step.Deployment.At.Zip(who));
                        }

                        foreach (var (before, after, who) in steps.Zip(steps.Skip(1), answer.Skip(1)))
                        {
                            // Nobody else may have it at the moment of the deployment; where nobody had it, somebody may get it.
                            var had = before.Schedule.OnDuty(after.Deployment.Now)?.Id;
                            Assert.True(
                                had is null || had == who[0] || after.IsOverridden,
                                $"{had} had the duty at {after.Deployment.Now}, and now {who[0]} has it"
                            );
                        }
                    }
                },
                iter: 1
            );
    }

    private static List<Step> Series(RosterDeclaration first, Func<RosterDeclaration, RosterDeclaration>[] changes, int[] hours)
    {
        var now = _day.AtMidnight().InUtc().ToInstant();
        var roster = WithoutEnded(first, now);
        var steps = new List<Step>();
        for (var number = 0; number <= changes.Length; number++)
        {
            var before = roster;
            var wasRemedied = false;
            if (number > 0)
            {
                roster = WithoutEnded(changes[number - 1](before), now);
                if (DeployedRosters.Review(before, roster, now).SingleOrDefault(f => f.Code == "FKS535") is { } finding)
                {
                    roster = PrintedRemedy.Apply(roster, finding, before.People)!;
                    wasRemedied = true;
                }

                Assert.DoesNotContain(DeployedRosters.Review(before, roster, now), f => f.Level == FindingLevel.Error);
            }

            var at = Enumerable.Range(0, hours[number]).Select(hour => now + Duration.FromHours(hour)).ToList();
            var schedule = Rosters.Legal(roster).Schedules[0];
            steps.Add(
                new(
                    schedule,
                    new(now, Rosters.Plan(roster, _catalogue, now: now).Schedules[0], at),
                    wasRemedied,
                    schedule.Overrides.Any(o => o.Covers(now, schedule.Zone))
                )
            );
            now += Duration.FromHours(hours[number]);
        }

        return steps;
    }

    /// <summary>What is over is refused by a deployment.</summary>
    private static RosterDeclaration WithoutEnded(RosterDeclaration roster, Instant now)
    {
        var schedule = roster.Schedules[0];
        var read = Rosters.Legal(roster).Schedules[0];
        var rotations = schedule.Rotations.Where((_, index) => !read.Rotations[index].HasEnded(now, read.Zone)).ToList();
        return roster with
        {
            Schedules =
            [
                schedule with
                {
                    Rotations = rotations.Count > 0 ? rotations : [schedule.Rotations[0] with { Until = null }],
                    Overrides = [.. schedule.Overrides.Where((_, index) => WallClock.At(read.Overrides[index].Until, read.Zone) > now)],
                },
            ],
        };
    }

    private sealed record Step(FksSre.OnCall.Schedule Schedule, ScheduleDeployment Deployment, bool WasRemedied, bool IsOverridden);
}
