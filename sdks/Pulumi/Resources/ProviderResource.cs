using Pulumi.Serialization;

namespace Pulumi;

/// <summary>A configured provider, to be given to resources explicitly.</summary>
public class ProviderResource : CustomResource
{
    public ProviderResource(string package, string name, ResourceArgs args, CustomResourceOptions? options)
        : base($"pulumi:providers:{package}", name, args, options) => Package = package;

    private protected ProviderResource(string package)
        : base($"pulumi:providers:{package}") => Package = package;

    internal string Package { get; }

    /// <summary>URN::ID, with the unknown sentinel for an id that is not there yet.</summary>
    internal async Task<string> ReferenceAsync()
    {
        var urn = await Urn.GetValueAsync(whenUnknown: string.Empty).ConfigureAwait(false);
        var id = await Id.GetValueAsync(whenUnknown: Special.Unknown).ConfigureAwait(false);
        return $"{urn}::{(string.IsNullOrEmpty(id) ? Special.Unknown : id)}";
    }
}
