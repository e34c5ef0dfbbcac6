using System.Text.Json;
using System.Text.Json.Nodes;

namespace FksSre.Ops.Tests.Cluster.Double;

/// <summary>The leaves of an object with their values, by the steps that <c>managedFields</c> names: <c>f:name</c> and <c>k:{...}</c>.</summary>
internal static class FieldSet
{
    private static readonly string[] _notManaged = ["apiVersion", "kind"];
    private static readonly string[] _identity = ["name", "namespace", "uid", "resourceVersion", "creationTimestamp", "generation", "managedFields", "selfLink"];

    /// <summary>Of the fields that a manager can own.</summary>
    public static Dictionary<string, JsonNode?> Of(JsonObject item)
    {
        var leaves = new Dictionary<string, JsonNode?>(StringComparer.Ordinal);
        var kind = item["kind"]!.GetValue<string>();
        foreach (var (name, value) in item.Where(field => !_notManaged.Contains(field.Key) && field.Key != "status"))
        {
            if (name == "metadata")
            {
                foreach (var (own, inner) in value!.AsObject().Where(field => !_identity.Contains(field.Key)))
                {
                    Walk(leaves, ["f:metadata", $"f:{own}"], own, inner, kind);
                }
            }
            else
            {
                Walk(leaves, [$"f:{name}"], name, value, kind);
            }
        }

        return leaves;
    }

    public static string Join(IEnumerable<string> steps) => string.Join('\u001f', steps);

    public static string[] Steps(string path) => path.Split('\u001f');

    /// <summary>As the server names it in a conflict: keys with dots stand there bare.</summary>
    public static string Display(string path) => string.Concat(Steps(path).Select(step => step[..2] == "f:"
        ? $".{step[2..]}"
        : $"[{string.Join(',', JsonNode.Parse(step[2..])!.AsObject().Select(pair => $"{pair.Key}={pair.Value!.ToJsonString()}"))}]"));

    public static JsonObject FieldsV1(IEnumerable<string> paths)
    {
        var root = new JsonObject();
        foreach (var path in paths.Order(StringComparer.Ordinal))
        {
            var at = root;
            foreach (var step in Steps(path))
            {
                if (at[step] is not JsonObject next)
                {
                    next = step[..2] == "k:" ? new JsonObject { ["."] = new JsonObject() } : [];
                    at[step] = next;
                }

                at = next;
            }
        }

        return root;
    }

    private static void Walk(Dictionary<string, JsonNode?> leaves, string[] steps, string name, JsonNode? value, string kind)
    {
        switch (value)
        {
            case JsonObject { Count: > 0 } map when !ListMerge.IsAtomicMap(name):
                foreach (var (inner, child) in map)
                {
                    Walk(leaves, [.. steps, $"f:{inner}"], inner, child, kind);
                }

                break;
            case JsonArray list when ListMerge.KeysOf(name, kind) is { } keys:
                foreach (var item in list.Select(item => item!.AsObject()))
                {
                    var key = new JsonObject(keys.Select(each => KeyValuePair.Create(each, item[each]?.DeepClone())));
                    Walk(leaves, [.. steps, $"k:{key.ToJsonString(JsonSerializerOptions.Default)}"], "", item, kind);
                }

                break;
            default:
                leaves[Join(steps)] = value;
                break;
        }
    }
}
