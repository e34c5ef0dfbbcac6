namespace Pulumi.Kubernetes.ApiExtensions.V1;

/// <summary>A kind that a cluster has been taught. Only looked at.</summary>
public class CustomResourceDefinition : KubernetesResource
{
    private CustomResourceDefinition(string name, Input<string> id, CustomResourceOptions? options)
        : base("apiextensions.k8s.io/v1", "CustomResourceDefinition", name, id, options)
    {
    }

    /// <summary>Looks at one that is there, by PLURAL.GROUP; where it is not, the engine ends the run.</summary>
    public static CustomResourceDefinition Get(string name, Input<string> id, CustomResourceOptions? options = null) => new(name, id, options);
}
