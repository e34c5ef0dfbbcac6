using System.Text.Json.Nodes;

namespace FksSre.Ops.Tests.Cluster.Double;

/// <summary>How the spec of an object may change.</summary>
internal static class SpecUpdate
{
    /// <summary>The fields of a StatefulSet's spec that may change.</summary>
    private static readonly string[] _changeable =
    [
        "replicas",
        "ordinals",
        "template",
        "updateStrategy",
        "revisionHistoryLimit",
        "persistentVolumeClaimRetentionPolicy",
        "minReadySeconds",
    ];

    /// <returns>What makes it invalid; nothing where it may change so.</returns>
    public static IEnumerable<string> Invalid(JsonObject before, JsonObject next) =>
        next["kind"]!.GetValue<string>() switch
        {
            "StatefulSet" when !JsonNode.DeepEquals(Fixed(before["spec"]!.AsObject()), Fixed(next["spec"]!.AsObject())) =>
            [
                "spec: Forbidden: updates to statefulset spec for fields other than 'replicas', 'ordinals', 'template', "
                    + "'updateStrategy', "
                    + "'revisionHistoryLimit', 'persistentVolumeClaimRetentionPolicy' and 'minReadySeconds' are forbidden",
            ],
            "PersistentVolumeClaim" => ClaimUpdate.Invalid(before, next),
            _ => [],
        };

    /// <summary>With its group, where it has one.</summary>
    public static string KindOf(JsonObject item) =>
        $"{item["apiVersion"]}".Split('/') is [var apiGroup, _] ? $"{item["kind"]}.{apiGroup}" : $"{item["kind"]}";

    private static JsonObject Fixed(JsonObject spec) =>
        new(
            spec.Where(field => !_changeable.Contains(field.Key)).Select(field => KeyValuePair.Create(field.Key, field.Value?.DeepClone()))
        );
}
