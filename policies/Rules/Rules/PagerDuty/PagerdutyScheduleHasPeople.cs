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
        "Give each layer at least one user."
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

        foreach (var end in layers.Items.Select(layer => layer["end"]))
        {
            report.Require(resource, end, !end.Exists, "A layer that ends leaves its hours on nobody from then on.");
        }
    }
}
