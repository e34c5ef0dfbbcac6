namespace Pulumi.Kubernetes.Types.Inputs.Core.V1;

/// <summary>Several sources in one directory.</summary>
public class ProjectedVolumeSourceArgs : ResourceArgs
{
    [Input("defaultMode")]
    public Input<int>? DefaultMode { get; set; }

    [field: Input("sources", required: true)]
    public InputList<VolumeProjectionArgs> Sources { get => field ??= []; set; }
}

/// <summary>One of the sources; exactly one kind is set.</summary>
public class VolumeProjectionArgs : ResourceArgs
{
    [Input("configMap")]
    public Input<ConfigMapProjectionArgs>? ConfigMap { get; set; }

    [Input("downwardAPI")]
    public Input<DownwardAPIProjectionArgs>? DownwardAPI { get; set; }

    [Input("secret")]
    public Input<SecretProjectionArgs>? Secret { get; set; }

    [Input("serviceAccountToken")]
    public Input<ServiceAccountTokenProjectionArgs>? ServiceAccountToken { get; set; }
}

/// <summary>A ConfigMap's share of the directory.</summary>
public class ConfigMapProjectionArgs : ResourceArgs
{
    [field: Input("items")]
    public InputList<KeyToPathArgs> Items { get => field ??= []; set; }

    [Input("name")]
    public Input<string>? Name { get; set; }

    [Input("optional")]
    public Input<bool>? Optional { get; set; }
}

/// <summary>A Secret's share of the directory.</summary>
public class SecretProjectionArgs : ResourceArgs
{
    [field: Input("items")]
    public InputList<KeyToPathArgs> Items { get => field ??= []; set; }

    [Input("name")]
    public Input<string>? Name { get; set; }

    [Input("optional")]
    public Input<bool>? Optional { get; set; }
}

/// <summary>A token of the pod's service account.</summary>
public class ServiceAccountTokenProjectionArgs : ResourceArgs
{
    [Input("audience")]
    public Input<string>? Audience { get; set; }

    [Input("expirationSeconds")]
    public Input<int>? ExpirationSeconds { get; set; }

    [Input("path", required: true)]
    public Input<string> Path { get; set; } = null!;
}

/// <summary>Facts about the pod as files.</summary>
public class DownwardAPIProjectionArgs : ResourceArgs
{
    [field: Input("items")]
    public InputList<DownwardAPIVolumeFileArgs> Items { get => field ??= []; set; }
}

/// <summary>One fact, one file.</summary>
public class DownwardAPIVolumeFileArgs : ResourceArgs
{
    [Input("fieldRef")]
    public Input<ObjectFieldSelectorArgs>? FieldRef { get; set; }

    [Input("mode")]
    public Input<int>? Mode { get; set; }

    [Input("path", required: true)]
    public Input<string> Path { get; set; } = null!;

    [Input("resourceFieldRef")]
    public Input<ResourceFieldSelectorArgs>? ResourceFieldRef { get; set; }
}
