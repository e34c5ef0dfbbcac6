using System.Text.RegularExpressions;
using FksSre.Policies.Definition;
using FksSre.Policies.Resources;

namespace FksSre.Policies.Rules.Objects;

internal sealed partial class StableApiVersions()
    : ResourcePolicy(
        "stable-api-versions",
        PolicySeverity.High,
        "Objects are of API versions that Kubernetes promises to keep, as alpha and beta ones leave with an upgrade of the cluster.",
        "Use the stable version of the API that has taken the place of this one."
    )
{
    public override void Review(ReviewedResource resource, Report report)
    {
        if (!resource.Type.StartsWith("kubernetes:", StringComparison.Ordinal))
        {
            return;
        }

        var version = resource.Type.Split(':')[1];
        report.Require(resource, Stable().IsMatch(version), place: "apiVersion", value: version);
    }

    [GeneratedRegex(@"/v[0-9]+\z", RegexOptions.None, 1000)]
    private static partial Regex Stable();
}
