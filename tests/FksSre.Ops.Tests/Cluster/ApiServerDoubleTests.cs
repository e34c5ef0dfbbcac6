using System.Text.Json.Nodes;
using FksSre.Tests;

namespace FksSre.Ops.Tests.Cluster;

/// <summary>
/// The double stores and refuses as a real API server did. Its recorded objects are of an older state of dev, so what is compared is what
/// the server added.
/// </summary>
public sealed class ApiServerDoubleTests
{
    /// <summary>Of the server's own making, and other each time.</summary>
    private static readonly string[] _ofTheServer =
    [
        "uid",
        "resourceVersion",
        "creationTimestamp",
        "generation",
        "managedFields",
        "annotations",
        "finalizers",
        "status",
        "volumeName",
        "clusterIP",
        "clusterIPs",
    ];

    [Fact]
    public async Task What_is_left_out_is_filled_in_as_the_recorded_server_did()
    {
        await using var cluster = await TestCluster.DeployedAsync();
        var recorded = JsonNode.Parse(
            await File.ReadAllTextAsync(
                Path.Combine(RepositoryRoot.Folder, "tests/Cases/cluster/dev-stored.json"),
                TestContext.Current.CancellationToken
            )
        )!["items"]!.AsArray();

        var compared = 0;
        foreach (var real in recorded.Select(item => item!.AsObject()))
        {
            var declared = cluster.Objects.Single(item => Place(item.Content) == Place(real));
            Assert.Equal(
                Added(declared.Content, real, "").Order(StringComparer.Ordinal),
                Added(declared.Content, await cluster.GetAsync(declared), "").Order(StringComparer.Ordinal)
            );
            compared++;
        }

        Assert.Equal(26, compared);
    }

    [Fact]
    public async Task What_a_server_refuses_is_refused_in_its_words()
    {
        await using var cluster = await TestCluster.DeployedAsync();
        var targets = cluster.Object("ConfigMap", "prometheus-targets");
        var set = cluster.Object("StatefulSet", "alertmanager");
        var foreign = targets.Content.DeepClone().AsObject();
        foreign["metadata"]!["namespace"] = "elsewhere";
        var unknown = set.Content.DeepClone().AsObject();
        unknown["spec"]!["template"]!["spec"]!["containers"]![0]!["imag"] = "x";
        var grown = set.Content.DeepClone().AsObject();
        grown["spec"]!["volumeClaimTemplates"]![0]!["spec"]!["resources"]!["requests"]!["storage"] = "3Gi";
        await cluster.EditAsync(
            set.Path,
            new()
            {
                ["spec"] = new JsonObject { ["replicas"] = 5, ["minReadySeconds"] = 7 },
            }
        );
        await cluster.ApplyAsync(set.Path, Owned(set.Content, "revisionHistoryLimit", 3), "helm");

        Assert.Equal(
            (404, "namespaces \"elsewhere\" not found"),
            await cluster.RefusedAsync("/api/v1/namespaces/elsewhere/configmaps/prometheus-targets", foreign)
        );
        Assert.Equal(
            (
                500,
                "failed to create typed patch object (fks-monitoring/alertmanager; apps/v1, Kind=StatefulSet): "
                    + ".spec.template.spec.containers[name=\"alertmanager\"].imag: field not declared in schema"
            ),
            await cluster.RefusedAsync(set.Path, unknown)
        );
        Assert.Equal(
            (409, "Apply failed with 1 conflict: conflict with \"kubectl-edit\" using apps/v1: .spec.replicas"),
            await cluster.RefusedAsync(set.Path, set.Content)
        );
        Assert.Equal(
            (
                409,
                "Apply failed with 2 conflicts: conflicts with \"helm\":\n- "
                    + ".spec.revisionHistoryLimit\nconflicts with \"kubectl-edit\" using apps/v1:\n- "
                    + ".spec.minReadySeconds"
            ),
            await cluster.RefusedAsync(set.Path, Owned(Owned(set.Content, "revisionHistoryLimit", 9), "minReadySeconds", 9, keep: true))
        );
        Assert.Equal(
            (
                422,
                "StatefulSet.apps \"alertmanager\" is invalid: spec: Forbidden: updates to statefulset spec for "
                    + "fields other than 'replicas', 'ordinals', 'template', 'updateStrategy', 'revisionHistoryLimit', "
                    + "'persistentVolumeClaimRetentionPolicy' and 'minReadySeconds' are forbidden"
            ),
            await cluster.RefusedAsync(set.Path, With(grown, "replicas", 5))
        );
    }

    private static (string?, string?, string?) Place(JsonObject item) =>
        (
            item["kind"]?.GetValue<string>(),
            item["metadata"]?["namespace"]?.GetValue<string>(),
            item["metadata"]?["name"]?.GetValue<string>()
        );

    private static JsonObject With(JsonObject item, string field, int value)
    {
        item["spec"]![field] = value;
        return item;
    }

    /// <summary>No more of it than its name and one field, or one field more.</summary>
    private static JsonObject Owned(JsonObject item, string field, int value, bool keep = false)
    {
        var copy = item.DeepClone().AsObject();
        if (!keep)
        {
            copy["spec"] = new JsonObject();
            copy["metadata"] = new JsonObject
            {
                ["name"] = item["metadata"]!["name"]!.DeepClone(),
                ["namespace"] = item["metadata"]!["namespace"]!.DeepClone(),
            };
        }

        return With(copy, field, value);
    }

    /// <summary>What stands in the one and not in the other; a list's items are the same by their names, else by their places.</summary>
    private static IEnumerable<string> Added(JsonNode? declared, JsonNode? stored, string path) =>
        (declared, stored) switch
        {
            (JsonObject ours, JsonObject theirs) => theirs
                .Where(field => !_ofTheServer.Contains(field.Key) || path.Contains("Templates", StringComparison.Ordinal))
                .SelectMany(field =>
                    ours.ContainsKey(field.Key)
                        ? Added(ours[field.Key], field.Value, $"{path}.{field.Key}")
                        : [$"{path}.{field.Key} = {Sorted(field.Value)}"]
                ),
            (JsonArray ours, JsonArray theirs) => ours.SelectMany(
                (item, i) => Added(item, Same(item, theirs) ?? (i < theirs.Count ? theirs[i] : item), $"{path}[{i}]")
            ),
            _ => [],
        };

    private static JsonNode? Same(JsonNode? item, JsonArray list) =>
        (item as JsonObject)?["name"] is { } name ? list.FirstOrDefault(each => JsonNode.DeepEquals(each?["name"], name)) : null;

    private static string Sorted(JsonNode? value) =>
        value is JsonObject map
            ? "{"
                + string.Join(
                    ", ",
                    map.OrderBy(field => field.Key, StringComparer.Ordinal).Select(field => $"{field.Key}: {Sorted(field.Value)}")
                )
                + "}"
            : value?.ToJsonString() ?? "null";
}
