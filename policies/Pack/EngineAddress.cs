namespace FksSre.PolicyPack;

/// <summary>Where the engine listens, as it says to whatever it starts.</summary>
internal static class EngineAddress
{
    /// <param name="arguments">The address is the last; before it stands what the engine's own user asked for, such as <c>-v=9</c>.</param>
    /// <returns>Null: it is none.</returns>
    public static Uri? Read(IReadOnlyList<string> arguments) =>
        arguments.Count > 0
        && Uri.TryCreate($"http://{arguments[^1]}", UriKind.Absolute, out var address)
        && $"{address.Host}:{address.Port}".Equals(arguments[^1], StringComparison.OrdinalIgnoreCase)
            ? address
            : null;
}
