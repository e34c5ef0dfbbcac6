using System.Text.Json.Nodes;

namespace FksSre.Ops.Cluster.Takeback;

/// <summary>The fields that one manager has of an object, as <c>managedFields</c> lists them (FieldsV1).</summary>
/// <param name="Manager">The field manager.</param>
/// <param name="Operation"><c>Apply</c> or <c>Update</c>.</param>
/// <param name="Time">When it last changed them, as the server writes it.</param>
/// <param name="Subresource">E.g. <c>status</c>; empty for the object itself.</param>
/// <param name="Paths">Each field once; those within another that is listed whole are not apart.</param>
internal sealed record OwnedFields(string Manager, string Operation, string Time, string Subresource, IReadOnlyList<FieldPath> Paths)
{
    public static IEnumerable<OwnedFields> Of(JsonObject live) => Live.ManagedFields(live).Select(entry => new OwnedFields(
        Live.Text(entry, "manager"),
        Live.Text(entry, "operation"),
        Live.Text(entry, "time"),
        Live.Text(entry, "subresource"),
        [.. Leaves(FieldPath.Root, entry["fieldsV1"] as JsonObject ?? [])]));

    /// <summary>"." stands for the object or item itself; where nothing else is listed, it is owned as a whole.</summary>
    private static IEnumerable<FieldPath> Leaves(FieldPath at, JsonObject fields)
    {
        var inner = fields.Where(field => field.Key != ".").ToList();
        return inner.Count == 0 && at.Steps.Length > 0
            ? [at]
            : inner.SelectMany(field => Leaves(at.Then(Step(field.Key)), field.Value as JsonObject ?? []));
    }

    private static FieldStep Step(string key) => (key[..2], key[2..]) switch
    {
        ("f:", var name) => new FieldStep.Field(name),
        ("k:", var json) => new FieldStep.Item(json),
        ("v:", var json) => new FieldStep.Value(json),
        _ => throw new FormatException($"The API server lists a field as {key}, a form that is not known here."),
    };
}
