using System.Text.Json;
using System.Text.Json.Nodes;

namespace FksSre.Ops.Tests.Cluster.Double;

/// <summary>
/// The leaves of an object with their values, by the steps that <c>managedFields</c> names: <c>f:name</c> and <c>k:{...}</c>.
/// </summary>
internal static class FieldSet
{
    private static readonly string[] _notManaged = ["apiVersion", "kind", "status"];
    private static readonly string[] _identity =
    [
        "name",
        "namespace",
        "uid",
        "resourceVersion",
        "creationTimestamp",
        "generation",
        "managedFields",
        "selfLink",
    ];

    /// <summary>Of the fields that a manager can own.</summary>
    /// <exception cref="UndeclaredFieldException">The kind has no such field.</exception>
    public static Dictionary<string, JsonNode?> Of(JsonObject item)
    {
        var leaves = new Dictionary<string, JsonNode?>(StringComparer.Ordinal);
        var schema = ObjectSchema.Of(item);
        foreach (var (name, value) in item.Where(field => !_notManaged.Contains(field.Key)))
        {
            if (name == "metadata")
            {
                var metadata = schema.Field(name)!;
                foreach (var (own, inner) in value!.AsObject().Where(field => !_identity.Contains(field.Key)))
                {
                    Walk(leaves, ["f:metadata", $"f:{own}"], inner, metadata.Field(own));
                }
            }
            else
            {
                Walk(leaves, [$"f:{name}"], value, schema.Field(name));
            }
        }

        return leaves;
    }

    public static string Join(IEnumerable<string> steps) => string.Join('\u001f', steps);

    public static string[] Steps(string path) => path.Split('\u001f');

    /// <summary>As the server names it in a conflict: keys with dots stand there bare.</summary>
    public static string Display(string path) =>
        string.Concat(
            Steps(path)
                .Select(step =>
                    step[..2] == "f:"
                        ? $".{step[2..]}"
                        : "["
                            + string.Join(
                                ',',
                                JsonNode.Parse(step[2..])!.AsObject().Select(pair => $"{pair.Key}={pair.Value!.ToJsonString()}")
                            )
                            + "]"
                )
        );

    /// <summary>What tells an item of a list apart; a port that names no protocol is one of TCP.</summary>
    public static JsonObject Key(JsonObject item, string[] keys) =>
        new(
            keys.Select(each => KeyValuePair.Create(each, item[each]?.DeepClone() ?? (each == "protocol" ? JsonValue.Create("TCP") : null)))
        );

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

    private static void Walk(Dictionary<string, JsonNode?> leaves, string[] steps, JsonNode? value, ObjectSchema? schema)
    {
        if (schema is null)
        {
            throw new UndeclaredFieldException(Display(Join(steps)));
        }

        switch (value)
        {
            case JsonObject { Count: > 0 } map when !schema.IsAtomic:
                foreach (var (inner, child) in map)
                {
                    Walk(leaves, [.. steps, $"f:{inner}"], child, schema.Field(inner));
                }

                break;
            case JsonArray list when schema.Keys is { } keys:
                foreach (var item in list.Select(item => item!.AsObject()))
                {
                    Walk(leaves, [.. steps, $"k:{Key(item, keys).ToJsonString(JsonSerializerOptions.Default)}"], item, schema.Item);
                }

                break;
            default:
                leaves[Join(steps)] = value;
                break;
        }
    }
}

/// <summary>A field that its kind does not have.</summary>
/// <param name="field">As the server names it.</param>
internal sealed class UndeclaredFieldException(string field) : Exception(field);
