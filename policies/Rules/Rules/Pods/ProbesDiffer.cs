using FksSre.Policies.Definition;
using FksSre.Policies.Kubernetes;
using FksSre.Policies.Resources;
using FksSre.Policies.Values;

namespace FksSre.Policies.Rules.Pods;

internal sealed class ProbesDiffer()
    : ContainerPolicy(
        "probes-differ",
        PolicySeverity.Medium,
        "A container that asks the same for readiness and liveness is taken out of service before it is killed.",
        "Ask for liveness at another path, or make failureThreshold times periodSeconds longer than for readiness."
    )
{
    protected override void ReviewContainer(ReviewedResource resource, Property spec, Property container, Report report)
    {
        var (ready, alive) = (container["readinessProbe"], container["livenessProbe"]);
        if (Handlers.Acts(ready) && Handlers.Acts(alive) && Handlers.AskTheSame(ready, alive))
        {
            report.Require(resource, alive, Patience(alive) > Patience(ready));
        }
    }

    /// <summary>For how many seconds it may fail; what is not said is what Kubernetes takes.</summary>
    private static decimal Patience(Property probe) => (probe["failureThreshold"].Number ?? 3) * (probe["periodSeconds"].Number ?? 10);
}
