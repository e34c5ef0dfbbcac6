using System.Text.Json.Nodes;

namespace FksSre.Delivery.Promotion;

/// <summary>A stack's file with another promotion in it; everything else stays as it stands, comments too.</summary>
public static class StackFileText
{
    private const string Key = "fks-sre:release:";
    private const string Section = "config:";

    /// <param name="file">Of <c>Pulumi.STACK.yaml</c>.</param>
    /// <param name="promotion">Sealed.</param>
    public static string With(string file, JsonObject promotion)
    {
        var lines = Without(file.TrimEnd('\n').Split('\n')).ToList();
        var at = lines.IndexOf(Section);
        if (at < 0)
        {
            lines.Add(Section);
            at = lines.Count - 1;
        }

        lines.InsertRange(at + 1, [$"  {Key}", .. Entries(promotion, "    ")]);
        return string.Join('\n', lines) + "\n";
    }

    private static IEnumerable<string> Without(IEnumerable<string> lines)
    {
        var isInside = false;
        foreach (var line in lines)
        {
            var indent = line.Length - line.TrimStart().Length;
            isInside = line.TrimStart().StartsWith(Key, StringComparison.Ordinal) || (isInside && line.Trim().Length > 0 && indent > 2);
            if (!isInside)
            {
                yield return line;
            }
        }
    }

    private static IEnumerable<string> Entries(JsonObject json, string indent)
    {
        foreach (var (key, value) in json)
        {
            switch (value)
            {
                case JsonObject inner:
                    yield return $"{indent}{key}:";
                    foreach (var line in Entries(inner, indent + "  "))
                    {
                        yield return line;
                    }

                    break;
                case JsonArray { Count: 0 }:
                    yield return $"{indent}{key}: []";
                    break;
                case JsonArray items:
                    yield return $"{indent}{key}:";
                    foreach (var item in items.OfType<JsonObject>())
                    {
                        var marked = Entries(item, indent + "    ").ToList();
                        marked[0] = $"{indent}  - {marked[0].TrimStart()}";
                        foreach (var line in marked)
                        {
                            yield return line;
                        }
                    }

                    break;
                default:
                    // JSON's quotes are YAML's too.
                    yield return $"{indent}{key}: {value?.ToJsonString() ?? "null"}";
                    break;
            }
        }
    }
}
