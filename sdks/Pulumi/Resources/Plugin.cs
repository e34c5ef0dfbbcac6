namespace Pulumi;

/// <summary>The provider plugin behind a package of resources; its version is the package's own.</summary>
internal sealed class Plugin(Type package, string? downloadUrl = null)
{
    private readonly string _version = package.Assembly.GetName().Version!.ToString(3);

    /// <summary>The plugin's demands with the caller's options on top; an id given in options is not used.</summary>
    public CustomResourceOptions Options(CustomResourceOptions? options, string[]? formerTypes = null, string[]? secretOutputs = null)
    {
        var merged = CustomResourceOptions.Merge(
            new CustomResourceOptions
            {
                Version = _version,
                PluginDownloadURL = downloadUrl,
                Aliases = [.. formerTypes?.Select(type => (Input<Alias>)new Alias { Type = type }) ?? []],
                AdditionalSecretOutputs = [.. secretOutputs ?? []],
            },
            options);
        // As the public packages do: empty is no id, and the resource is registered.
        merged.Id = "";
        return merged;
    }

    /// <summary>The caller's options for a call, completed in place.</summary>
    public T Options<T>(T? options)
        where T : InvokeOptions, new()
    {
        options ??= new T();
        options.Version ??= _version;
        options.PluginDownloadURL ??= downloadUrl;
        return options;
    }
}
