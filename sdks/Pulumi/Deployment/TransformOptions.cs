using Pulumi.Wire;

namespace Pulumi;

/// <summary>
/// Resource options as a transform request carries them. As in the official package a transform sees no difference between
/// unset and false but for Protect, and hidden differences are not handed back.
/// </summary>
internal static class TransformOptions
{
    public static ResourceOptions FromWire(TransformRequest request)
    {
        var wire = request.Options;
        ResourceOptions options = request.Custom
            ? new CustomResourceOptions
            {
                DeleteBeforeReplace = wire.DeleteBeforeReplace,
                AdditionalSecretOutputs = [.. wire.AdditionalSecretOutputs],
            }
            : new ComponentResourceOptions
            {
                Providers = [.. wire.Providers.Values.Select(reference => new DependencyProviderResource(reference))],
            };
        options.Parent = Given(request.Parent) is { } parent ? new DependencyResource(parent) : null;
        options.DependsOn = wire.DependsOn.Select(urn => (Resource)new DependencyResource(urn)).ToArray();
        options.Protect = wire.HasProtect ? wire.Protect : null;
        options.RetainOnDelete = wire.RetainOnDelete ? true : null;
        options.IgnoreChanges = [.. wire.IgnoreChanges];
        options.ReplaceOnChanges = [.. wire.ReplaceOnChanges];
        options.HideDiffs = [.. wire.HideDiff];
        options.Aliases = [.. wire.Aliases.Select(alias => (Input<Alias>)Alias.FromWire(alias))];
        options.Version = wire.Version;
        options.PluginDownloadURL = Given(wire.PluginDownloadUrl);
        options.Provider = Given(wire.Provider) is { } provider ? new DependencyProviderResource(provider) : null;
        options.CustomTimeouts = CustomTimeouts.FromWire(wire.CustomTimeouts);
        return options;
    }

    public static async Task<TransformResourceOptions> ToWireAsync(ResourceOptions options)
    {
        var custom = options as CustomResourceOptions;
        var dependsOn = await options.DependsOn.ToOutput().GetValueAsync(whenUnknown: []).ConfigureAwait(false);
        var wire = new TransformResourceOptions
        {
            IgnoreChanges = { options.IgnoreChanges },
            ReplaceOnChanges = { options.ReplaceOnChanges },
            Aliases = { await Preparation.AliasesAsync(options.Aliases).ConfigureAwait(false) },
            Version = options.Version ?? string.Empty,
            PluginDownloadUrl = options.PluginDownloadURL ?? string.Empty,
            Provider = options.Provider is { } provider ? await provider.ReferenceAsync().ConfigureAwait(false) : string.Empty,
            CustomTimeouts = options.CustomTimeouts?.ToWire(),
            AdditionalSecretOutputs = { custom?.AdditionalSecretOutputs ?? [] },
        };
        foreach (var dependency in dependsOn)
        {
            wire.DependsOn.Add(await dependency.Urn.GetValueAsync(whenUnknown: string.Empty).ConfigureAwait(false));
        }

        foreach (var child in (options as ComponentResourceOptions)?.Providers ?? [])
        {
            wire.Providers.Add(child.Package, await child.ReferenceAsync().ConfigureAwait(false));
        }

        SetFlags(wire, options, custom);
        return wire;
    }

    /// <summary>Unset is not false.</summary>
    private static void SetFlags(TransformResourceOptions wire, ResourceOptions options, CustomResourceOptions? custom)
    {
        if (options.Protect is { } protect)
        {
            wire.Protect = protect;
        }

        if (options.RetainOnDelete is { } retain)
        {
            wire.RetainOnDelete = retain;
        }

        if (custom?.DeleteBeforeReplace is { } deleteFirst)
        {
            wire.DeleteBeforeReplace = deleteFirst;
        }
    }

    private static string? Given(string text) => text.Length == 0 ? null : text;
}
