using System.Text.Json.Nodes;
using FksSre.Stacks.Registration;

namespace FksSre.Ops.Cluster.RollOut;

/// <summary>
/// Whether objects are as this configuration would deploy them: every field of ours has our value. What others added is theirs.
/// </summary>
internal static class AppliedCheck
{
    public static IEnumerable<RollOutAnswer> Of(IReadOnlyList<LiveObject> objects)
    {
        var applied = 0;
        foreach (var (item, answer) in objects)
        {
            var name = item.ToString();
            if (answer.IsMissing)
            {
                yield return new RollOutAnswer.Waiting(name, "is not there: deploy it");
            }
            else if (!answer.IsSuccess)
            {
                yield return new RollOutAnswer.NotLookedAt(name, answer.Message);
            }
            else if (Difference(Compared(item), answer.Body, "") is { } field)
            {
                yield return new RollOutAnswer.Waiting(
                    name,
                    $"is not as configured ({field}): deploy it, or see who edited it with ./fks takeback"
                );
            }
            else
            {
                applied++;
            }
        }

        if (applied > 0)
        {
            yield return new RollOutAnswer.Done("applied", $"{applied} of {objects.Count} objects are as configured");
        }
    }

    /// <summary>Secrets are placeholders here, and the template of claims is for those that are yet to be made.</summary>
    private static JsonObject Compared(KubernetesObject item)
    {
        var content = item.Content.DeepClone().AsObject();
        content.Remove("stringData");
        (content["spec"] as JsonObject)?.Remove("volumeClaimTemplates");
        foreach (var annotations in Annotations(content).ToList())
        {
            // A fingerprint of passwords, which only a deployment knows.
            annotations.Remove("fks-sre/secrets");
        }

        return content;
    }

    private static IEnumerable<JsonObject> Annotations(JsonObject content)
    {
        foreach (var place in new[] { content["metadata"], content["spec"]?["template"]?["metadata"] })
        {
            if (place?["annotations"] is JsonObject annotations)
            {
                yield return annotations;
            }
        }
    }

    /// <returns>The first field in which they differ; null where all of ours are there.</returns>
    private static string? Difference(JsonNode? ours, JsonNode? live, string path) =>
        (ours, live) switch
        {
            (null, _) => null,
            (JsonObject all, JsonObject there) => all.Select(entry => Difference(entry.Value, there[entry.Key], $"{path}.{entry.Key}"))
                .FirstOrDefault(found => found is not null),
            // What is empty is left out by the server.
            (JsonObject { Count: 0 } or JsonArray { Count: 0 }, null) => null,
            (JsonArray items, JsonArray there) => items.Count != there.Count
                ? path
                : items.Select((item, i) => Difference(item, there[i], $"{path}[{i}]")).FirstOrDefault(found => found is not null),
            (JsonValue one, JsonValue other) => one.ToString() == other.ToString() ? null : path,
            _ => path,
        };
}
