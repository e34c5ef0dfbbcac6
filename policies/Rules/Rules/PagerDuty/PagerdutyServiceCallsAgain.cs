using System.Globalization;
using FksSre.Policies.Definition;
using FksSre.Policies.Resources;
using FksSre.Policies.Values;

namespace FksSre.Policies.Rules.PagerDuty;

internal sealed class PagerdutyServiceCallsAgain()
    : PagerDutyPolicy(
        "Service",
        "pagerduty-service-calls-again",
        PolicySeverity.High,
        "An incident that was acknowledged and is still open calls again after 5 minutes to 4 hours, as people fall asleep.",
        "Set acknowledgementTimeout to 300 to 14400 seconds."
    )
{
    protected override void ReviewInputs(ReviewedResource resource, Property inputs, Report report)
    {
        var timeout = inputs["acknowledgementTimeout"];
        report.Require(
            resource,
            timeout,
            int.TryParse(timeout.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) && seconds is >= 300 and <= 14400
        );
    }
}
