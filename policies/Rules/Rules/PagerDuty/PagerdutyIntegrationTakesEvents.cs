using FksSre.Policies.Definition;
using FksSre.Policies.Resources;
using FksSre.Policies.Values;

namespace FksSre.Policies.Rules.PagerDuty;

internal sealed class PagerdutyIntegrationTakesEvents()
    : PagerDutyPolicy(
        "ServiceIntegration",
        "pagerduty-integration-takes-events",
        PolicySeverity.Critical,
        "An integration takes events of API version 2 for a service, as Alertmanager sends nothing else.",
        "Set type to events_api_v2_inbound_integration, and service to the service."
    )
{
    protected override void ReviewInputs(ReviewedResource resource, Property inputs, Report report)
    {
        var (type, service) = (inputs["type"], inputs["service"]);
        report.Require(resource, type, type.Text == "events_api_v2_inbound_integration");
        report.Require(resource, service, !string.IsNullOrEmpty(service.Text), "An integration without a service opens no incident.");
    }
}
