using FksSre.Policies.Definition;
using FksSre.Policies.Resources;
using FksSre.Policies.Values;

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
        foreach (var text in Readable(resource, report).Texts)
        {
            // What stands there is not shown: findings end in logs.
            var found = SecretShapes.Of(text.Text ?? "");
            report.Require(resource, found is null, $"This looks like {found}.", text.Path, "[secret]");
        }
    }

    /// <summary>Of a Secret, what lists show; nothing of a provider, whose inputs are credentials.</summary>
    private static Property Readable(ReviewedResource resource, Report report)
    {
        var inputs = report.Read(resource);
        return resource.Type switch
        {
            "kubernetes:core/v1:Secret" => inputs["metadata"],
            _ when resource.Type.StartsWith("pulumi:providers:", StringComparison.Ordinal) => inputs[""],
            _ => inputs,
        };
    }
}
