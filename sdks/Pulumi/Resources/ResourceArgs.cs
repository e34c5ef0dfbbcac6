namespace Pulumi;

/// <summary>The arguments of a resource.</summary>
public abstract class ResourceArgs : InputArgs
{
    public static readonly ResourceArgs Empty = new NoArgs();

    private sealed class NoArgs : ResourceArgs;
}
