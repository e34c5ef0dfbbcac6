using FksSre.Policies.Definition;
using FksSre.Policies.Resources;

namespace FksSre.Policies.Rules.Engine;

internal sealed class PagerdutyProviderIsExplicit()
    : ResourcePolicy(
        "pagerduty-provider-is-explicit",
        PolicySeverity.Critical,
        "The provider of PagerDuty has a token of its own, or it takes that of whoever happens to deploy.",
        "Set token from the stack's configuration."
    )
{
    public override void Review(ReviewedResource resource, Report report)
    {
        if (resource.Type != "pulumi:providers:pagerduty")
        {
            return;
        }

        var token = report.Read(resource)["token"];
        report.Require(resource, token, token.Exists);
    }
}
