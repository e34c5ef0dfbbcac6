using FksSre.ServiceLevels.Findings;

namespace FksSre.OnCall.Zones;

/// <summary>What there is to say of a time zone that PagerDuty does not take.</summary>
internal static class ZoneFindings
{
    public static Finding Mapped(string path, string zone, string registered) =>
        new(
            "FKS531",
            path,
            zone,
            $"PagerDuty does not take this zone, so {registered} is registered, whose "
                + $"clocks show the same at every moment of the next two years.",
            "Nothing is to be done: the two are compared at each run, and a run fails before they part."
        )
        {
            Level = FindingLevel.Advice,
        };

    public static Finding NoEqual(string path, string zone) =>
        new(
            "FKS532",
            path,
            zone,
            "PagerDuty does not take this zone, nor has it one whose clocks show the same at "
                + "every moment of the next two years, so times would be off there.",
            "Declare a zone that PagerDuty has, e.g. Etc/UTC, and write the times as its clocks show them."
        );
}
