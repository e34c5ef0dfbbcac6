using System.Text.Json.Nodes;
using FksSre.Delivery.Changes;
using FksSre.Delivery.Rendered;

namespace FksSre.Delivery.Comparison.Resources;

/// <summary>Whom pods may talk to from then on, or may not any more.</summary>
internal static class TrafficChanges
{
    public static IEnumerable<Change> Of(ResourceStep step)
    {
        var (before, after) = (Ways(step.Before!), Ways(step.After!));
        return new[]
        {
            Of(step, "opens", after.Except(before, StringComparer.Ordinal)),
            Of(step, "closes", before.Except(after, StringComparer.Ordinal)),
        }.OfType<Change>();
    }

    private static Change? Of(ResourceStep step, string what, IEnumerable<string> ways)
    {
        var all = ways.Order(StringComparer.Ordinal).ToList();
        return all.Count == 0
            ? null
            : new(Topic.Resources, Effect.Change, step.Name, $"{what} {Enumeration.Some(all, "; ")}")
            {
                Details = all.Count > 6 ? [.. all] : [],
                Weight = Weights.Rights,
            };
    }

    private static IEnumerable<string> Ways(RenderedResource policy) =>
        from direction in new[] { (Member: "ingress", Peers: "from"), (Member: "egress", Peers: "to") }
        from rule in (policy.Inputs["spec"]?[direction.Member] as JsonArray ?? []).OfType<JsonObject>()
        from peer in Each(rule, direction.Peers, "anybody", Peer)
        from port in Each(rule, "ports", "any port", Port)
        select $"{port} {direction.Peers} {peer}";

    private static IEnumerable<string> Each(JsonObject rule, string member, string all, Func<JsonNode?, string> text) =>
        rule[member] is JsonArray { Count: > 0 } list ? list.Select(text) : [all];

    private static string Port(JsonNode? port) =>
        $"{KubernetesObject.At(port, "protocol") ?? "TCP"} {KubernetesObject.At(port, "port") ?? "any"}"
        + (KubernetesObject.At(port, "endPort") is { } end ? $"-{end}" : "");

    private static string Peer(JsonNode? peer)
    {
        var parts = new[]
        {
            Labels(peer?["podSelector"], "pods"),
            Labels(peer?["namespaceSelector"], "the namespace"),
            peer?["ipBlock"] is { } block
                ? LeafDifference.Shown(block["except"] is null ? KubernetesObject.At(block, "cidr") ?? "" : JsonDifferences.Text(block))
                : null,
        };
        return string.Join(" in ", parts.OfType<string>());
    }

    private static string? Labels(JsonNode? selector, string what) =>
        selector is null ? null
        : selector["matchLabels"] is JsonObject labels && selector["matchExpressions"] is null
            ? string.Join(", ", labels.Select(label => JsonDifferences.Text(label.Value)).Order(StringComparer.Ordinal))
        : JsonDifferences.Text(selector) is "{}" ? $"all {what.Replace("the namespace", "namespaces", StringComparison.Ordinal)}"
        : JsonDifferences.Text(selector);
}
