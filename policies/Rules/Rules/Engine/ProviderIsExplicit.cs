using FksSre.Policies.Definition;
using FksSre.Policies.Resources;

namespace FksSre.Policies.Rules.Engine;

internal sealed class ProviderIsExplicit()
    : ResourcePolicy(
        "provider-is-explicit",
        PolicySeverity.High,
        "Each resource names its provider, as a default one takes the cluster and the account from the shell of the moment.",
        "Hand the provider to the component, or set the option provider."
    )
{
    public override void Review(ReviewedResource resource, Report report)
    {
        if (resource.Type.StartsWith("fks-sre:", StringComparison.Ordinal) || resource.Type.StartsWith("pulumi:", StringComparison.Ordinal))
        {
            return;
        }

        var provider = resource.Options.Provider;
        var isNamed =
            provider.Length > 0
            && !provider[(provider.LastIndexOf("::", StringComparison.Ordinal) + 2)..].StartsWith("default", StringComparison.Ordinal);
        report.Require(resource, isNamed, place: "(provider)", value: provider);
    }
}
