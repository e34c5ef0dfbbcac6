using FksSre.Delivery.Changes;
using FksSre.Delivery.Rendered;

namespace FksSre.Delivery.Comparison;

/// <summary>Under which name a promotion knows it, and which part of it is another.</summary>
internal static class ReleaseChanges
{
    public static IEnumerable<Change> Of(RenderedEnvironment before, RenderedEnvironment after)
    {
        if (before.Release == after.Release)
        {
            return [];
        }

        var text = (before.Release, after.Release) switch
        {
            (null, { } named) => $"is called {named.Name} from now on",
            ({ } named, null) => $"has no name any more; it was {named.Name}",
            var (old, fresh) => $"is called {fresh!.Name} instead of {old!.Name}: another {Parts(old, fresh)}",
        };
        return [new(Topic.Files, Effect.Change, "release", text)];
    }

    private static string Parts(RenderedRelease before, RenderedRelease after) =>
        string.Join(
            ", ",
            new[]
            {
                before.Catalogue == after.Catalogue ? null : "catalogue",
                before.Derivation == after.Derivation ? null : "derivation",
                before.Roster == after.Roster ? null : "roster",
            }.OfType<string>()
        );
}
