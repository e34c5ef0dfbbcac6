using FksSre.Policies.Definition;
using FksSre.Policies.Resources;
using FksSre.Policies.Values;

namespace FksSre.Policies.Rules.Secrets;

internal sealed class SecretValuesStayInSecrets()
    : ResourcePolicy(
        "secret-values-stay-in-secrets",
        PolicySeverity.Critical,
        "What the engine keeps secret is handed to Secrets only, as it stands in plain text in any other object of the cluster.",
        "Mount the Secret as a file, and name that file."
    )
{
    /// <summary>The hash of the Secrets that a pod mounts, which restarts it where they change. To the engine it is secret.</summary>
    private const string Hash = "spec.template.metadata.annotations[\"fks-sre/secrets\"]";

    public override void Review(ReviewedResource resource, Report report)
    {
        if (resource.IsKubernetesObject && !resource.IsKubernetes("Secret"))
        {
            foreach (var value in Secret(report.Read(resource)).Where(value => value.Path != Hash))
            {
                report.Require(resource, holds: false, place: value.Path, value: "[secret]");
            }
        }
    }

    private static IEnumerable<Property> Secret(Property value) =>
        value.IsSecret ? [value] : value.Items.Concat(value.Members.Select(member => member.Value)).SelectMany(Secret);
}
