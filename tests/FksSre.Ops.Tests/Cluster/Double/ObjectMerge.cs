using System.Text.Json.Nodes;

namespace FksSre.Ops.Tests.Cluster.Double;

/// <summary>The two ways in which a patch is put into an object.</summary>
internal static class ObjectMerge
{
    private static readonly string[] _identity = ["name", "namespace", "resourceVersion"];

    /// <summary>Server-side apply: lists merge by their keys, and nothing is removed.</summary>
    /// <param name="item">Is changed.</param>
    /// <param name="config">What a manager applies.</param>
    public static void Apply(JsonObject item, JsonObject config)
    {
        foreach (var (name, value) in config.Where(field => field.Key is not ("apiVersion" or "kind" or "status")).ToList())
        {
            var from = value!.DeepClone();
            if (name == "metadata")
            {
                _identity.ToList().ForEach(own => from.AsObject().Remove(own));
            }

            Put(item, name, from, ObjectSchema.Of(item).Field(name)!);
        }
    }

    /// <summary>RFC 7386, which has no keys: a list is replaced.</summary>
    public static void Patch(JsonObject into, JsonObject patch)
    {
        foreach (var (name, value) in patch.ToList())
        {
            if (value is null)
            {
                into.Remove(name);
            }
            else if (value is JsonObject map && into[name] is JsonObject there)
            {
                Patch(there, map);
            }
            else
            {
                into[name] = value.DeepClone();
            }
        }
    }

    /// <param name="item">Is changed.</param>
    /// <param name="path">Of a field that no manager has any more.</param>
    public static void Remove(JsonObject item, string path)
    {
        var steps = FieldSet.Steps(path);
        JsonNode? at = item;
        foreach (var step in steps[..^1])
        {
            at = step[..2] == "f:" ? at?[step[2..]] : Item(at, step);
        }

        if (steps[^1][..2] == "f:")
        {
            (at as JsonObject)?.Remove(steps[^1][2..]);
        }
        else if (Item(at, steps[^1]) is { } gone)
        {
            at!.AsArray().Remove(gone);
        }
    }

    private static void Put(JsonObject into, string name, JsonNode? value, ObjectSchema schema)
    {
        if (value is JsonObject map && !schema.IsAtomic && into[name] is JsonObject there)
        {
            foreach (var (inner, child) in map.ToList())
            {
                Put(there, inner, child, schema.Field(inner)!);
            }
        }
        else if (value is JsonArray list && schema.Keys is { } keys && into[name] is JsonArray present)
        {
            into[name] = Merged(present, [.. list.Select(item => item!.AsObject())], schema, item => FieldSet.Key(item, keys));
        }
        else
        {
            into[name] = value?.DeepClone();
        }
    }

    /// <summary>In the order of what is applied; what only stands there keeps its place before what it stood before.</summary>
    private static JsonArray Merged(JsonArray present, JsonObject[] applied, ObjectSchema schema, Func<JsonObject, JsonObject> key)
    {
        var left = present.Select(item => item!.AsObject()).ToList();
        var merged = new JsonArray();
        foreach (var item in applied)
        {
            while (left.Count > 0 && !applied.Any(each => JsonNode.DeepEquals(key(each), key(left[0]))))
            {
                merged.Add(left[0].DeepClone());
                left.RemoveAt(0);
            }

            var same = left.Find(each => JsonNode.DeepEquals(key(each), key(item)));
            left.Remove(same!);
            var next = (same?.DeepClone() ?? item.DeepClone()).AsObject();
            if (same is not null)
            {
                foreach (var (inner, child) in item.ToList())
                {
                    Put(next, inner, child, schema.Item!.Field(inner)!);
                }
            }

            merged.Add(next);
        }

        left.ForEach(item => merged.Add(item.DeepClone()));
        return merged;
    }

    private static JsonNode? Item(JsonNode? list, string step) =>
        (list as JsonArray)?.FirstOrDefault(each =>
            JsonNode.Parse(step[2..])!.AsObject().All(pair => JsonNode.DeepEquals(each![pair.Key], pair.Value))
        );
}
