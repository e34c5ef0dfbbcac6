namespace Pulumi.Kubernetes.Types.Inputs.Core.V1;

/// <summary>Storage of a pod; exactly one source is set.</summary>
public class VolumeArgs : ResourceArgs
{
    [Input("configMap")]
    public Input<ConfigMapVolumeSourceArgs>? ConfigMap { get; set; }

    [Input("emptyDir")]
    public Input<EmptyDirVolumeSourceArgs>? EmptyDir { get; set; }

    [Input("name", required: true)]
    public Input<string> Name { get; set; } = null!;

    [Input("persistentVolumeClaim")]
    public Input<PersistentVolumeClaimVolumeSourceArgs>? PersistentVolumeClaim { get; set; }

    [Input("projected")]
    public Input<ProjectedVolumeSourceArgs>? Projected { get; set; }
}

/// <summary>The keys of a ConfigMap as files.</summary>
public class ConfigMapVolumeSourceArgs : ResourceArgs
{
    [Input("defaultMode")]
    public Input<int>? DefaultMode { get; set; }

    [field: Input("items")]
    public InputList<KeyToPathArgs> Items { get => field ??= []; set; }

    [Input("name")]
    public Input<string>? Name { get; set; }

    [Input("optional")]
    public Input<bool>? Optional { get; set; }
}

/// <summary>A directory that lives as long as the pod.</summary>
public class EmptyDirVolumeSourceArgs : ResourceArgs
{
    [Input("medium")]
    public Input<string>? Medium { get; set; }

    [Input("sizeLimit")]
    public Input<string>? SizeLimit { get; set; }
}

/// <summary>A claim of the same namespace.</summary>
public class PersistentVolumeClaimVolumeSourceArgs : ResourceArgs
{
    [Input("claimName", required: true)]
    public Input<string> ClaimName { get; set; } = null!;

    [Input("readOnly")]
    public Input<bool>? ReadOnly { get; set; }
}

/// <summary>Which key becomes which file.</summary>
public class KeyToPathArgs : ResourceArgs
{
    [Input("key", required: true)]
    public Input<string> Key { get; set; } = null!;

    [Input("mode")]
    public Input<int>? Mode { get; set; }

    [Input("path", required: true)]
    public Input<string> Path { get; set; } = null!;
}
