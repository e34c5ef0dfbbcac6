using FksSre.Policies.Definition;
using FksSre.Policies.Kubernetes;
using FksSre.Policies.Resources;
using FksSre.Policies.Values;

namespace FksSre.Policies.Rules.Objects;

internal sealed class CronJobEnds()
    : ObjectPolicy(
        ["CronJob"],
        "cron-job-ends",
        PolicySeverity.High,
        "A pod of a CronJob does its work and ends; one that is always started anew never does.",
        "Set restartPolicy to Never, or to OnFailure."
    )
{
    protected override void ReviewObject(ReviewedResource resource, Property inputs, Report report)
    {
        var policy = inputs["spec"]["jobTemplate"]["spec"]["template"]["spec"]["restartPolicy"];
        report.Require(resource, policy, policy.Text is "Never" or "OnFailure");
    }
}
