using System.Text;
using System.Text.Json;
using FksSre.Ops.PagerDuty.Api;

namespace FksSre.Ops.PagerDuty.Preflight;

/// <summary>What Pulumi's state says is ours in the account.</summary>
/// <param name="Ids">PagerDuty's id of each resource, by type token and name.</param>
internal sealed record StackState(IReadOnlyDictionary<(string Type, string Name), string> Ids)
{
    /// <param name="text">As <c>pulumi stack export</c> writes it; lines behind the document are left out.</param>
    /// <exception cref="LookFailure">It is something else.</exception>
    public static StackState Read(string text, string remedy)
    {
        try
        {
            var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(text));
            using var json = JsonDocument.ParseValue(ref reader);
            var deployment = json.RootElement.GetProperty("deployment");
            var ids = new Dictionary<(string, string), string>();
            if (deployment.TryGetProperty("resources", out var resources) && resources.ValueKind == JsonValueKind.Array)
            {
                foreach (var resource in resources.EnumerateArray().Where(each => each.TryGetProperty("id", out _)))
                {
                    // One that waits to be deleted has a successor of the same name.
                    if (!resource.TryGetProperty("delete", out var pending) || !pending.GetBoolean())
                    {
                        var urn = resource.GetProperty("urn").GetString()!;
                        ids[(resource.GetProperty("type").GetString()!, urn[(urn.LastIndexOf("::", StringComparison.Ordinal) + 2)..])] =
                            resource.GetProperty("id").GetString()!;
                    }
                }
            }

            return new(ids);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or KeyNotFoundException)
        {
            throw new LookFailure("This is no state as pulumi stack export writes it.", remedy, endsAll: false);
        }
    }

    public string? IdOf(PlannedObject planned) => Ids.GetValueOrDefault((planned.Kind.Type, planned.Resource.Name));

    public IEnumerable<(string Name, string Id)> All(string type) =>
        Ids.Where(pair => pair.Key.Type == type)
            .Select(pair => (pair.Key.Name, pair.Value))
            .OrderBy(pair => pair.Name, StringComparer.Ordinal);
}
