using System.Text.Json.Nodes;
using k8s.Models;
using Quantities = System.Collections.Generic.IReadOnlyDictionary<string, k8s.Models.ResourceQuantity>;

namespace FksSre.Ops.Cluster;

/// <summary>
/// What a pod takes as a scheduler, a quota and a limit range count it: its containers together, or what runs before them where that is
/// more. An init container that restarts always runs beside all that begin after it.
/// </summary>
internal static class PodResources
{
    private static readonly Dictionary<string, ResourceQuantity> _nothing = new(StringComparer.Ordinal);

    /// <param name="podSpec">Of the pod, or of the template that it is made from.</param>
    /// <param name="bound"><c>requests</c> or <c>limits</c>.</param>
    /// <returns>By resource. One that no container names is not there.</returns>
    public static Quantities Of(JsonObject podSpec, string bound)
    {
        var all = Listed(podSpec, "containers")
            .Select(container => OfContainer(container, bound))
            .Aggregate<Quantities, Quantities>(_nothing, Sum);
        Quantities beside = _nothing;
        Quantities before = _nothing;
        foreach (var container in Listed(podSpec, "initContainers"))
        {
            var own = OfContainer(container, bound);
            if (Live.Text(container, "restartPolicy") == "Always")
            {
                all = Sum(all, own);
                beside = Sum(beside, own);
                before = Largest(before, beside);
            }
            else
            {
                before = Largest(before, Sum(beside, own));
            }
        }

        return Largest(all, before);
    }

    /// <inheritdoc cref="Of"/>
    public static Quantities OfContainer(JsonObject container, string bound) => Named(container["resources"]?[bound]);

    /// <param name="list">Quantities by resource, as an object has them; null: none.</param>
    public static Quantities Named(JsonNode? list) =>
        (list as JsonObject ?? []).ToDictionary(
            each => each.Key,
            each => new ResourceQuantity(each.Value!.ToString()),
            StringComparer.Ordinal
        );

    /// <summary>All that run in a pod, at once or one after the other.</summary>
    public static IEnumerable<JsonObject> Containers(JsonObject podSpec) =>
        Listed(podSpec, "containers").Concat(Listed(podSpec, "initContainers"));

    private static IEnumerable<JsonObject> Listed(JsonObject podSpec, string list) =>
        (podSpec[list] as JsonArray ?? []).OfType<JsonObject>();

    private static Quantities Sum(Quantities one, Quantities other) =>
        Merged(one, other, (a, b) => new(a.ToDecimal() + b.ToDecimal(), 0, a.Format));

    private static Quantities Largest(Quantities one, Quantities other) =>
        Merged(one, other, (a, b) => b.ToDecimal() > a.ToDecimal() ? b : a);

    private static Quantities Merged(Quantities one, Quantities other, Func<ResourceQuantity, ResourceQuantity, ResourceQuantity> both) =>
        one
            .Keys.Union(other.Keys)
            .ToDictionary(
                resource => resource,
                resource =>
                    !one.TryGetValue(resource, out var a) ? other[resource]
                    : other.TryGetValue(resource, out var b) ? both(a, b)
                    : a,
                StringComparer.Ordinal
            );
}
