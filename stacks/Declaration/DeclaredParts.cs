using System.Collections.Immutable;
using Pulumi;

namespace FksSre.Stacks.Declaration;

/// <summary>What a stack has to say of its parts.</summary>
/// <param name="Urls">Where they are reached, by their names.</param>
/// <param name="Volumes">Of each that has some: where, how large, of which class.</param>
internal sealed record DeclaredParts(
    Output<ImmutableDictionary<string, string>> Urls,
    Output<ImmutableDictionary<string, ImmutableDictionary<string, string>>> Volumes
);
