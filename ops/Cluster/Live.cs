using System.Globalization;
using System.Text.Json.Nodes;
using FksSre.Components.Labels;

namespace FksSre.Ops.Cluster;

/// <summary>What an object of the cluster says about itself.</summary>
internal static class Live
{
    /// <summary>The provider's field managers: this, and a suffix that is drawn for each object.</summary>
    private const string Ours = "pulumi-kubernetes";

    public static IEnumerable<JsonObject> ManagedFields(JsonObject live) =>
        (live["metadata"]?["managedFields"] as JsonArray ?? []).OfType<JsonObject>();

    /// <summary>The name under which a stack has applied this object; null where none ever has.</summary>
    public static string? OurManager(JsonObject live) =>
        ManagedFields(live)
            .Where(entry => Text(entry, "operation") == "Apply" && IsOurs(Text(entry, "manager")))
            .Select(entry => Text(entry, "manager"))
            .LastOrDefault();

    public static bool IsOurs(string manager) => manager == Ours || manager.StartsWith(Ours + "-", StringComparison.Ordinal);

    /// <summary>The environment whose stack made this object, by its label; null where it carries none.</summary>
    public static string? Environment(JsonObject live) => live["metadata"]?["labels"]?[CommonLabels.Environment]?.GetValue<string>();

    public static string Text(JsonNode? node, string name) =>
        node?[name] is JsonValue value && value.TryGetValue<string>(out var text) ? text : "";

    public static int Number(JsonNode? node, int otherwise) =>
        node is JsonValue value && int.TryParse(value.ToString(), NumberStyles.Integer, CultureInfo.InvariantCulture, out var number)
            ? number
            : otherwise;
}
