using FksSre.Policies.Definition;
using FksSre.Policies.Kubernetes;
using FksSre.Policies.Resources;
using FksSre.Policies.Values;

namespace FksSre.Policies.Rules.Objects;

internal sealed class CronJobRunsAlone()
    : ObjectPolicy(
        ["CronJob"],
        "cron-job-runs-alone",
        PolicySeverity.High,
        "A run of a CronJob does not begin while the one before it goes on, and none is suspended for good.",
        "Set concurrencyPolicy to Forbid, and leave suspend to a person at the cluster."
    )
{
    protected override void ReviewObject(ReviewedResource resource, Property inputs, Report report)
    {
        var spec = inputs["spec"];
        report.Require(resource, spec["concurrencyPolicy"], spec["concurrencyPolicy"].Text == "Forbid");
        report.Require(resource, spec["suspend"], spec["suspend"].Flag != true);
    }
}
