using FksSre.OnCall.Zones;
using FksSre.Policies.Definition;
using FksSre.Policies.Resources;
using FksSre.Policies.Values;

namespace FksSre.Policies.Rules.PagerDuty;

internal sealed class PagerdutyScheduleHasAZone()
    : PagerDutyPolicy(
        "Schedule",
        "pagerduty-schedule-has-a-zone",
        PolicySeverity.High,
        "A schedule says in which time zone it hands over, as PagerDuty otherwise does it in that of the account.",
        "Set timeZone to a zone that PagerDuty knows, such as America/New_York or Etc/UTC."
    )
{
    protected override void ReviewInputs(ReviewedResource resource, Property inputs, Report report)
    {
        var zone = inputs["timeZone"];
        report.Require(resource, zone, zone.Text is { } name && PagerDutyZones.Names.Contains(name));
    }
}
