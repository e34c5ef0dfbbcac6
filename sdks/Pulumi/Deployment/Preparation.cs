using System.Collections.Immutable;
using Google.Protobuf.WellKnownTypes;
using Pulumi.Serialization;
using Pulumi.Wire;
using PropertyDependencies = Pulumi.Wire.RegisterResourceRequest.Types.PropertyDependencies;

namespace Pulumi;

/// <summary>Waits for what a resource needs and writes the request for it.</summary>
internal sealed class Preparation(Deployment deployment, Resource resource, ResourceOptions options)
{
    private readonly Dictionary<string, ImmutableHashSet<string>> _propertyUrns = [];
    private ImmutableHashSet<string> _urns = [];

    private CustomResourceOptions? Custom => options as CustomResourceOptions;

    public async Task<RegisterResourceRequest> RegisterAsync(ResourceArgs args)
    {
        var properties = await PropertiesAsync(args).ConfigureAwait(false);
        var request = new RegisterResourceRequest
        {
            Type = resource.GetResourceType(),
            Name = resource.GetResourceName(),
            Custom = resource is CustomResource,
            Object = properties,
            Parent = await ParentAsync().ConfigureAwait(false),
            Provider = await ProviderAsync().ConfigureAwait(false),
            Version = options.Version ?? string.Empty,
            PluginDownloadURL = options.PluginDownloadURL ?? string.Empty,
            ImportId = Custom?.ImportId ?? string.Empty,
            CustomTimeouts = options.CustomTimeouts?.ToWire(),
            DeleteBeforeReplace = Custom?.DeleteBeforeReplace ?? false,
            DeleteBeforeReplaceDefined = Custom?.DeleteBeforeReplace is not null,
            AcceptSecrets = true,
            AcceptResources = true,
            SupportsResultReporting = true,
            Hooks = new(),
            Dependencies = { _urns },
            IgnoreChanges = { options.IgnoreChanges },
            HideDiffs = { options.HideDiffs },
            AdditionalSecretOutputs = { Custom?.AdditionalSecretOutputs ?? [] },
            ReplaceOnChanges = { Custom?.ReplaceOnChanges ?? [] },
            Aliases = { await AliasesAsync(options.Aliases).ConfigureAwait(false) },
        };
        foreach (var (property, urns) in _propertyUrns)
        {
            request.PropertyDependencies.Add(property, new PropertyDependencies { Urns = { urns } });
        }

        if (options.Protect is { } protect)
        {
            request.Protect = protect;
        }

        if (options.RetainOnDelete is { } retain)
        {
            request.RetainOnDelete = retain;
        }

        return request;
    }

    public async Task<ReadResourceRequest> ReadAsync(string id, ResourceArgs args)
    {
        var properties = await PropertiesAsync(args).ConfigureAwait(false);
        return new ReadResourceRequest
        {
            Id = id,
            Type = resource.GetResourceType(),
            Name = resource.GetResourceName(),
            Parent = await ParentAsync().ConfigureAwait(false),
            Provider = await ProviderAsync().ConfigureAwait(false),
            Properties = properties,
            Dependencies = { _urns },
            Version = options.Version ?? string.Empty,
            AcceptSecrets = true,
            AcceptResources = true,
        };
    }

    /// <summary>An alias with an unknown part names nothing and is left out.</summary>
    private static async Task<ImmutableArray<Wire.Alias>> AliasesAsync(IEnumerable<Input<Alias>> aliases)
    {
        var result = ImmutableArray.CreateBuilder<Wire.Alias>();
        foreach (var input in aliases)
        {
            var data = await input.ToOutput().DataTask.ConfigureAwait(false);
            if (data.IsKnown)
            {
                result.Add(await data.As<Alias>().ToWireAsync().ConfigureAwait(false));
            }
        }

        return result.ToImmutable();
    }

    private async Task<Struct> PropertiesAsync(ResourceArgs args)
    {
        if (options.Aliases.Count > 0)
        {
            await deployment.Features.RequireAliasSpecsAsync().ConfigureAwait(false);
        }

        var explicitDependencies = await options.DependsOn.ToOutput().GetValueAsync(whenUnknown: []).ConfigureAwait(false);
        _urns = await Dependency.UrnsAsync(explicitDependencies).ConfigureAwait(false);

        var keepResources = await deployment.Features.ResourceReferencesAsync().ConfigureAwait(false);
        var properties = await PropertySet.SerializeAsync(resource.GetResourceName(), args, keepResources).ConfigureAwait(false);
        foreach (var (name, dependencies) in properties.Dependencies)
        {
            _propertyUrns[name] = await Dependency.UrnsAsync(dependencies).ConfigureAwait(false);
            _urns = _urns.Union(_propertyUrns[name]);
        }

        return properties.Values;
    }

    private Task<string> ParentAsync()
    {
        var parent = options.Parent ?? (resource is Stack ? null : deployment.Root);
        return parent is null ? Task.FromResult(string.Empty) : parent.Urn.GetValueAsync(whenUnknown: string.Empty);
    }

    /// <summary>A component has no provider of its own; it only hands providers to its children.</summary>
    private Task<string> ProviderAsync() => resource is CustomResource && options.Provider is { } provider
        ? provider.ReferenceAsync()
        : Task.FromResult(string.Empty);
}
