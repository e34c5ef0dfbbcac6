namespace Pulumi.Kubernetes.Types.Inputs.Meta.V1;

/// <summary>Which object to patch, and annotations to set on it.</summary>
public class ObjectMetaPatchArgs : ResourceArgs
{
    [field: Input("annotations")]
    public InputMap<string> Annotations { get => field ??= []; set; }

    [Input("name")]
    public Input<string>? Name { get; set; }

    [Input("namespace")]
    public Input<string>? Namespace { get; set; }
}
