using System.Text.Json.Nodes;
using FksSre.Policies.Resources;

namespace FksSre.Policies.Tests.HostileMutations.Making;

/// <summary>A field of a resource, be it there or not, from which mutants are made.</summary>
internal sealed class Place
{
    private readonly IReadOnlyList<object> _steps;

    private Place(ReviewedResource resource, IReadOnlyList<object> steps, JsonNode? node) =>
        (Resource, _steps, Node) = (resource, steps, node);

    public ReviewedResource Resource { get; }

    /// <summary>What stands there; null where nothing does.</summary>
    public JsonNode? Node { get; }

    /// <summary>Null where something else stands.</summary>
    public string? Text => Node is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;

    /// <summary>The last step, where it is a name.</summary>
    public string Key => _steps[^1] as string ?? "";

    /// <summary>E.g. <c>spec.containers[0].image</c>.</summary>
    public string Path => string.Concat(_steps.Select(step => step is int place ? $"[{place}]" : $".{step}")).TrimStart('.');

    public static Place Root(ReviewedResource resource) => new(resource, [], resource.Inputs);

    public Place this[string name] => new(Resource, [.. _steps, name], (Node as JsonObject)?[name]);

    /// <summary>Of a list; none where something else stands.</summary>
    public IEnumerable<Place> Items => (Node as JsonArray)?.Select((item, place) => new Place(Resource, [.. _steps, place], item)) ?? [];

    /// <summary>Of an object; none where something else stands.</summary>
    public IEnumerable<Place> Members => (Node as JsonObject)?.Select(member => this[member.Key]) ?? [];

    /// <summary>Everything below, without itself.</summary>
    public IEnumerable<Place> Below => Items.Concat(Members).SelectMany(child => child.Below.Prepend(child));

    /// <summary>Nothing stands there any more; no mutant where nothing did.</summary>
    public IEnumerable<Mutant> Removed() => Node is null ? [] : [Changed("removed", (parent, step) =>
                {
                    if (parent is JsonArray items)
                    {
                        items.RemoveAt((int)step);
                    }
                    else
                    {
                        parent.AsObject().Remove((string)step);
                    }
                })];

    /// <summary>Something else stands there, or something where nothing did; no mutants of values that stand there anyway.</summary>
    public IEnumerable<Mutant> Set(params IEnumerable<JsonNode?> values) =>
        values
            .Where(value => !JsonNode.DeepEquals(value, Node))
            .Select(value => Changed($"= {Shown(value)}", (parent, step) => Put(parent, step, value?.DeepClone())));

    /// <summary>One more item in a list, which is made where there is none.</summary>
    public IEnumerable<Mutant> Added(params IEnumerable<JsonNode?> items) =>
        items.Select(item =>
            Changed($"+ {Shown(item)}", (parent, step) =>
                Put(parent, step, new JsonArray([.. (Node as JsonArray)?.Select(own => own?.DeepClone()) ?? [], item?.DeepClone()]))
            )
        );

    private Mutant Changed(string change, Action<JsonNode, object> apply) => new($"{Resource} {Path} {change}", Resource, () =>
        {
            var inputs = Resource.Inputs.DeepClone().AsObject();
            JsonNode parent = inputs;
            foreach (var step in _steps.SkipLast(1))
            {
                parent = Child(parent, step);
            }

            apply(parent, _steps[^1]);
            return Resource with { Inputs = inputs };
        });

    /// <summary>What is needed on the way is made.</summary>
    private static JsonNode Child(JsonNode parent, object step) =>
        step is int place ? parent[place]! : parent[(string)step] ?? (parent[(string)step] = new JsonObject());

    private static void Put(JsonNode parent, object step, JsonNode? value)
    {
        if (step is int place)
        {
            parent.AsArray()[place] = value;
        }
        else
        {
            parent.AsObject()[(string)step] = value;
        }
    }

    /// <summary>Only the end of a long text, as that is where it was changed.</summary>
    private static string Shown(JsonNode? value)
    {
        var text = (value?.ToJsonString(_plain) ?? "null");
        return text.Length <= 100 ? text : $"…{text[^60..]}";
    }

    private static readonly System.Text.Json.JsonSerializerOptions _plain = new()
    {
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };
}
