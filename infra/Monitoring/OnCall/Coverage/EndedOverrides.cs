using FksSre.ServiceLevels.Findings;
using NodaTime;

namespace FksSre.Monitoring.OnCall.Coverage;

/// <summary>Overrides that nobody needs any more. Only a clock can tell, so this is no part of the roster's validation.</summary>
public static class EndedOverrides
{
    public static IReadOnlyList<Finding> Of(Roster roster, Instant now) =>
    [
        .. from schedule in roster.Schedules
           from o in schedule.Overrides
           where WallClock.At(o.Until, schedule.Zone) <= now
           select CoverageFindings.Ended($"roster/schedules/{schedule.Id}/overrides", o, schedule.Zone),
    ];
}
