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
            report.Require(resource, start, !string.IsNullOrEmpty(start.Text));
            report.Require(resource, counted, !string.IsNullOrEmpty(counted.Text));
        }
    }
}
