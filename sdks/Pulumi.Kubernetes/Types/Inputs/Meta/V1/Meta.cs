namespace Pulumi.Kubernetes.Types.Inputs.Meta.V1;

/// <summary>Name, namespace, labels and annotations.</summary>
public class ObjectMetaArgs : ResourceArgs
{
    [field: Input("annotations")]
    public InputMap<string> Annotations { get => field ??= []; set; }

    [field: Input("finalizers")]
    public InputList<string> Finalizers { get => field ??= []; set; }

    [field: Input("labels")]
    public InputMap<string> Labels { get => field ??= []; set; }

    [Input("name")]
    public Input<string>? Name { get; set; }

    [Input("namespace")]
    public Input<string>? Namespace { get; set; }
}

/// <summary>Objects by their labels; empty selects all.</summary>
public class LabelSelectorArgs : ResourceArgs
{
    [field: Input("matchLabels")]
    public InputMap<string> MatchLabels { get => field ??= []; set; }
}
