using System.Globalization;
using System.Text.Json.Nodes;
using FksSre.Delivery.Rendered;

namespace FksSre.Delivery.Comparison.Resources;

/// <summary>What is read off the inputs of an object of Kubernetes; null or empty where it is not there.</summary>
internal static class KubernetesObject
{
    public static string? Name(RenderedResource resource) => At(resource.Inputs, "metadata", "name");

    public static string? Namespace(RenderedResource resource) => At(resource.Inputs, "metadata", "namespace");

    /// <summary>Which part of the platform it belongs to, by its label.</summary>
    public static string? Part(RenderedResource resource) => At(resource.Inputs, "metadata", "labels", "app.kubernetes.io/name");

    /// <summary>1 where it does not say, as Kubernetes takes it.</summary>
    public static int Replicas(RenderedResource resource) =>
        int.TryParse(At(resource.Inputs, "spec", "replicas"), NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? count : 1;

    /// <summary>The value of an argument of any of its containers.</summary>
    public static string? Argument(RenderedResource resource, string flag) =>
        Containers(resource)
            .SelectMany(container => container["args"] as JsonArray ?? [])
            .Select(JsonDifferences.Text)
            .Where(argument => argument.StartsWith($"{flag}=", StringComparison.Ordinal))
            .Select(argument => argument[(flag.Length + 1)..])
            .FirstOrDefault();

    public static IEnumerable<JsonObject> Containers(RenderedResource resource) =>
        (Node(resource.Inputs, "spec", "template", "spec", "containers") as JsonArray ?? []).OfType<JsonObject>();

    /// <summary>The names of the claims of a StatefulSet, one a template and replica.</summary>
    public static IEnumerable<string> Claims(RenderedResource set) =>
        from template in (Node(set.Inputs, "spec", "volumeClaimTemplates") as JsonArray ?? []).OfType<JsonObject>()
        from replica in Enumerable.Range(0, Replicas(set))
        select FormattableString.Invariant($"{At(template, "metadata", "name")}-{Name(set)}-{replica}");

    public static string? At(JsonNode? node, params string[] path) => Node(node, path) is { } found ? JsonDifferences.Text(found) : null;

    private static JsonNode? Node(JsonNode? node, params string[] path) =>
        path.Aggregate(node, (inner, member) => (inner as JsonObject)?[member]);
}
