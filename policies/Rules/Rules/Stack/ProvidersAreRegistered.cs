using FksSre.Policies.Definition;
using FksSre.Policies.Resources;

namespace FksSre.Policies.Rules.Stack;

internal sealed class ProvidersAreRegistered()
    : StackPolicy(
        "providers-are-registered",
        PolicySeverity.High,
        "The provider of a resource is one that this program registers, with settings that were reviewed.",
        "Register the provider in the program, and hand it to the component."
    )
{
    public override void Review(IReadOnlyList<ReviewedResource> resources, Report report)
    {
        var urns = resources.Select(resource => resource.Urn).ToHashSet(StringComparer.Ordinal);
        foreach (var resource in resources.Where(resource => resource.Options.Provider.Length > 0))
        {
            report.Require(resource, urns.Contains(resource.Options.Provider), place: "(provider)", value: resource.Options.Provider);
        }
    }
}
