using FksSre.Policies.Definition;
using FksSre.Policies.Resources;
using FksSre.Policies.Values;

namespace FksSre.Policies.Rules.PagerDuty;

internal sealed class PagerdutyScheduleHasPeople()
    : PagerDutyPolicy(
        "Schedule",
        "pagerduty-schedule-has-people",
        PolicySeverity.Critical,
        "A schedule has layers, and people in each of them, or its hours are on nobody.",
        "Give each layer at least one user, and the schedule a layer without an end."
    )
{
    protected override void ReviewInputs(ReviewedResource resource, Property inputs, Report report)
    {
        var layers = inputs["layers"];
        report.Require(resource, layers, layers.Count > 0, "A schedule without layers has nobody on call.");
        foreach (var users in layers.Items.Select(layer => layer["users"]))
        {
            report.Require(resource, users, users.Count > 0);
            foreach (var user in users.Items)
            {
                report.Require(resource, user, !string.IsNullOrEmpty(user.Text), "A user without an id is nobody.");
            }
        }

        // Overrides end, and so does a rotation that another one follows; whether the others fill its hours, the roster has been asked.
        var lasting = layers.Items.Any(layer => !layer["end"].Exists);
        report.Require(resource, layers, layers.Count == 0 || lasting, "All layers end, and from then on nobody is on call.");
    }
}
