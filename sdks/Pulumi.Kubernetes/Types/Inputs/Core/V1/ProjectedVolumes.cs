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

    [Input("secret")]
    public Input<SecretProjectionArgs>? Secret { get; set; }
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
