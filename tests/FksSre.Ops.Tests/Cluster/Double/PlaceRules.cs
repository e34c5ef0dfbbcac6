using System.Text.Json.Nodes;

namespace FksSre.Ops.Tests.Cluster.Double;

/// <summary>What bounds the objects of a namespace.</summary>
/// <param name="Labels">Of the namespace.</param>
/// <param name="LimitRanges">In it.</param>
/// <param name="Quotas">In it.</param>
/// <param name="Classes">Of storage, in the cluster.</param>
internal sealed record PlaceRules(
    JsonNode? Labels,
    IReadOnlyList<JsonObject> LimitRanges,
    IReadOnlyList<JsonObject> Quotas,
    IReadOnlyList<JsonObject> Classes
)
{
    private const string Default = "storageclass.kubernetes.io/is-default-class";

    /// <returns>Null where there is no such class.</returns>
    public JsonObject? Class(string name) => Classes.FirstOrDefault(each => $"{each["metadata"]!["name"]}" == name);

    /// <summary>A claim that names no class is given the default, of several the one that was made last.</summary>
    /// <param name="claim">Is changed.</param>
    public void FillClass(JsonObject claim)
    {
        var taken = Classes
            .Where(each => $"{each["metadata"]!["annotations"]?[Default]}" == "true")
            .OrderBy(each => $"{each["metadata"]!["creationTimestamp"]}", StringComparer.Ordinal)
            .LastOrDefault();
        if (claim["spec"]!["storageClassName"] is null && taken is not null)
        {
            claim["spec"]!["storageClassName"] = taken["metadata"]!["name"]!.DeepClone();
        }
    }
}
