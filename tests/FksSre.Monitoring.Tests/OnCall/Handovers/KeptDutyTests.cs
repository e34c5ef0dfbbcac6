using CsCheck;
using FksSre.OnCall.Coverage;
using FksSre.OnCall.Declarations;
using FksSre.ServiceLevels.Findings;
using NodaTime;

namespace FksSre.Monitoring.Tests.OnCall.Handovers;

/// <summary>What a finding tells to write keeps the duty until the next handover, whatever has changed.</summary>
public class KeptDutyTests
{
    /// <summary>One far from all changes of the clocks, and some with one between now and the next handovers.</summary>
    public static TheoryData<int, int> Days =>
        new()
        {
            { 11, 27 },
            { 3, 14 },
            { 3, 28 },
            { 10, 25 },
            { 11, 1 },
        };

    [Theory]
    [MemberData(nameof(Days))]
    public void Printed_remedy_makes_the_finding_go_away_and_keeps_the_duty(int month, int number)
    {
        var day = new LocalDate(2026, month, number);
        var (starts, overrides, together) = (0, 0, 0);
        var changes =
            from before in RandomChange.First(day)
            from change in RandomChange.Next(day)
            from hours in Gen.Int[-48, 48]
            from minutes in Gen.Int[0, 59]
            select (before, change, hours, minutes);
        changes.Sample(
            each =>
            {
                var (before, after) = (each.before, each.change(each.before));
                var now = day.AtMidnight().InUtc().ToInstant() + Duration.FromHours(each.hours) + Duration.FromMinutes(each.minutes);
                var finding = DeployedRosters.Review(before, after, now).SingleOrDefault(f => f.Code == "FKS535");
                if (finding is null)
                {
                    return;
                }

                var remedied = PrintedRemedy.Apply(after, finding, before.People);
                Assert.True(remedied is not null, $"{now}: {finding}");
                Interlocked.Increment(ref finding.Remedy.StartsWith("Write", StringComparison.Ordinal) ? ref starts : ref overrides);
                Interlocked.Add(ref together, finding.Remedy.StartsWith("Leave", StringComparison.Ordinal) ? 1 : 0);
                Assert.DoesNotContain(DeployedRosters.Review(before, remedied, now), f => f.Level == FindingLevel.Error);
                AssertKept(Read(before, now), Rosters.Legal(after).Schedules[0], Rosters.Legal(remedied).Schedules[0], now);
            },
            iter: 250,
            threads: 2
        );
        Assert.True(
            starts > 7 && overrides > 7 && together > 1,
            $"{starts} starts, {overrides} overrides, {together} of somebody who has left"
        );
    }

    /// <summary>Until the duty would have gone to somebody else, or a duty of the new roster begins or ends.</summary>
    private static void AssertKept(
        FksSre.OnCall.Schedule before,
        FksSre.OnCall.Schedule after,
        FksSre.OnCall.Schedule remedied,
        Instant now
    )
    {
        var year = new Interval(now, now + Duration.FromDays(366));
        var keeper = before.OnDuty(now)!;
        var handover = Boundaries
            .Of(before, year)
            .Where(at => before.OnDuty(at)?.Id != keeper.Id)
            .Concat(Boundaries.Of(after, year))
            .Where(at => at > now)
            .Min();
        foreach (var at in new[] { now, now + ((handover - now) / 2), handover - Duration.FromSeconds(1) })
        {
            Assert.True(remedied.OnDuty(at)?.Id == keeper.Id, $"{keeper.Id} has the duty at {now}, and not at {at}, before {handover}");
        }
    }

    /// <summary>As PagerDuty has it, by the ids of the roster.</summary>
    private static FksSre.OnCall.Schedule Read(RosterDeclaration roster, Instant now)
    {
        var people = Rosters.Legal(roster).People;
        return FksSre.OnCall.PagerDuty.LayerReading.Read(
            Rosters
                .Plan(roster, Catalogues.Legal(Catalogues.Service("fks_api", ServiceLevels.Objectives.Tier.Critical)), now: now)
                .Schedules[0],
            id => people.Single(person => person.Id == id)
        )!;
    }
}
