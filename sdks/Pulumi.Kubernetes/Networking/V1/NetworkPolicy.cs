using Pulumi.Kubernetes.Types.Inputs.Networking.V1;
using Pulumi.Kubernetes.Types.Outputs.Meta.V1;

namespace Pulumi.Kubernetes.Networking.V1;

/// <summary>Who may talk to the selected pods and whom they may talk to.</summary>
public class NetworkPolicy : KubernetesResource
{
    public NetworkPolicy(string name, NetworkPolicyArgs? args = null, CustomResourceOptions? options = null)
        : base("networking.k8s.io/v1", "NetworkPolicy", name, args ?? new NetworkPolicyArgs(), options, formerly: ["extensions/v1beta1"])
    {
    }

    [Output("apiVersion")]
    public Output<string> ApiVersion { get; private set; } = null!;

    [Output("kind")]
    public Output<string> Kind { get; private set; } = null!;

    [Output("metadata")]
    public Output<ObjectMeta> Metadata { get; private set; } = null!;
}
