using System.Collections.Immutable;

namespace Pulumi;

/// <summary>
/// A value that has arrived, with the resources it came from, whether it is known yet, and whether it is secret. The value has no type here:
/// only Output of T knows it, so that waiting and joining are compiled once and not for every type again.
/// </summary>
internal sealed record OutputData(ImmutableHashSet<Resource> Resources, object? Value, bool IsKnown, bool IsSecret)
{
    public static OutputData Known(object? value, bool isSecret = false) => new([], value, IsKnown: true, isSecret);

    public static OutputData Unknown() => new([], null, IsKnown: false, IsSecret: false);

    /// <summary>The value as a T; the default of T where there is none.</summary>
    public T As<T>() => Value is null ? default! : (T)Value;
}
