using System.Text.Json.Nodes;
using FksSre.Delivery.Changes;
using FksSre.Delivery.Rendered;

namespace FksSre.Delivery.Comparison.Resources;

/// <summary>What somebody may do from then on, or may not any more.</summary>
internal static class RightsChanges
{
    public static IEnumerable<Change> Of(ResourceStep step)
    {
        var (before, after) = (Rights(step.Before!), Rights(step.After!));
        return new[]
        {
            Of(step, Effect.Change, "gives the right to", after.Except(before, StringComparer.Ordinal)),
            Of(step, Effect.Change, "gives no longer the right to", before.Except(after, StringComparer.Ordinal)),
        }.OfType<Change>();
    }

    private static Change? Of(ResourceStep step, Effect effect, string what, IEnumerable<string> rights)
    {
        var all = rights.Order(StringComparer.Ordinal).ToList();
        var place = KubernetesObject.Namespace(step.After!) is { } name ? $" in {name}" : "";
        return all.Count == 0
            ? null
            : new(Topic.Resources, effect, step.Name, $"{what} {Enumeration.Some(all)}{place}")
            {
                Details = all.Count > 6 ? [.. all] : [],
                Weight = Weights.Rights,
            };
    }

    private static IEnumerable<string> Rights(RenderedResource role) =>
        from rule in (role.Inputs["rules"] as JsonArray ?? []).OfType<JsonObject>()
        from verb in Texts(rule, "verbs")
        from target in (
            from resource in Texts(rule, "resources")
            from groupName in Texts(rule, "apiGroups").DefaultIfEmpty("")
            select (groupName.Length == 0 ? resource : $"{resource}.{groupName}") + Named(rule)
        ).Concat(Texts(rule, "nonResourceURLs"))
        select $"{verb} {target}";

    private static string Named(JsonObject rule) =>
        Texts(rule, "resourceNames").ToList() is { Count: > 0 } names ? $" ({string.Join(", ", names)})" : "";

    private static IEnumerable<string> Texts(JsonObject rule, string member) =>
        (rule[member] as JsonArray ?? []).Select(JsonDifferences.Text);
}
