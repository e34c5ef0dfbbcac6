using System.Text.Json;
using System.Text.Json.Nodes;
using FksSre.Delivery.Rendered;

namespace FksSre.Delivery.Tests;

/// <summary>Renders with a resource that no declaration makes.</summary>
internal static class Edits
{
    private static readonly JsonSerializerOptions _json = new(JsonSerializerDefaults.Web);

    /// <summary>With one resource changed, by its JSON; of a Role and its RoleBinding, which have one name, the Role.</summary>
    public static RenderedEnvironment With(this RenderedEnvironment environment, string name, Action<JsonObject> edit)
    {
        var resource = environment.Resources.Values.First(each => each.Name == name);
        var json = Json(resource);
        edit(json);
        var edited = Resource(json);
        return environment with { Resources = environment.Resources.Remove(resource.Urn).SetItem(edited.Urn, edited) };
    }

    public static RenderedEnvironment Without(this RenderedEnvironment environment, string name) =>
        environment with
        {
            Resources = environment.Resources.RemoveRange(
                environment.Resources.Values.Where(each => each.Name == name).Select(each => each.Urn)
            ),
        };

    public static JsonObject Json(RenderedResource resource) => JsonSerializer.SerializeToNode(resource, _json)!.AsObject();

    public static RenderedResource Resource(JsonObject json) => json.Deserialize<RenderedResource>(_json)!;

    /// <summary>A value deep in a tree; whole numbers are positions in lists.</summary>
    public static void Set(this JsonObject json, JsonNode? value, params object[] path)
    {
        var parent = path.SkipLast(1).Aggregate((JsonNode)json, (node, step) => step is int at ? node[at]! : node[(string)step]!);
        if (path[^1] is int index)
        {
            parent[index] = value;
        }
        else
        {
            parent[(string)path[^1]] = value;
        }
    }
}
