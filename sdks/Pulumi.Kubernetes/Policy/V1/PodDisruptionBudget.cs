using Pulumi.Kubernetes.Types.Inputs.Policy.V1;
using Pulumi.Kubernetes.Types.Outputs.Meta.V1;

namespace Pulumi.Kubernetes.Policy.V1;

/// <summary>How many pods a voluntary disruption may take.</summary>
public class PodDisruptionBudget : KubernetesResource
{
    public PodDisruptionBudget(string name, PodDisruptionBudgetArgs? args = null, CustomResourceOptions? options = null)
        : base("policy/v1", "PodDisruptionBudget", name, args ?? new PodDisruptionBudgetArgs(), options, formerly: ["policy/v1beta1"])
    {
    }

    [Output("apiVersion")]
    public Output<string> ApiVersion { get; private set; } = null!;

    [Output("kind")]
    public Output<string> Kind { get; private set; } = null!;

    [Output("metadata")]
    public Output<ObjectMeta> Metadata { get; private set; } = null!;
}
