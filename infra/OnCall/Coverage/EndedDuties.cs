using FksSre.ServiceLevels.Findings;
using NodaTime;

namespace FksSre.OnCall.Coverage;

/// <summary>Overrides and rotations that are over. Only a clock can tell, so this is no part of the roster's validation.</summary>
public static class EndedDuties
{
    /// <returns>Advice.</returns>
    public static IReadOnlyList<Finding> Of(Roster roster, Instant now) =>
        [
            .. from schedule in roster.Schedules
            from rotation in schedule.Rotations
            where rotation.HasEnded(now, schedule.Zone)
            select CoverageFindings.Ended(
                $"roster/schedules/{schedule.Id}/rotations/{rotation.Name}",
                rotation.Start,
                rotation.Until!.Value,
                schedule.Zone
            ),
            .. from schedule in roster.Schedules
            from o in schedule.Overrides
            where WallClock.At(o.Until, schedule.Zone) <= now
            select CoverageFindings.Ended($"roster/schedules/{schedule.Id}/overrides", o.From, o.Until, schedule.Zone),
        ];
}
