using FksSre.Policies.Definition;
using FksSre.Policies.Resources;

namespace FksSre.Policies.Rules.Engine;

internal sealed class PagerdutyProviderIsExplicit()
    : ResourcePolicy(
        "pagerduty-provider-is-explicit",
        PolicySeverity.Critical,
        "The provider of PagerDuty has a token of its own and tries it first, or it is found wrong in the middle of a deployment.",
        "Set token from the stack's configuration, and leave skipCredentialsValidation off."
    )
{
    public override void Review(ReviewedResource resource, Report report)
    {
        if (resource.Type != "pulumi:providers:pagerduty")
        {
            return;
        }

        var (token, skip) = (report.Read(resource)["token"], report.Read(resource)["skipCredentialsValidation"]);
        report.Require(resource, token, token.Exists);
        report.Require(resource, skip, skip.Flag != true && skip.Text != "true");
    }
}
