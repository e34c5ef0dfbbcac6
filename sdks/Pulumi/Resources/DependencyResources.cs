namespace Pulumi;

/// <summary>A resource of which only the urn is known; it has no type.</summary>
internal sealed class DependencyResource : CustomResource
{
    public DependencyResource(string urn)
        : base(string.Empty) => Urn = Dependency.OutputOf(this, urn);
}

/// <summary>A provider of which only the reference (URN::ID) is known.</summary>
internal sealed class DependencyProviderResource : ProviderResource
{
    public DependencyProviderResource(string reference)
        : base(PackageOf(reference))
    {
        var split = Split(reference);
        Urn = Dependency.OutputOf(this, reference[..split]);
        Id = Dependency.OutputOf(this, reference[(split + 2)..]);
    }

    private static int Split(string reference) => reference.LastIndexOf("::", StringComparison.Ordinal) is var split and > 0
        ? split
        : throw new ArgumentException($"'{reference}' is no provider reference of the form URN::ID.");

    /// <summary>Type pulumi:providers:PACKAGE.</summary>
    private static string PackageOf(string reference) => UrnParts.Type(reference[..Split(reference)]).Split(':')[^1];
}
