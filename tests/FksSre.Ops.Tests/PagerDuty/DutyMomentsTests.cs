using FksSre.OnCall.Declarations;
using FksSre.Ops.Input;
using FksSre.Ops.PagerDuty.Comparison;
using NodaTime;

namespace FksSre.Ops.Tests.PagerDuty;

public class DutyMomentsTests
{
    [Fact]
    public void Now_the_next_rounds_overrides_and_changes_of_the_clocks_are_looked_at()
    {
        var schedule = Targets
            .Of(plan: null, new OverrideDeclaration("edsger", new LocalDateTime(2026, 12, 2, 10, 7), new LocalDateTime(2026, 12, 2, 16, 7)))
            .Roster.Schedules[0];

        Assert.Equal(
            [
                "Fri 2026-11-27 13:34 +01 now",
                "Mon 2026-11-30 08:59 +01 1 min before a handover",
                "Mon 2026-11-30 09:01 +01 1 min after a handover",
                "Wed 2026-12-02 10:06 +01 1 min before an override",
                "Wed 2026-12-02 10:07 +01 when an override begins",
                "Wed 2026-12-02 13:07 +01 in the middle of an override",
                "Wed 2026-12-02 16:06 +01 1 min before an override ends",
                "Wed 2026-12-02 16:07 +01 when an override ends",
                "Mon 2026-12-07 08:59 +01 1 min before a handover",
                "Mon 2026-12-07 09:01 +01 1 min after a handover",
                "Mon 2026-12-14 08:59 +01 1 min before a handover",
                "Mon 2026-12-14 09:01 +01 1 min after a handover",
                "Mon 2026-12-21 08:59 +01 1 min before a handover",
                "Mon 2026-12-21 09:01 +01 1 min after a handover",
                "Sun 2027-03-28 01:59 +01 1 min before a change of the clocks",
                "Sun 2027-03-28 03:01 +02 1 min after a change of the clocks",
                "Mon 2027-03-29 08:59 +02 1 min before the first handover after a change of the clocks",
                "Mon 2027-03-29 09:01 +02 1 min after the first handover after a change of the clocks",
                "Sun 2027-10-31 02:59 +02 1 min before a change of the clocks",
                "Sun 2027-10-31 02:01 +01 1 min after a change of the clocks",
                "Mon 2027-11-01 08:59 +01 1 min before the first handover after a change of the clocks",
                "Mon 2027-11-01 09:01 +01 1 min after the first handover after a change of the clocks",
            ],
            DutyMoments
                .Of(schedule, Targets.Now)
                .Select(moment =>
                    $"{Moment.Text(moment.At, schedule.Zone).Replace(" (Europe/Berlin)", "", StringComparison.Ordinal)} {moment.Why}"
                )
        );
    }

    [Fact]
    public void Override_that_runs_is_looked_at_from_now_on()
    {
        var schedule = Targets
            .Of(
                plan: null,
                new OverrideDeclaration("edsger", new LocalDateTime(2026, 11, 27, 9, 0), new LocalDateTime(2026, 11, 27, 19, 0))
            )
            .Roster.Schedules[0];

        Assert.Equal(
            ["now", "in the middle of an override", "1 min before an override ends", "when an override ends"],
            DutyMoments.Of(schedule, Targets.Now).Take(4).Select(moment => moment.Why)
        );
    }

    [Fact]
    public void Restriction_is_looked_at_around_its_edges_in_winter_and_summer()
    {
        var declared = Targets.Declaration();
        var rotation = declared.Schedules[0].Rotations[0];
        var nights = rotation with { Name = "nights", Restrictions = [new OnCall.Restriction.Daily(new LocalTime(21, 17), 443)] };
        var schedule = Targets
            .Of(declared with { Schedules = [declared.Schedules[0] with { Rotations = [rotation, nights] }] })
            .Roster.Schedules[0];

        Assert.Equal(
            [
                "Fri 2026-11-27 21:16 +01",
                "Fri 2026-11-27 21:18 +01",
                "Sat 2026-11-28 04:39 +01",
                "Sat 2026-11-28 04:41 +01",
                "Sun 2027-03-28 21:16 +02",
                "Sun 2027-03-28 21:18 +02",
                "Mon 2027-03-29 04:39 +02",
                "Mon 2027-03-29 04:41 +02",
            ],
            DutyMoments
                .Of(schedule, Targets.Now)
                .Where(moment => moment.Why.EndsWith("restriction", StringComparison.Ordinal))
                .Take(8)
                .Select(moment => Moment.Text(moment.At, schedule.Zone).Replace(" (Europe/Berlin)", "", StringComparison.Ordinal))
        );
    }

    [Fact]
    public void Rotation_that_runs_out_is_looked_at_around_its_end_and_one_that_is_over_is_not()
    {
        var declared = Targets.Declaration();
        var rotation = declared.Schedules[0].Rotations[0];
        var standIn = rotation with
        {
            Name = "stand-in",
            People = ["edsger"],
            Start = new(2026, 11, 20, 9, 0),
            Until = new(2026, 12, 3, 17, 23),
        };
        var over = rotation with { Name = "over", Until = new(2026, 11, 20, 11, 0) };
        var schedule = Targets
            .Of(declared with { Schedules = [declared.Schedules[0] with { Rotations = [rotation, standIn, over] }] })
            .Roster.Schedules[0];

        Assert.Equal(
            ["Thu 2026-12-03 17:22 +01 1 min before a rotation runs out", "Thu 2026-12-03 17:24 +01 1 min after a rotation runs out"],
            DutyMoments
                .Of(schedule, Targets.Now)
                .Where(moment => moment.Why.EndsWith("runs out", StringComparison.Ordinal))
                .Select(moment =>
                    $"{Moment.Text(moment.At, schedule.Zone).Replace(" (Europe/Berlin)", "", StringComparison.Ordinal)} {moment.Why}"
                )
        );
    }
}
