using FksSre.Policies.Definition;
using FksSre.Policies.Kubernetes;
using FksSre.Policies.Resources;
using FksSre.Policies.Values;

namespace FksSre.Policies.Rules.Pods;

internal sealed class NoSecretEnvironment()
    : ContainerPolicy(
        "no-secret-environment",
        PolicySeverity.Medium,
        "A Secret reaches a container as a file: the environment is inherited by all that it starts and stands in dumps and error reports.",
        "Mount the Secret as a volume, and tell the program where the file lies."
    )
{
    protected override void ReviewContainer(ReviewedResource resource, Property spec, Property container, Report report)
    {
        Property[] references =
        [
            .. container["env"].Items.Select(variable => variable["valueFrom"]["secretKeyRef"]),
            .. container["envFrom"].Items.Select(source => source["secretRef"]),
        ];
        foreach (var reference in references.Where(reference => reference.Exists))
        {
            report.Require(resource, reference, false);
        }
    }
}
