namespace Pulumi.Random;

/// <summary>Makes random values; it connects to nothing.</summary>
public class Provider : ProviderResource
{
    public Provider(string name, ProviderArgs? args = null, CustomResourceOptions? options = null)
        : base("random", name, args ?? new ProviderArgs(), Sdk.Plugin.Options(options))
    {
    }
}

/// <summary>There is nothing to set.</summary>
public sealed class ProviderArgs : ResourceArgs
{
}
