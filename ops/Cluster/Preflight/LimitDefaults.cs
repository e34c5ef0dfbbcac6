using System.Text.Json.Nodes;

namespace FksSre.Ops.Cluster.Preflight;

/// <summary>What a server fills in for containers that do not say it, before anything is held against a limit range.</summary>
internal static class LimitDefaults
{
    /// <param name="podSpec">Of a template; it stays as it is.</param>
    /// <param name="ranges">Of its namespace; of two that say something of one resource the first counts.</param>
    public static JsonObject Filled(JsonObject podSpec, IReadOnlyList<JsonObject> ranges)
    {
        var filled = podSpec.DeepClone().AsObject();
        foreach (var container in PodResources.Containers(filled))
        {
            // A request that is not there is as large as the limit, whatever a range says.
            Fill(container, "requests", container["resources"]?["limits"]);
            foreach (var limit in ranges.SelectMany(OfContainers))
            {
                Fill(container, "requests", limit["defaultRequest"]);
                Fill(container, "limits", limit["default"]);
            }
        }

        return filled;
    }

    public static IEnumerable<JsonObject> OfContainers(JsonObject range) =>
        (range["spec"]?["limits"] as JsonArray ?? []).OfType<JsonObject>().Where(limit => Live.Text(limit, "type") == LimitRule.Container);

    private static void Fill(JsonObject container, string bound, JsonNode? values)
    {
        foreach (var (resource, value) in (values as JsonObject ?? []).ToList())
        {
            var resources = Inner(container, "resources");
            Inner(resources, bound)[resource] ??= value!.DeepClone();
        }
    }

    private static JsonObject Inner(JsonObject item, string name)
    {
        item[name] ??= new JsonObject();
        return item[name]!.AsObject();
    }
}
