using FksSre.Policies.Definition;
using FksSre.Policies.Resources;

namespace FksSre.Policies.Rules.Engine;

internal sealed class SecretOutputsAreNamed()
    : ResourcePolicy(
        "secret-outputs-are-named",
        PolicySeverity.Critical,
        "Outputs that are secrets are named as such, as the engine keeps all others in plain text in the state and in what it prints.",
        "Add the output to the option additionalSecretOutputs."
    )
{
    public override void Review(ReviewedResource resource, Report report)
    {
        foreach (var output in Outputs(resource.Type).Except(resource.Options.AdditionalSecretOutputs))
        {
            report.Require(resource, holds: false, place: "(additionalSecretOutputs)", value: $"without {output}");
        }
    }

    private static string[] Outputs(string type) =>
        type switch
        {
            "kubernetes:core/v1:Secret" => ["data", "stringData"],
            "pagerduty:index/serviceIntegration:ServiceIntegration" => ["integrationKey"],
            "random:index/randomPassword:RandomPassword" => ["bcryptHash", "result"],
            _ => [],
        };
}
