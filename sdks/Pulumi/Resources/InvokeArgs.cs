namespace Pulumi;

/// <summary>The arguments of a function of a provider.</summary>
public abstract class InvokeArgs : InputArgs
{
    public static readonly InvokeArgs Empty = new NoArgs();

    private sealed class NoArgs : InvokeArgs;
}
