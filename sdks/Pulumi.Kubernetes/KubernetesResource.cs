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

    /// <summary>Fields of an object that somebody else made: the type is the patch's own, the kind the object's.</summary>
    internal KubernetesResource(string type, string apiVersion, string kind, string name, IObjectArgs args, CustomResourceOptions? options)
        : base(type, name, Stamped(args, apiVersion, kind), Sdk.Plugin.Options(options))
    {
    }

    /// <summary>An object that is there already, by its id: its name, or namespace/name.</summary>
    internal KubernetesResource(string apiVersion, string kind, string name, Input<string> id, CustomResourceOptions? options)
        : base(TypeOf(apiVersion, kind), name, null, Read(id, options))
    {
    }

    /// <summary>A kind that a CustomResourceDefinition declares.</summary>
    internal KubernetesResource(string type, string name, ResourceArgs args, CustomResourceOptions? options)
        : base(type, name, args, options)
    {
    }

    /// <summary>The group without a name is called core here.</summary>
    private static string TypeOf(string apiVersion, string kind) => $"kubernetes:{(apiVersion == "v1" ? "core/v1" : apiVersion)}:{kind}";

    private static CustomResourceOptions Read(Input<string> id, CustomResourceOptions? options)
    {
        var read = Sdk.Plugin.Options(options);
        read.Id = id;
        return read;
    }

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
