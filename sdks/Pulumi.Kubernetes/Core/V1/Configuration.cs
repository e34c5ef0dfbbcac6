using System.Collections.Immutable;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;
using Pulumi.Kubernetes.Types.Outputs.Meta.V1;

namespace Pulumi.Kubernetes.Core.V1;

/// <summary>A space of its own for names, quotas and policies.</summary>
public class Namespace : KubernetesResource
{
    public Namespace(string name, NamespaceArgs? args = null, CustomResourceOptions? options = null)
        : base("v1", "Namespace", name, args ?? new NamespaceArgs(), options)
    {
    }

    private Namespace(string name, Input<string> id, CustomResourceOptions? options)
        : base("v1", "Namespace", name, id, options)
    {
    }

    [Output("apiVersion")]
    public Output<string> ApiVersion { get; private set; } = null!;

    [Output("kind")]
    public Output<string> Kind { get; private set; } = null!;

    [Output("metadata")]
    public Output<ObjectMeta> Metadata { get; private set; } = null!;

    /// <summary>Looks at one that is there; where it is not, the engine ends the run.</summary>
    public static Namespace Get(string name, Input<string> id, CustomResourceOptions? options = null) => new(name, id, options);
}

/// <summary>Plain configuration by key.</summary>
public class ConfigMap : KubernetesResource
{
    public ConfigMap(string name, ConfigMapArgs? args = null, CustomResourceOptions? options = null)
        : base("v1", "ConfigMap", name, args ?? new ConfigMapArgs(), options)
    {
    }

    [Output("apiVersion")]
    public Output<string> ApiVersion { get; private set; } = null!;

    [Output("kind")]
    public Output<string> Kind { get; private set; } = null!;

    [Output("metadata")]
    public Output<ObjectMeta> Metadata { get; private set; } = null!;

    [Output("data")]
    public Output<ImmutableDictionary<string, string>> Data { get; private set; } = null!;
}

/// <summary>Confidential configuration by key.</summary>
public class Secret : KubernetesResource
{
    public Secret(string name, SecretArgs? args = null, CustomResourceOptions? options = null)
        : base("v1", "Secret", name, args ?? new SecretArgs(), options, secretOutputs: ["data", "stringData"])
    {
    }

    [Output("apiVersion")]
    public Output<string> ApiVersion { get; private set; } = null!;

    [Output("kind")]
    public Output<string> Kind { get; private set; } = null!;

    [Output("metadata")]
    public Output<ObjectMeta> Metadata { get; private set; } = null!;

    [Output("data")]
    public Output<ImmutableDictionary<string, string>> Data { get; private set; } = null!;
}

/// <summary>The identity of pods towards the API server.</summary>
public class ServiceAccount : KubernetesResource
{
    public ServiceAccount(string name, ServiceAccountArgs? args = null, CustomResourceOptions? options = null)
        : base("v1", "ServiceAccount", name, args ?? new ServiceAccountArgs(), options)
    {
    }

    [Output("apiVersion")]
    public Output<string> ApiVersion { get; private set; } = null!;

    [Output("kind")]
    public Output<string> Kind { get; private set; } = null!;

    [Output("metadata")]
    public Output<ObjectMeta> Metadata { get; private set; } = null!;
}

/// <summary>Upper bounds for a namespace.</summary>
public class ResourceQuota : KubernetesResource
{
    public ResourceQuota(string name, ResourceQuotaArgs? args = null, CustomResourceOptions? options = null)
        : base("v1", "ResourceQuota", name, args ?? new ResourceQuotaArgs(), options)
    {
    }

    [Output("apiVersion")]
    public Output<string> ApiVersion { get; private set; } = null!;

    [Output("kind")]
    public Output<string> Kind { get; private set; } = null!;

    [Output("metadata")]
    public Output<ObjectMeta> Metadata { get; private set; } = null!;
}
