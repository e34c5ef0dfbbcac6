using System.Collections.Immutable;

namespace FksSre.Stacks.Configuration;

/// <summary>The configuration of a stack as it was handed over; nothing is checked yet.</summary>
/// <param name="Stack">Its name, which is that of an environment.</param>
/// <param name="Values">Text by full key (<c>fks-sre:context</c>). Objects and lists are JSON text; secrets are in clear text unless
/// withheld.</param>
public sealed record StackConfiguration(string Stack, ImmutableSortedDictionary<string, string> Values)
{
    /// <summary>The keys that the stack's file holds encrypted, wholly or in part. Default: none.</summary>
    public ImmutableSortedSet<string> Encrypted { get; init; } = ImmutableSortedSet.Create<string>(StringComparer.Ordinal);

    /// <summary>
    /// Those among them whose value is a placeholder, since only the engine can decrypt it. Default: none, as under the engine.
    /// </summary>
    public ImmutableSortedSet<string> Withheld { get; init; } = ImmutableSortedSet.Create<string>(StringComparer.Ordinal);

    /// <summary>A secret that is there but cannot be read.</summary>
    internal StackConfiguration Withhold(string key) =>
        this with
        {
            Values = Values.SetItem(key, $"<secret {key}>"),
            Encrypted = Encrypted.Add(key),
            Withheld = Withheld.Add(key),
        };
}
