using Pulumi.Kubernetes.Types.Inputs.Apps.V1;
using Pulumi.Kubernetes.Types.Outputs.Meta.V1;

namespace Pulumi.Kubernetes.Apps.V1;

/// <summary>Pods that are all alike.</summary>
public class Deployment : KubernetesResource
{
    public Deployment(string name, DeploymentArgs? args = null, CustomResourceOptions? options = null)
        : base(
            "apps/v1", "Deployment", name, args ?? new DeploymentArgs(), options,
            formerly: ["apps/v1beta1", "apps/v1beta2", "extensions/v1beta1"])
    {
    }

    [Output("apiVersion")]
    public Output<string> ApiVersion { get; private set; } = null!;

    [Output("kind")]
    public Output<string> Kind { get; private set; } = null!;

    [Output("metadata")]
    public Output<ObjectMeta> Metadata { get; private set; } = null!;
}

/// <summary>Pods with names and storage of their own.</summary>
public class StatefulSet : KubernetesResource
{
    public StatefulSet(string name, StatefulSetArgs? args = null, CustomResourceOptions? options = null)
        : base("apps/v1", "StatefulSet", name, args ?? new StatefulSetArgs(), options, formerly: ["apps/v1beta1", "apps/v1beta2"])
    {
    }

    [Output("apiVersion")]
    public Output<string> ApiVersion { get; private set; } = null!;

    [Output("kind")]
    public Output<string> Kind { get; private set; } = null!;

    [Output("metadata")]
    public Output<ObjectMeta> Metadata { get; private set; } = null!;
}
