using FksSre.Delivery.Changes;
using FksSre.Delivery.Rendered;

namespace FksSre.Delivery.Comparison.Display;

/// <summary>Who is on the roster, and under which name and address.</summary>
internal static class PeopleChanges
{
    public static IEnumerable<Change> Of(RenderedEnvironment before, RenderedEnvironment after)
    {
        var olds = before.Plan.People.ToDictionary(person => person.Id, StringComparer.Ordinal);
        var news = after.Plan.People.ToDictionary(person => person.Id, StringComparer.Ordinal);
        return from id in olds.Keys.Union(news.Keys, StringComparer.Ordinal)
            let text = Text(olds.GetValueOrDefault(id), news.GetValueOrDefault(id))
            where text is not null
            select new Change(Topic.OnCall, Effect.Change, $"people/{id}", text);
    }

    private static string? Text(PlannedPerson? before, PlannedPerson? after) =>
        (before, after) switch
        {
            (null, _) => $"{after!.Name} joins the roster",
            (_, null) => $"{before.Name} leaves the roster",
            _ when before == after => null,
            _ => $"is {after.Name} ({after.Email}) instead of {before.Name} ({before.Email})",
        };
}
