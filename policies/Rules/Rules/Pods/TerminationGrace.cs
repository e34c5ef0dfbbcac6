using FksSre.Policies.Definition;
using FksSre.Policies.Kubernetes;
using FksSre.Policies.Resources;
using FksSre.Policies.Values;

namespace FksSre.Policies.Rules.Pods;

internal sealed class TerminationGrace()
    : PodPolicy(
        "termination-grace",
        PolicySeverity.High,
        "A program is asked to end 5 seconds to 10 minutes before it is killed: it finishes what it writes, and a node is emptied.",
        "Leave terminationGracePeriodSeconds out, or set it to the seconds that the program needs, 5 to 600."
    )
{
    protected override void ReviewPod(ReviewedResource resource, Property spec, Report report)
    {
        var period = spec["terminationGracePeriodSeconds"];
        report.Require(resource, period, !period.Exists || period.Number is >= 5 and <= 600);
        var handlers = Kubernetes.Pods.Containers(spec).SelectMany(Handlers.Of);
        foreach (var own in handlers.Select(handler => handler["terminationGracePeriodSeconds"]))
        {
            report.Require(resource, own, !own.Exists || own.Number > 0);
        }
    }
}
