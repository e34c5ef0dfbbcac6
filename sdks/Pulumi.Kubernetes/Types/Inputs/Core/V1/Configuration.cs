using Pulumi.Kubernetes.Types.Inputs.Meta.V1;

namespace Pulumi.Kubernetes.Types.Inputs.Core.V1;

/// <summary>The arguments of a Namespace.</summary>
public class NamespaceArgs : ResourceArgs, IObjectArgs
{
    [Input("apiVersion")]
    public Input<string>? ApiVersion { get; set; }

    [Input("kind")]
    public Input<string>? Kind { get; set; }

    [Input("metadata")]
    public Input<ObjectMetaArgs>? Metadata { get; set; }
}

/// <summary>The arguments of a ConfigMap; 1 MiB at most.</summary>
public class ConfigMapArgs : ResourceArgs, IObjectArgs
{
    [Input("apiVersion")]
    public Input<string>? ApiVersion { get; set; }

    [field: Input("binaryData")]
    public InputMap<string> BinaryData { get => field ??= []; set; }

    [field: Input("data")]
    public InputMap<string> Data { get => field ??= []; set; }

    [Input("immutable")]
    public Input<bool>? Immutable { get; set; }

    [Input("kind")]
    public Input<string>? Kind { get; set; }

    [Input("metadata")]
    public Input<ObjectMetaArgs>? Metadata { get; set; }
}

/// <summary>The arguments of a Secret. Maps assigned to it are made secret; entries added by initialiser are not.</summary>
public class SecretArgs : ResourceArgs, IObjectArgs
{
    [Input("apiVersion")]
    public Input<string>? ApiVersion { get; set; }

    [field: Input("data")]
    public InputMap<string> Data
    {
        get => field ??= [];
        set => field = Output.CreateSecret(value.ToOutput());
    }

    [Input("immutable")]
    public Input<bool>? Immutable { get; set; }

    [Input("kind")]
    public Input<string>? Kind { get; set; }

    [Input("metadata")]
    public Input<ObjectMetaArgs>? Metadata { get; set; }

    [field: Input("stringData")]
    public InputMap<string> StringData
    {
        get => field ??= [];
        set => field = Output.CreateSecret(value.ToOutput());
    }

    [Input("type")]
    public Input<string>? Type { get; set; }
}

/// <summary>The arguments of a ServiceAccount.</summary>
public class ServiceAccountArgs : ResourceArgs, IObjectArgs
{
    [Input("apiVersion")]
    public Input<string>? ApiVersion { get; set; }

    [Input("automountServiceAccountToken")]
    public Input<bool>? AutomountServiceAccountToken { get; set; }

    [Input("kind")]
    public Input<string>? Kind { get; set; }

    [Input("metadata")]
    public Input<ObjectMetaArgs>? Metadata { get; set; }
}

/// <summary>The arguments of a ResourceQuota.</summary>
public class ResourceQuotaArgs : ResourceArgs, IObjectArgs
{
    [Input("apiVersion")]
    public Input<string>? ApiVersion { get; set; }

    [Input("kind")]
    public Input<string>? Kind { get; set; }

    [Input("metadata")]
    public Input<ObjectMetaArgs>? Metadata { get; set; }

    [Input("spec")]
    public Input<ResourceQuotaSpecArgs>? Spec { get; set; }
}

/// <summary>Upper bounds for a namespace.</summary>
public class ResourceQuotaSpecArgs : ResourceArgs
{
    [field: Input("hard")]
    public InputMap<string> Hard { get => field ??= []; set; }

    [field: Input("scopes")]
    public InputList<string> Scopes { get => field ??= []; set; }
}
