using FksSre.Policies.Definition;
using FksSre.Policies.Kubernetes;
using FksSre.Policies.Resources;
using FksSre.Policies.Values;

namespace FksSre.Policies.Rules.Pods;

internal sealed class TerminationGrace()
    : PodPolicy(
        "termination-grace",
        PolicySeverity.High,
        "A program is asked to end before it is killed, so that it finishes what it writes.",
        "Leave terminationGracePeriodSeconds out, or set it to the seconds that the program needs."
    )
{
    protected override void ReviewPod(ReviewedResource resource, Property spec, Report report)
    {
        Property[] periods =
        [
            spec["terminationGracePeriodSeconds"],
            .. Kubernetes.Pods.Containers(spec).SelectMany(Handlers.Of).Select(handler => handler["terminationGracePeriodSeconds"]),
        ];
        foreach (var value in periods)
        {
            report.Require(resource, value, !value.Exists || value.Number > 0);
        }
    }
}
