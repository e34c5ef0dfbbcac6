using System.Globalization;
using FksSre.Policies.Definition;
using FksSre.Policies.Resources;
using FksSre.Policies.Values;

namespace FksSre.Policies.Rules.PagerDuty;

internal sealed class PagerdutyScheduleHasTurns()
    : PagerDutyPolicy(
        "Schedule",
        "pagerduty-schedule-has-turns",
        PolicySeverity.High,
        "Each layer says how long a turn is and from when turns are counted, or a change of the layer moves who has the duty.",
        "Set rotationTurnLengthSeconds to 1 hour to 365 days, and start and rotationVirtualStart to fixed times."
    )
{
    protected override void ReviewInputs(ReviewedResource resource, Property inputs, Report report)
    {
        foreach (var layer in inputs["layers"].Items)
        {
            var (turn, start, counted) = (layer["rotationTurnLengthSeconds"], layer["start"], layer["rotationVirtualStart"]);
            report.Require(resource, turn, turn.Number is >= 3600 and <= 31536000);
            report.Require(resource, start, IsTime(start));
            report.Require(resource, counted, IsTime(counted));
        }
    }

    /// <summary>With its distance from UTC, or it would be another time in each account.</summary>
    private static bool IsTime(Property value) =>
        DateTimeOffset.TryParseExact(value.Text, "yyyy-MM-dd'T'HH:mm:ssK", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);
}
