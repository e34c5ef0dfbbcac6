namespace FksSre.Stacks;

/// <summary>Hands Pulumi a stack that takes arguments.</summary>
internal sealed class StackSource(Func<FksStack> create) : IServiceProvider
{
    public object? GetService(Type serviceType) => serviceType == typeof(FksStack) ? create() : null;
}
