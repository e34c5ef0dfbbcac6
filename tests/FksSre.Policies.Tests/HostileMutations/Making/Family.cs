using FksSre.Policies.Resources;

namespace FksSre.Policies.Tests.HostileMutations.Making;

/// <summary>Mutations that are one idea of an attacker, or one slip.</summary>
/// <param name="Name">Unique.</param>
/// <param name="Idea">In one sentence.</param>
/// <param name="Of">All of its mutants of one resource.</param>
internal sealed record Family(string Name, string Idea, Func<ReviewedResource, IEnumerable<Mutant>> Of)
{
    /// <summary>One that changes fields.</summary>
    /// <param name="name">Unique.</param>
    /// <param name="idea">In one sentence.</param>
    /// <param name="of">Its mutants, from the root of the inputs on.</param>
    public static Family OfFields(string name, string idea, Func<Place, IEnumerable<Mutant>> of) =>
        new(name, idea, resource => of(Place.Root(resource)));
}
