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
    [Input("configMapKeyRef")]
    public Input<ConfigMapKeySelectorArgs>? ConfigMapKeyRef { get; set; }

    [Input("fieldRef")]
    public Input<ObjectFieldSelectorArgs>? FieldRef { get; set; }

    [Input("resourceFieldRef")]
    public Input<ResourceFieldSelectorArgs>? ResourceFieldRef { get; set; }

    [Input("secretKeyRef")]
    public Input<SecretKeySelectorArgs>? SecretKeyRef { get; set; }
}

/// <summary>A key of a ConfigMap.</summary>
public class ConfigMapKeySelectorArgs : ResourceArgs
{
    [Input("key", required: true)]
    public Input<string> Key { get; set; } = null!;

    [Input("name")]
    public Input<string>? Name { get; set; }

    [Input("optional")]
    public Input<bool>? Optional { get; set; }
}

/// <summary>A key of a Secret.</summary>
public class SecretKeySelectorArgs : ResourceArgs
{
    [Input("key", required: true)]
    public Input<string> Key { get; set; } = null!;

    [Input("name")]
    public Input<string>? Name { get; set; }

    [Input("optional")]
    public Input<bool>? Optional { get; set; }
}

/// <summary>A field of the pod, such as metadata.name.</summary>
public class ObjectFieldSelectorArgs : ResourceArgs
{
    [Input("apiVersion")]
    public Input<string>? ApiVersion { get; set; }

    [Input("fieldPath", required: true)]
    public Input<string> FieldPath { get; set; } = null!;
}

/// <summary>A resource limit or request of a container.</summary>
public class ResourceFieldSelectorArgs : ResourceArgs
{
    [Input("containerName")]
    public Input<string>? ContainerName { get; set; }

    [Input("divisor")]
    public Input<string>? Divisor { get; set; }

    [Input("resource", required: true)]
    public Input<string> Resource { get; set; } = null!;
}

/// <summary>All keys of a ConfigMap or Secret as variables.</summary>
public class EnvFromSourceArgs : ResourceArgs
{
    [Input("configMapRef")]
    public Input<ConfigMapEnvSourceArgs>? ConfigMapRef { get; set; }

    [Input("prefix")]
    public Input<string>? Prefix { get; set; }

    [Input("secretRef")]
    public Input<SecretEnvSourceArgs>? SecretRef { get; set; }
}

/// <summary>The ConfigMap to take all keys of.</summary>
public class ConfigMapEnvSourceArgs : ResourceArgs
{
    [Input("name")]
    public Input<string>? Name { get; set; }

    [Input("optional")]
    public Input<bool>? Optional { get; set; }
}

/// <summary>The Secret to take all keys of.</summary>
public class SecretEnvSourceArgs : ResourceArgs
{
    [Input("name")]
    public Input<string>? Name { get; set; }

    [Input("optional")]
    public Input<bool>? Optional { get; set; }
}
