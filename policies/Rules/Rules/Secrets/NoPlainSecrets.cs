using FksSre.Policies.Definition;
using FksSre.Policies.Resources;

namespace FksSre.Policies.Rules.Secrets;

internal sealed class NoPlainSecrets()
    : ResourcePolicy(
        "no-plain-secrets",
        PolicySeverity.Critical,
        "Nothing that looks like a key, a password or a token stands where many can read it, such as in ConfigMaps and arguments.",
        "Put it into a Secret that the program gets from its configuration, give it a new value, and revoke the old one."
    )
{
    public override void Review(ReviewedResource resource, Report report)
    {
        if (IsMeantForSecrets(resource.Type))
        {
            return;
        }

        foreach (var text in report.Read(resource).Texts)
        {
            // What stands there is not shown: findings end in logs.
            var found = SecretShapes.Of(text.Text ?? "");
            report.Require(resource, found is null, $"This looks like {found}.", text.Path, "[secret]");
        }
    }

    private static bool IsMeantForSecrets(string type) =>
        type is "kubernetes:core/v1:Secret" || type.StartsWith("pulumi:providers:", StringComparison.Ordinal);
}
