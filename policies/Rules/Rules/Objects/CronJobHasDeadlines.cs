using FksSre.Policies.Definition;
using FksSre.Policies.Kubernetes;
using FksSre.Policies.Resources;
using FksSre.Policies.Values;

namespace FksSre.Policies.Rules.Objects;

internal sealed class CronJobHasDeadlines()
    : ObjectPolicy(
        ["CronJob"],
        "cron-job-has-deadlines",
        PolicySeverity.High,
        "A run of a CronJob begins in time or is left out, and ends in time or has failed: one that hangs would stop all others.",
        "Set startingDeadlineSeconds, and activeDeadlineSeconds of the Job; Kubernetes looks every 10 s, so neither is shorter."
    )
{
    protected override void ReviewObject(ReviewedResource resource, Property inputs, Report report)
    {
        var spec = inputs["spec"];
        foreach (var deadline in new[] { spec["startingDeadlineSeconds"], spec["jobTemplate"]["spec"]["activeDeadlineSeconds"] })
        {
            report.Require(resource, deadline, deadline.Number >= 10);
        }
    }
}
