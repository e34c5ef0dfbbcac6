namespace Pulumi.Kubernetes.Storage.V1;

/// <summary>A way in which a cluster makes volumes. Only looked at.</summary>
public class StorageClass : KubernetesResource
{
    private StorageClass(string name, Input<string> id, CustomResourceOptions? options)
        : base("storage.k8s.io/v1", "StorageClass", name, id, options)
    {
    }

    /// <summary>Whether its claims can grow; false where it does not say.</summary>
    [Output("allowVolumeExpansion")]
    public Output<bool> AllowVolumeExpansion { get; private set; } = null!;

    /// <summary>Looks at one that is there; where it is not, the engine ends the run.</summary>
    public static StorageClass Get(string name, Input<string> id, CustomResourceOptions? options = null) => new(name, id, options);
}
