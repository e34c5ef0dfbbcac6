using System.Text.Json.Nodes;
using k8s.Models;

namespace FksSre.Ops.Tests.Cluster.Double;

/// <summary>
/// How a claim may change, as 1.36 has it: of a bound one the size alone, up where its storage class allows it, and down to more than its
/// volume has.
/// </summary>
internal static class ClaimUpdate
{
    /// <param name="before">As it is stored.</param>
    /// <param name="after">As it would be.</param>
    /// <returns>What makes it invalid; nothing where it may be so. A real server shows the difference behind the first.</returns>
    public static IEnumerable<string> Invalid(JsonObject before, JsonObject after)
    {
        var isBound = $"{after["status"]?["phase"]}" == "Bound";
        if (!JsonNode.DeepEquals(Fixed(before, isBound), Fixed(after, isBound)))
        {
            yield return "spec: Forbidden: spec is immutable after creation except resources.requests and volumeAttributesClassName for "
                + "bound claims";
        }

        if (Size(after) < Size(before) && Size(after) <= Value(before["status"]?["capacity"]?["storage"]))
        {
            yield return "spec.resources.requests.storage: Forbidden: field can not be less than status.capacity";
        }
    }

    /// <param name="before">As it is stored.</param>
    /// <param name="after">As it would be, and may be.</param>
    /// <param name="classOf">A storage class by its name; null: there is none.</param>
    /// <returns>Why it is not let in; null where it is.</returns>
    public static string? Forbidden(JsonObject before, JsonObject after, Func<string, JsonObject?> classOf) =>
        Size(after) > Size(before) && classOf($"{after["spec"]!["storageClassName"]}")?["allowVolumeExpansion"]?.GetValue<bool>() != true
            ? "only dynamically provisioned pvc can be resized and the storageclass that provisions the pvc must support resize"
            : null;

    public static decimal Size(JsonObject claim) => Value(claim["spec"]!["resources"]!["requests"]!["storage"]);

    private static JsonObject Fixed(JsonObject claim, bool isBound)
    {
        var spec = claim["spec"]!.DeepClone().AsObject();
        // Whoever binds it names its volume.
        spec.Remove("volumeName");
        if (isBound)
        {
            spec.Remove("volumeAttributesClassName");
            spec["resources"]!.AsObject().Remove("requests");
        }

        return spec;
    }

    private static decimal Value(JsonNode? text) => text is null ? 0 : new ResourceQuantity(text.ToString()).ToDecimal();
}
