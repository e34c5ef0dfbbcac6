using FksSre.Policies.Definition;
using FksSre.Policies.Kubernetes;
using FksSre.Policies.Resources;
using FksSre.Policies.Values;

namespace FksSre.Policies.Rules.Objects;

internal sealed class CronJobKeepsItsLastRuns()
    : ObjectPolicy(
        ["CronJob"],
        "cron-job-keeps-its-last-runs",
        PolicySeverity.Medium,
        "The last run of a CronJob that succeeded stays to be seen, and the last that failed: alerts look at them.",
        "Set both history limits to 1 or more, and no ttlSecondsAfterFinished, which takes away what a limit keeps."
    )
{
    protected override void ReviewObject(ReviewedResource resource, Property inputs, Report report)
    {
        var spec = inputs["spec"];
        foreach (var limit in new[] { spec["successfulJobsHistoryLimit"], spec["failedJobsHistoryLimit"] })
        {
            // Where nothing stands, Kubernetes keeps three and one.
            report.Require(resource, limit, !limit.Exists || limit.Number >= 1);
        }

        var ttl = spec["jobTemplate"]["spec"]["ttlSecondsAfterFinished"];
        report.Require(resource, ttl, !ttl.Exists);
    }
}
