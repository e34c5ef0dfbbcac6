using System.Text.Json.Nodes;

namespace FksSre.Ops.Tests.Cluster.Double;

/// <summary>What a server answers where it does not do what it is asked: a Status, in its words.</summary>
internal static class StatusAnswer
{
    public static (int, JsonObject) Refused(int code, string reason, string message) =>
        (
            code,
            new()
            {
                ["apiVersion"] = "v1",
                ["kind"] = "Status",
                ["status"] = "Failure",
                ["reason"] = reason,
                ["message"] = message,
                ["code"] = code,
            }
        );

    public static (int, JsonObject) Conflict(IReadOnlyList<FieldConflict> conflicts)
    {
        var (_, status) = Refused(
            409,
            "Conflict",
            conflicts is [var one]
                ? $"Apply failed with 1 conflict: conflict with {one.Owner}: {one.Field}"
                : $"Apply failed with {conflicts.Count} conflicts: "
                    + string.Join(
                        '\n',
                        conflicts
                            .GroupBy(each => each.Owner)
                            .Select(owner => $"conflicts with {owner.Key}:{string.Concat(owner.Select(each => $"\n- {each.Field}"))}")
                    )
        );
        status["details"] = new JsonObject
        {
            ["causes"] = new JsonArray([
                .. conflicts.Select(each => new JsonObject
                {
                    ["reason"] = "FieldManagerConflict",
                    ["message"] = $"conflict with {each.Owner}",
                    ["field"] = each.Field,
                }),
            ]),
        };
        return (409, status);
    }

    /// <summary>A real one calls its client's mistake its own, too.</summary>
    /// <param name="sent">The patch.</param>
    /// <param name="field">That no schema has.</param>
    public static (int, JsonObject) Undeclared(JsonNode sent, string field)
    {
        var named = $"{sent["metadata"]!["namespace"]}/{sent["metadata"]!["name"]}";
        var version = $"{sent["apiVersion"]}";
        return Refused(
            500,
            "",
            $"failed to create typed patch object ({named}; "
                + $"{(version.Contains('/', StringComparison.Ordinal) ? "" : "/")}{version}, Kind={sent["kind"]}): "
                + $"{field}: field not declared in schema"
        );
    }
}
