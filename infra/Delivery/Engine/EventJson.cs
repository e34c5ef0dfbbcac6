using System.Collections.Immutable;
using System.Text.Json;

namespace FksSre.Delivery.Engine;

/// <summary>Reads what may be missing, or of another kind than it should be, without an exception.</summary>
internal static class EventJson
{
    /// <summary>Of one text that is kept; a provider may repeat a whole object in its error.</summary>
    private const int LongestText = 4_000;

    private const int MostTexts = 100;

    public static JsonElement? Child(JsonElement? element, string name) =>
        element is { ValueKind: JsonValueKind.Object } parent && parent.TryGetProperty(name, out var child) ? child : null;

    public static bool IsObject(JsonElement? element) => element is { ValueKind: JsonValueKind.Object };

    public static bool Flag(JsonElement? element, string name) => Child(element, name) is { ValueKind: JsonValueKind.True };

    /// <returns>Empty where there is none.</returns>
    public static string Text(JsonElement? element, string name) => Child(element, name) is { } text ? Text(text) : "";

    /// <returns>Null where it is none, or too large.</returns>
    public static int? Number(JsonElement? element) =>
        element is { ValueKind: JsonValueKind.Number } number && number.TryGetInt32(out var value) && value >= 0 ? value : null;

    public static ImmutableArray<string> Texts(JsonElement? element, string name) =>
        Child(element, name) is { ValueKind: JsonValueKind.Array } list
            ? [.. list.EnumerateArray().Select(Text).Where(text => text.Length > 0).Take(MostTexts)]
            : [];

    public static int Length(JsonElement? element, string name) =>
        Child(element, name) is { ValueKind: JsonValueKind.Array } list ? list.GetArrayLength() : 0;

    /// <summary>The paths of <c>detailedDiff</c>; where the provider has none, the properties of <c>diffs</c>.</summary>
    public static ImmutableArray<ChangedPath> Paths(JsonElement? metadata) =>
        Child(metadata, "detailedDiff") is { ValueKind: JsonValueKind.Object } detailed && detailed.EnumerateObject().Any()
            ?
            [
                .. detailed
                    .EnumerateObject()
                    .Take(MostTexts)
                    .Select(path => new ChangedPath(Name(path), Text(path.Value, "diffKind") is { Length: > 0 } kind ? kind : "update"))
                    .OrderBy(path => path.Path, StringComparer.Ordinal),
            ]
            : [.. Texts(metadata, "diffs").Select(path => new ChangedPath(path, "update"))];

    private static string Name(JsonProperty property)
    {
        try
        {
            return property.Name;
        }
        catch (InvalidOperationException)
        {
            return "?";
        }
    }

    private static string Text(JsonElement element)
    {
        if (element.ValueKind != JsonValueKind.String)
        {
            return "";
        }

        try
        {
            var text = (element.GetString() ?? "").Trim();
            return text.Length <= LongestText ? text : $"{text[..LongestText]}…";
        }
        catch (InvalidOperationException)
        {
            // Half of a pair of surrogates is JSON and no text.
            return "";
        }
    }
}
