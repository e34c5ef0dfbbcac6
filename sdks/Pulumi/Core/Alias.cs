using AliasSpec = Pulumi.Wire.Alias.Types.Spec;

namespace Pulumi;

/// <summary>
/// A former identity of a resource, so that a rename or a move keeps it instead of replacing it.
/// What is left out is as in the present identity; give at most one of Parent, ParentUrn and NoParent.
/// </summary>
public sealed class Alias
{
    public string? Urn { get; set; }

    public Input<string>? Name { get; set; }

    public Input<string>? Type { get; set; }

    public Input<string>? Stack { get; set; }

    public Input<string>? Project { get; set; }

    public Resource? Parent { get; set; }

    public Input<string>? ParentUrn { get; set; }

    public bool NoParent { get; set; }

    internal async Task<Wire.Alias> ToWireAsync()
    {
        Check();
        if (Urn is not null)
        {
            return new Wire.Alias { Urn = Urn };
        }

        var spec = new AliasSpec
        {
            Name = await KnownAsync(Name).ConfigureAwait(false),
            Type = await KnownAsync(Type).ConfigureAwait(false),
            Stack = await KnownAsync(Stack).ConfigureAwait(false),
            Project = await KnownAsync(Project).ConfigureAwait(false),
        };
        var parent = Parent?.Urn ?? ParentUrn?.ToOutput();
        if (parent is null)
        {
            spec.NoParent = NoParent;
        }
        else if (await KnownAsync(parent).ConfigureAwait(false) is { Length: > 0 } parentUrn)
        {
            spec.ParentUrn = parentUrn;
        }

        return new Wire.Alias { Spec = spec };
    }

    private static async Task<string> KnownAsync(Input<string>? input)
        => input is null ? string.Empty : await input.ToOutput().GetValueAsync(whenUnknown: string.Empty).ConfigureAwait(false);

    private void Check()
    {
        if (new[] { Parent is not null, ParentUrn is not null, NoParent }.Count(given => given) > 1)
        {
            throw new ArgumentException("An alias has one parent: give Parent, ParentUrn or NoParent.");
        }

        if (Urn is not null && (NoParent || (Name ?? Type ?? Stack ?? Project ?? ParentUrn ?? (object?)Parent) is not null))
        {
            throw new ArgumentException("An alias is either a whole Urn or the parts that differ.");
        }
    }
}
