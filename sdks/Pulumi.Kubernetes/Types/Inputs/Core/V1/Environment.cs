namespace Pulumi.Kubernetes.Types.Inputs.Core.V1;

/// <summary>An environment variable, by value or by source.</summary>
public class EnvVarArgs : ResourceArgs
{
    [Input("name", required: true)]
    public Input<string> Name { get; set; } = null!;

    [Input("value")]
    public Input<string>? Value { get; set; }

    [Input("valueFrom")]
    public Input<EnvVarSourceArgs>? ValueFrom { get; set; }
}

/// <summary>Where the value comes from; exactly one source is set.</summary>
public class EnvVarSourceArgs : ResourceArgs
{
    [Input("fieldRef")]
    public Input<ObjectFieldSelectorArgs>? FieldRef { get; set; }
}

/// <summary>A field of the pod, such as metadata.name.</summary>
public class ObjectFieldSelectorArgs : ResourceArgs
{
    [Input("apiVersion")]
    public Input<string>? ApiVersion { get; set; }

    [Input("fieldPath", required: true)]
    public Input<string> FieldPath { get; set; } = null!;
}
