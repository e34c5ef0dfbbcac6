using System.Text.Json.Nodes;

namespace FksSre.Ops.Cluster.Takeback;

/// <summary>The fields that one manager has of an object, as <c>managedFields</c> lists them (FieldsV1).</summary>
/// <param name="Manager">The field manager.</param>
/// <param name="Time">When it last changed them, as the server writes it.</param>
/// <param name="Subresource">E.g. <c>status</c>; empty for the object itself.</param>
/// <param name="Paths">Each field that is owned with all that is in it, once.</param>
/// <param name="Containers">Objects, lists and items that are owned themselves, but with nothing in them.</param>
internal sealed record OwnedFields(
    string Manager,
    string Time,
    string Subresource,
    IReadOnlyList<FieldPath> Paths,
    IReadOnlyList<FieldPath> Containers
)
{
    /// <summary>Stands for the object or item itself.</summary>
    private const string Itself = ".";

    public static IEnumerable<OwnedFields> Of(JsonObject live) => Live.ManagedFields(live).Select(Read);

    private static OwnedFields Read(JsonObject entry)
    {
        var leaves = Leaves(FieldPath.Root, entry["fieldsV1"] as JsonObject ?? []).ToLookup(leaf => leaf.IsContainer, leaf => leaf.Path);
        return new(
            Live.Text(entry, "manager"),
            Live.Text(entry, "time"),
            Live.Text(entry, "subresource"),
            [.. leaves[false]],
            [.. leaves[true]]
        );
    }

    private static IEnumerable<(FieldPath Path, bool IsContainer)> Leaves(FieldPath at, JsonObject fields)
    {
        var inner = fields.Where(field => field.Key != Itself).ToList();
        return inner.Count > 0 ? inner.SelectMany(field => Leaves(at.Then(Step(field.Key)), field.Value as JsonObject ?? []))
            : at.Steps.IsEmpty ? []
            : [(at, fields.ContainsKey(Itself))];
    }

    private static FieldStep Step(string key) =>
        (key[..2], key[2..]) switch
        {
            ("f:", var name) => new FieldStep.Field(name),
            ("k:", var json) => new FieldStep.Item(json),
            ("v:", var json) => new FieldStep.Value(json),
            _ => throw new FormatException($"The API server lists a field as {key}, a form that is not known here."),
        };
}
