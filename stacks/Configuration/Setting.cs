using System.Text.Json;
using FksSre.ServiceLevels.Findings;

namespace FksSre.Stacks.Configuration;

/// <summary>A value of the configuration and the way to it, so that what is wrong with it is reported from where it stands.</summary>
/// <remarks>
/// Asking for a value that is absent gives nothing and no finding, unless it is required. So does asking for one that is encrypted
/// and should not be: that it is has been reported by then, and what is in it must not be shown.
/// </remarks>
internal sealed class Setting
{
    private readonly JsonElement? _value;
    private readonly bool _isEncrypted;
    private readonly List<Finding> _findings;

    private Setting(Place place, JsonElement? value, bool isEncrypted, List<Finding> findings) =>
        (Place, _value, _isEncrypted, _findings) = (
            place,
            value is { ValueKind: JsonValueKind.Null } ? null : value,
            isEncrypted,
            findings
        );

    /// <summary>A value that is text whatever it looks like.</summary>
    public static Setting Text(StackConfiguration configuration, string key, List<Finding> findings) =>
        Of(configuration, key, findings, Quoted);

    /// <summary>A value that is JSON; what is none is taken as text.</summary>
    public static Setting Json(StackConfiguration configuration, string key, List<Finding> findings) =>
        Of(configuration, key, findings, Parsed);

    public Place Place { get; }

    public bool IsAbsent => _value is null;

    public Setting this[string step] =>
        new(
            Place.Inner(step),
            _value is { ValueKind: JsonValueKind.Object } all && all.TryGetProperty(step, out var value) ? value : null,
            _isEncrypted,
            _findings
        );

    public void Report(Finding finding) => _findings.Add(finding);

    /// <summary>It is absent, or an object with no other keys than the known ones.</summary>
    /// <returns>False where there is no use in looking into it.</returns>
    public bool IsObjectOf(params IReadOnlyList<string> known)
    {
        foreach (var entry in Entries().Where(e => !known.Contains(e.Place.Steps[^1])))
        {
            Report(KeyFindings.UnknownKey(entry.Place, entry.Place.Steps[^1], known));
        }

        return IsObject;
    }

    /// <summary>The values of an object, by key.</summary>
    public IReadOnlyList<Setting> Entries()
    {
        if (!IsObject)
        {
            if (!_isEncrypted)
            {
                Report(ValueFindings.WrongKind(Place, Shown, "an object with keys"));
            }

            return [];
        }

        return _value is { } all ? [.. all.EnumerateObject().Select(e => this[e.Name])] : [];
    }

    /// <returns>Null where it is absent or reported.</returns>
    public string? Optional()
    {
        switch (_value)
        {
            case null:
            case not null when _isEncrypted:
                return null;
            case { ValueKind: JsonValueKind.Object or JsonValueKind.Array }:
                Report(ValueFindings.WrongKind(Place, Shown, "a single value"));
                return null;
            default:
                return Scalar(_value.Value);
        }
    }

    /// <param name="example">A value that would do; it stands in the command that a finding prints.</param>
    /// <returns>Null where it is reported.</returns>
    public string? Required(string example)
    {
        if (_value is null && !_isEncrypted)
        {
            Report(KeyFindings.Missing(Place, example));
        }

        return Optional();
    }

    /// <summary>It is absent, or an object that may be looked into.</summary>
    public bool IsObject => !_isEncrypted && _value is null or { ValueKind: JsonValueKind.Object };

    /// <summary>It is a list with this text in it; what is encrypted is taken to be right.</summary>
    public bool Holds(string text) =>
        _isEncrypted
        || (
            _value is { ValueKind: JsonValueKind.Array } list
            && list.EnumerateArray().Any(x => x.ValueKind == JsonValueKind.String && x.GetString() == text)
        );

    /// <summary>What stands here, in short, for a finding.</summary>
    public string Shown =>
        _value switch
        {
            { ValueKind: JsonValueKind.Object } => "an object",
            { ValueKind: JsonValueKind.Array } => "a list",
            { } scalar => FieldFindings.Shown(Scalar(scalar)),
            null => "",
        };

    /// <summary>Pulumi writes what looks like a number or a flag without quotes, even where text is meant.</summary>
    private static string Scalar(JsonElement value) =>
        value.ValueKind == JsonValueKind.String ? value.GetString() ?? "" : value.GetRawText();

    private static Setting Of(StackConfiguration configuration, string key, List<Finding> findings, Func<string, JsonElement> element) =>
        new(
            Place.Of(configuration.Stack, key),
            configuration.Values.TryGetValue(key, out var text) ? element(text) : null,
            configuration.Encrypted.Contains(key),
            findings
        );

    private static JsonElement Parsed(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            return document.RootElement.Clone();
        }
        catch (JsonException)
        {
            return Quoted(text);
        }
    }

    private static JsonElement Quoted(string text) => JsonElement.Parse($"\"{JsonEncodedText.Encode(text)}\"");
}
