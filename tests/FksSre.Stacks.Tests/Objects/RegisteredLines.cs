using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace FksSre.Stacks.Tests.Objects;

/// <summary>
/// What is registered as lines that a person compares: each value of each resource with the way to it, long text by its lines.
/// </summary>
internal static class RegisteredLines
{
    /// <summary>
    /// Longer is only what is derived from the catalogue and stands in goldens of the derivation: here it is enough that it changed.
    /// </summary>
    private const int LongestText = 6000;

    /// <summary>The rules of an operator's object, which are no text.</summary>
    private const string Groups = ".inputs.spec.groups";

    private static readonly JsonSerializerOptions _json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <returns>Lines by resource. Of what both have, those that differ; what one of them alone has is whole.</returns>
    public static string Difference(Registered before, Registered after)
    {
        var (old, now) = (ByResource(before), ByResource(after));
        var text = new StringBuilder();
        foreach (var name in old.Keys.Union(now.Keys).Order(StringComparer.Ordinal))
        {
            if (!now.TryGetValue(name, out var has))
            {
                text.Append(CultureInfo.InvariantCulture, $"- {name}\n");
                continue;
            }

            var had = old.GetValueOrDefault(name);
            var lines = had is null ? has.Select(line => $"+ {line}") : Difference(had, has);
            var all = string.Concat(lines.Select(line => $"    {line}\n"));
            if (had is null || all.Length > 0)
            {
                text.Append(CultureInfo.InvariantCulture, $"{(had is null ? "+" : "~")} {name}\n{all}");
            }
        }

        return text.ToString();
    }

    private static IEnumerable<string> Difference(List<string> old, List<string> now) =>
        Without(old, now).Select(line => $"- {line}").Concat(Without(now, old).Select(line => $"+ {line}"));

    /// <summary>A line that stands three times here and once there is left twice.</summary>
    private static IEnumerable<string> Without(List<string> lines, List<string> others)
    {
        var left = others.CountBy(line => line).ToDictionary(StringComparer.Ordinal);
        foreach (var line in lines)
        {
            var count = left.GetValueOrDefault(line);
            if (count == 0)
            {
                yield return line;
            }

            left[line] = Math.Max(0, count - 1);
        }
    }

    private static Dictionary<string, List<string>> ByResource(Registered registered) =>
        JsonNode
            .Parse(registered.Files.Single(file => file.Path == "resources.json").Text)!
            .AsArray()
            .ToDictionary(
                each => $"{each!["urn"]}".Split("::", 3)[2],
                each =>
                    each!.AsObject().Where(field => field.Key != "urn").SelectMany(field => Lines($".{field.Key}", field.Value)).ToList()
            );

    private static IEnumerable<string> Lines(string path, JsonNode? value) =>
        value switch
        {
            null => [$"{path} null"],
            _ when path == Groups => [$"{path} {Digest(value.ToJsonString())}"],
            JsonObject fields => fields.SelectMany(field => Lines($"{path}.{field.Key}", field.Value)),
            JsonArray items => items.SelectMany(item => Lines($"{path}[{(item as JsonObject)?["name"]}]", item)),
            JsonValue one when one.TryGetValue<string>(out var text) => text.Length > LongestText ? [$"{path} {Digest(text)}"]
            : text.Contains('\n', StringComparison.Ordinal) ? text.Split('\n').Select(line => $"{path} | {line}")
            : [$"{path} {value.ToJsonString(_json)}"],
            _ => [$"{path} {value.ToJsonString(_json)}"],
        };

    private static string Digest(string text) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{text.Length} characters, SHA-256 {Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))}"
        );
}
