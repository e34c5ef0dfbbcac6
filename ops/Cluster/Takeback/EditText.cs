using System.Text.Json.Nodes;
using DiffPlex.DiffBuilder;
using DiffPlex.DiffBuilder.Model;

namespace FksSre.Ops.Cluster.Takeback;

/// <summary>A hand edit as people read it: who, when, which field, and what it is against what is declared.</summary>
internal static class EditText
{
    /// <summary>Longer differences are looked at with <c>./fks render</c> and kubectl.</summary>
    private const int MostLines = 40;

    public static IEnumerable<string> Of(EditedObject item)
    {
        yield return item.Object.Item.ToString();
        foreach (var edit in item.Edits)
        {
            yield return $"  {edit.Path}  {edit.Manager} at {edit.Time}";
            foreach (var line in edit.IsSecret ? ["    its value is a secret and is not shown"] : Difference(edit))
            {
                yield return line;
            }
        }

        foreach (var (path, manager) in item.Added)
        {
            yield return $"  {path}  added by {manager}; the stack does not declare it, and it stays";
        }
    }

    private static IEnumerable<string> Difference(Edit edit)
    {
        var lines = InlineDiffBuilder.Diff(Text(edit.Now), Text(edit.Declared)).Lines;
        var changed = lines
            .Where(line => line.Type is ChangeType.Deleted or ChangeType.Inserted)
            .Select(line => $"    {(line.Type == ChangeType.Deleted ? "now      " : "declared ")} {line.Text}")
            .ToList();
        return changed.Count <= MostLines ? changed : [.. changed.Take(MostLines), $"    and {changed.Count - MostLines} more lines"];
    }

    private static string Text(JsonNode? value) =>
        value is null ? ""
        : value is JsonValue text && text.TryGetValue<string>(out var words) ? words
        : value.ToJsonString();
}
