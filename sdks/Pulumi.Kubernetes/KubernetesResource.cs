namespace Pulumi.Kubernetes;

/// <summary>An object of the Kubernetes API.</summary>
public abstract class KubernetesResource : CustomResource
{
    /// <summary>A kind that Kubernetes itself knows; <paramref name="formerly"/> are API versions it had before.</summary>
    internal KubernetesResource(
        string apiVersion,
        string kind,
        string name,
        IObjectArgs args,
        CustomResourceOptions? options,
        string[]? formerly = null,
        string[]? secretOutputs = null)
        : base(
            TypeOf(apiVersion, kind),
            name,
            Stamped(args, apiVersion, kind),
            Sdk.Plugin.Options(options, formerly?.Select(version => TypeOf(version, kind)).ToArray(), secretOutputs))
    {
    }

    /// <summary>A kind that a CustomResourceDefinition declares.</summary>
    internal KubernetesResource(string type, string name, ResourceArgs args, CustomResourceOptions? options)
        : base(type, name, args, options)
    {
    }

    /// <summary>The group without a name is called core here.</summary>
    private static string TypeOf(string apiVersion, string kind) => $"kubernetes:{(apiVersion == "v1" ? "core/v1" : apiVersion)}:{kind}";

    /// <summary>The provider expects API version and kind among the arguments.</summary>
    private static ResourceArgs Stamped(IObjectArgs args, string apiVersion, string kind)
    {
        args.ApiVersion = apiVersion;
        args.Kind = kind;
        return (ResourceArgs)args;
    }
}

/// <summary>Arguments of a whole object.</summary>
internal interface IObjectArgs
{
    Input<string>? ApiVersion { set; }

    Input<string>? Kind { set; }
}
