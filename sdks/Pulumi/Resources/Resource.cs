using System.Collections.Immutable;
using Pulumi.Serialization;

namespace Pulumi;

/// <summary>A node of the stack's tree. Registered with the engine as soon as it is constructed.</summary>
public class Resource
{
    private readonly string _type;
    private readonly string _name;
    private readonly bool? _protect;
    private readonly ImmutableArray<ResourceTransformation> _transformations = [];
    private readonly ImmutableDictionary<string, ProviderResource> _providers = ImmutableDictionary<string, ProviderResource>.Empty;

    /// <summary>A stand-in for a resource registered elsewhere: nothing happens.</summary>
    private protected Resource(string type)
    {
        _type = type;
        _name = string.Empty;
    }

    private protected Resource(string type, string name, ResourceArgs args, ResourceOptions options)
    {
        if (string.IsNullOrEmpty(type))
        {
            throw new ArgumentException("A resource has a type.", nameof(type));
        }

        if (string.IsNullOrEmpty(name))
        {
            throw new ArgumentException("A resource has a name.", nameof(name));
        }

        var deployment = Deployment.Running;
        _type = type;
        _name = name;
        Promises = OutputProperties.Promise(this);

        var parent = options.Parent ?? (this is Stack ? null : deployment.Root);
        _transformations = [.. options.ResourceTransformations, .. parent?._transformations ?? []];
        (args, options) = Transformed(args, options);

        // The caller's options are not to change.
        options = options.Clone();
        if (options.Parent is { } chosen)
        {
            chosen.Adopt(this);
            options.Protect ??= chosen._protect;
            _providers = chosen._providers;
        }

        _providers = _providers.SetItems(ChildProviders(options));
        if (this is CustomResource)
        {
            options.Provider ??= options.Parent?.ProviderFor(type);
        }

        _protect = options.Protect;
        deployment.Register(this, args, options);
    }

    /// <summary>Set once registered; the engine composes it.</summary>
    [Output(Special.UrnKey)]
    public Output<string> Urn { get; private protected set; } = null!;

    /// <summary>The other ends of the output properties.</summary>
    internal ImmutableDictionary<string, OutputSource> Promises { get; } = ImmutableDictionary<string, OutputSource>.Empty;

    private HashSet<Resource> Children { get; } = [];

    public string GetResourceType() => _type;

    public string GetResourceName() => _name;

    internal ImmutableArray<Resource> ChildrenNow()
    {
        lock (Children)
        {
            return [.. Children];
        }
    }

    /// <summary>The provider that children of this resource use for a type or function token, by its package.</summary>
    internal ProviderResource? ProviderFor(string token)
        => token.Split(':') is [var package, _, _] ? _providers.GetValueOrDefault(package) : null;

    private void Adopt(Resource child)
    {
        lock (Children)
        {
            Children.Add(child);
        }
    }

    private (ResourceArgs Args, ResourceOptions Options) Transformed(ResourceArgs args, ResourceOptions options)
    {
        foreach (var transformation in _transformations)
        {
            if (transformation(new ResourceTransformationArgs(this, args, options)) is not { } changed)
            {
                continue;
            }

            if (changed.Options.Parent != options.Parent)
            {
                throw new ArgumentException($"A transformation must leave the parent of '{_name}' as it is.");
            }

            (args, options) = (changed.Args, changed.Options);
        }

        return (args, options);
    }

    private IEnumerable<KeyValuePair<string, ProviderResource>> ChildProviders(ResourceOptions options)
    {
        switch (options)
        {
            case ComponentResourceOptions { Provider: not null, Providers.Count: > 0 }:
                throw new ResourceException($"Give component '{_name}' either Provider or Providers.", options.Parent);
            case ComponentResourceOptions { Provider: null } component:
                return component.Providers.Select(provider => KeyValuePair.Create(provider.Package, provider));
            case ComponentResourceOptions component:
                return [KeyValuePair.Create(component.Provider!.Package, component.Provider)];
            default:
                return options.Provider is { } provider && _type.Split(':') is [var package, _, _]
                    ? [KeyValuePair.Create(package, provider)]
                    : [];
        }
    }
}
