using Pulumi.Kubernetes.Types.Inputs.Rbac.V1;
using Pulumi.Kubernetes.Types.Outputs.Meta.V1;

namespace Pulumi.Kubernetes.Rbac.V1;

/// <summary>Rights within a namespace.</summary>
public class Role : KubernetesResource
{
    public Role(string name, RoleArgs? args = null, CustomResourceOptions? options = null)
        : base(
            "rbac.authorization.k8s.io/v1", "Role", name, args ?? new RoleArgs(), options,
            formerly: ["rbac.authorization.k8s.io/v1alpha1", "rbac.authorization.k8s.io/v1beta1"])
    {
    }

    [Output("apiVersion")]
    public Output<string> ApiVersion { get; private set; } = null!;

    [Output("kind")]
    public Output<string> Kind { get; private set; } = null!;

    [Output("metadata")]
    public Output<ObjectMeta> Metadata { get; private set; } = null!;
}

/// <summary>Grants a role within a namespace.</summary>
public class RoleBinding : KubernetesResource
{
    public RoleBinding(string name, RoleBindingArgs? args = null, CustomResourceOptions? options = null)
        : base(
            "rbac.authorization.k8s.io/v1", "RoleBinding", name, args ?? new RoleBindingArgs(), options,
            formerly: ["rbac.authorization.k8s.io/v1alpha1", "rbac.authorization.k8s.io/v1beta1"])
    {
    }

    [Output("apiVersion")]
    public Output<string> ApiVersion { get; private set; } = null!;

    [Output("kind")]
    public Output<string> Kind { get; private set; } = null!;

    [Output("metadata")]
    public Output<ObjectMeta> Metadata { get; private set; } = null!;
}
