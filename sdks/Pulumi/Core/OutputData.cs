using System.Collections.Immutable;

namespace Pulumi;

/// <summary>A value that has arrived, with the resources it came from, whether it is known yet, and whether it is secret.</summary>
internal readonly record struct OutputData<T>(ImmutableHashSet<Resource> Resources, T Value, bool IsKnown, bool IsSecret)
{
    public OutputData<object?> Untyped => new(Resources, Value, IsKnown, IsSecret);
}

internal static class OutputData
{
    public static OutputData<T> Known<T>(T value, bool isSecret = false) => new([], value, IsKnown: true, isSecret);

    public static OutputData<T> Unknown<T>(T value) => new([], value, IsKnown: false, IsSecret: false);
}
