using Pulumi.Kubernetes.Types.Inputs.Meta.V1;
using Pulumi.Kubernetes.Types.Outputs.Meta.V1;

namespace Pulumi.Kubernetes.ApiExtensions;

/// <summary>An object whose kind a CustomResourceDefinition declares. It asks for no plugin version of its own.</summary>
public class CustomResource : KubernetesResource
{
    public CustomResource(string name, CustomResourceArgs args, CustomResourceOptions? options = null)
        : base(args.Type, name, args, options)
    {
    }

    [Output("apiVersion")]
    public Output<string> ApiVersion { get; private set; } = null!;

    [Output("kind")]
    public Output<string> Kind { get; private set; } = null!;

    [Output("metadata")]
    public Output<ObjectMeta> Metadata { get; private set; } = null!;
}

/// <summary>The arguments of such an object; a subclass adds the kind's own, usually spec.</summary>
public abstract class CustomResourceArgs : ResourceArgs
{
    protected CustomResourceArgs(string apiVersion, string kind)
    {
        ApiVersion = apiVersion;
        Kind = kind;
        Type = $"kubernetes:{apiVersion}:{kind}";
    }

    [Input("apiVersion")]
    public Input<string> ApiVersion { get; }

    [Input("kind")]
    public Input<string> Kind { get; }

    [Input("metadata")]
    public Input<ObjectMetaArgs>? Metadata { get; set; }

    internal string Type { get; }
}
