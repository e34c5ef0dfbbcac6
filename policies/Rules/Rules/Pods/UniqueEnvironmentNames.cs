using FksSre.Policies.Definition;
using FksSre.Policies.Kubernetes;
using FksSre.Policies.Resources;
using FksSre.Policies.Values;

namespace FksSre.Policies.Rules.Pods;

internal sealed class UniqueEnvironmentNames()
    : ContainerPolicy(
        "unique-environment-names",
        PolicySeverity.Medium,
        "No variable stands twice in the environment of a container, where only the last one counts.",
        "Remove the one that is not meant."
    )
{
    protected override void ReviewContainer(ReviewedResource resource, Property spec, Property container, Report report)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var name in container["env"].Items.Select(variable => variable["name"]))
        {
            report.Require(resource, name, name.Text is not { } text || names.Add(text));
        }
    }
}
