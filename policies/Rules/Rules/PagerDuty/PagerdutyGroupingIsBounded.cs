using FksSre.Policies.Definition;
using FksSre.Policies.Resources;
using FksSre.Policies.Values;

namespace FksSre.Policies.Rules.PagerDuty;

internal sealed class PagerdutyGroupingIsBounded()
    : PagerDutyPolicy(
        "AlertGroupingSetting",
        "pagerduty-grouping-is-bounded",
        PolicySeverity.High,
        "Alerts are grouped for 5 minutes to an hour by what they say, as a wider group hides a new outage in an old incident.",
        "Set type to content_based, timeWindow to 300 to 3600 seconds, and name the fields."
    )
{
    protected override void ReviewInputs(ReviewedResource resource, Property inputs, Report report)
    {
        var (type, window, fields) = (inputs["type"], inputs["config"]["timeWindow"], inputs["config"]["fields"]);
        report.Require(resource, type, type.Text == "content_based");
        report.Require(resource, window, window.Number is >= 300 and <= 3600);
        report.Require(resource, fields, fields.Count > 0);
    }
}
