using System.Text.RegularExpressions;
using FksSre.Policies.Definition;
using FksSre.Policies.Kubernetes;
using FksSre.Policies.Resources;
using FksSre.Policies.Values;

namespace FksSre.Policies.Rules.Pods;

internal sealed partial class NoLiteralSecrets()
    : ContainerPolicy(
        "no-literal-secrets",
        PolicySeverity.Critical,
        "No secret stands in the environment of a container, where all who may see the pod can read it.",
        "Put it into a Secret, mount that as a file, and tell the program where the file lies."
    )
{
    protected override void ReviewContainer(ReviewedResource resource, Property spec, Property container, Report report)
    {
        foreach (var variable in container["env"].Items.Where(variable => variable["value"].Text is { Length: > 0 }))
        {
            // The name is shown and never the value.
            var name = variable["name"];
            report.Require(resource, name, !IsSecret(name.Text ?? "") && !Key().IsMatch(variable["value"].Text ?? ""));
        }
    }

    private static bool IsSecret(string name) => Secret().IsMatch(name) && !Place().IsMatch(name);

    /// <summary>Names that speak of a secret.</summary>
    [GeneratedRegex(
        "secret|passw(or)?d|passphrase|token|bearer|credentials?|(api|access|private|encryption|signing)_?key"
            + "|_pwd\\z|_key(_|\\z)|\\Akey\\z",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Secret();

    /// <summary>Names that say where something lies, such as <c>ADMIN_PASSWORD__FILE</c>.</summary>
    [GeneratedRegex(@"_(file|path|dir)\z", RegexOptions.IgnoreCase)]
    private static partial Regex Place();

    [GeneratedRegex("BEGIN [A-Z ]*PRIVATE KEY")]
    private static partial Regex Key();
}
