using System.Globalization;
using FksSre.ServiceLevels.Findings;

namespace FksSre.Ops.PagerDuty.Verification;

/// <summary>What can be wrong with the layers of a schedule.</summary>
internal static class LayerFindings
{
    public static Finding Missing(string schedule, string layer) =>
        new(
            "FKS568",
            $"pagerduty/schedules/{schedule}/layers",
            layer,
            "The roster has it, and PagerDuty has no layer like it that goes on.",
            "Run pulumi up --refresh."
        );

    /// <param name="layer">What it says.</param>
    /// <param name="there">How many of them there are.</param>
    /// <param name="planned">How many there should be.</param>
    public static Finding Copies(string schedule, string layer, int there, int planned) =>
        new(
            "FKS569",
            $"pagerduty/schedules/{schedule}/layers",
            layer,
            string.Create(
                CultureInfo.InvariantCulture,
                $"There are {there} layers like it that go on, and the roster has {planned}: an "
                    + $"answer of PagerDuty was lost, or an update ran without a refresh."
            ),
            "Run pulumi up --refresh, which ends the copies."
        );

    public static Finding Foreign(string schedule, string layer) =>
        new(
            "FKS570",
            $"pagerduty/schedules/{schedule}/layers",
            layer,
            "PagerDuty has this layer, and the roster has not: it may take the duty from somebody.",
            "Run pulumi up --refresh, which ends it; or end it in PagerDuty."
        );

    public static Finding OtherZone(string schedule, string zone, string planned) =>
        new(
            "FKS571",
            $"pagerduty/schedules/{schedule}/timeZone",
            FieldFindings.Shown(zone),
            $"It was registered as {planned}; in another time zone handovers come at other times.",
            "Run pulumi up --refresh, which corrects it."
        );
}
