using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;

namespace FksSre.Ops.Cluster.Takeback;

/// <summary>One step of a way through an object, as server-side apply knows fields.</summary>
internal abstract record FieldStep
{
    private FieldStep() { }

    /// <summary>Into a field of an object.</summary>
    public sealed record Field(string Name) : FieldStep
    {
        public override string ToString() => Name.Contains('.', StringComparison.Ordinal) ? $"[\"{Name}\"]" : $".{Name}";
    }

    /// <summary>To the item of a list that has these values.</summary>
    public sealed record Item(string KeyJson) : FieldStep
    {
        public JsonObject Key => JsonNode.Parse(KeyJson)!.AsObject();

        public override string ToString() => $"[{string.Join(',', Key.Select(pair => $"{pair.Key}={pair.Value?.ToJsonString()}"))}]";
    }

    /// <summary>To a value of a list that holds each once.</summary>
    public sealed record Value(string ValueJson) : FieldStep
    {
        public override string ToString() => $"[={ValueJson}]";
    }
}

/// <summary>A field of an object.</summary>
internal sealed record FieldPath(ImmutableArray<FieldStep> Steps)
{
    public static FieldPath Root { get; } = new([]);

    public FieldPath Then(FieldStep step) => new(Steps.Add(step));

    /// <summary>As an error of the API server names it, e.g. <c>.spec.template.spec.containers[name="web"].image</c>.</summary>
    public override string ToString() => string.Concat(Steps);

    /// <summary>What an object has there; null where it has nothing.</summary>
    public JsonNode? In(JsonNode? node)
    {
        foreach (var step in Steps)
        {
            node = Into(node, step);
        }

        return node;
    }

    /// <summary>Sorts fields by where the items they are in stand in their lists.</summary>
    public string PlaceIn(JsonNode? node)
    {
        var places = new StringBuilder();
        foreach (var step in Steps)
        {
            var next = Into(node, step);
            if (step is not FieldStep.Field)
            {
                // One that is not there comes last.
                var at = next is null ? int.MaxValue : node!.AsArray().IndexOf(next);
                places.Append(CultureInfo.InvariantCulture, $"{at:D10} ");
            }

            node = next;
        }

        return places.ToString();
    }

    /// <summary>Puts a value there, and makes the way to it where it is missing.</summary>
    public void Set(JsonObject root, JsonNode value)
    {
        JsonNode at = root;
        for (var index = 0; index < Steps.Length - 1; index++)
        {
            at = Into(at, Steps[index]) ?? Made(at, Steps[index], Steps[index + 1] is FieldStep.Field ? new JsonObject() : new JsonArray());
        }

        switch (Steps[^1])
        {
            case FieldStep.Field field:
                at.AsObject()[field.Name] = value.DeepClone();
                break;
            case FieldStep.Item item when Into(at, item) is { } there:
                at.AsArray()[at.AsArray().IndexOf(there)] = value.DeepClone();
                break;
            default:
                at.AsArray().Add(value.DeepClone());
                break;
        }
    }

    private static JsonNode Made(JsonNode at, FieldStep step, JsonNode empty)
    {
        switch (step)
        {
            case FieldStep.Field field:
                at.AsObject()[field.Name] = empty;
                return empty;
            case FieldStep.Item item:
                var made = item.Key;
                at.AsArray().Add(made);
                return made;
            default:
                throw new InvalidOperationException($"{step} is a value, and nothing stands in it.");
        }
    }

    private static JsonNode? Into(JsonNode? node, FieldStep step) =>
        step switch
        {
            FieldStep.Field field => (node as JsonObject)?[field.Name],
            FieldStep.Item item => (node as JsonArray)?.FirstOrDefault(each =>
                item.Key.All(pair => JsonNode.DeepEquals((each as JsonObject)?[pair.Key], pair.Value))
            ),
            FieldStep.Value value => (node as JsonArray)?.FirstOrDefault(each =>
                JsonNode.DeepEquals(each, JsonNode.Parse(value.ValueJson))
            ),
            _ => null,
        };
}
