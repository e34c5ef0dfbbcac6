using FksSre.Policies.Definition;
using FksSre.Policies.Resources;

namespace FksSre.Policies.Rules.Engine;

internal sealed class StateIsProtected()
    : ResourcePolicy(
        "state-is-protected",
        PolicySeverity.Critical,
        "What holds state or wakes people is protected, so that no slip in the program deletes it.",
        "Set the option protect, and take it off in a deployment of its own where it must go."
    )
{
    public override void Review(ReviewedResource resource, Report report)
    {
        if (Kept.IsState(resource, report) || Kept.IsPager(resource))
        {
            report.Require(resource, resource.Options.Protect, place: "(protect)", value: "false");
        }
    }
}
