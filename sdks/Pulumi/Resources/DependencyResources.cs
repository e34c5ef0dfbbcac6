namespace Pulumi;

/// <summary>A resource of which only the urn is known; it has no type.</summary>
internal sealed class DependencyResource : CustomResource
{
    public DependencyResource(string urn)
        : base(string.Empty) => Urn = Dependency.OutputOf(this, urn);
}
