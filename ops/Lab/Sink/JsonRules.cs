using System.Globalization;
using System.Text.Json;

namespace FksSre.Ops.Lab.Sink;

/// <summary>Checks the members of one JSON object and collects everything that is wrong, in PagerDuty's words.</summary>
/// <param name="prefix">Path of the object, with a dot at its end; empty at the top.</param>
internal sealed class JsonRules(JsonElement owner, string prefix, List<string> errors)
{
    /// <param name="limit">Most characters allowed, not UTF-16 units; null: any number.</param>
    public void Text(string name, bool required, int? limit = null)
    {
        var value = Member(name);
        if (IsBlank(value))
        {
            AddIf(required, $"'{prefix}{name}' is missing or blank");
        }
        else if (value!.Value.ValueKind != JsonValueKind.String)
        {
            errors.Add($"'{prefix}{name}' is invalid (must be a string)");
        }
        else if (limit is { } most)
        {
            AddIf(value.Value.GetString()!.EnumerateRunes().Count() > most, $"'{prefix}{name}' is too long (maximum is {most} characters)");
        }
    }

    public bool AreAllBlank(params IReadOnlyList<string> names) =>
        names.All(name => IsBlank(Member(name)) || Member(name) is { ValueKind: JsonValueKind.Array } list && list.GetArrayLength() == 0);

    /// <summary>A place that a person can open.</summary>
    public void Link(string name, bool required)
    {
        Text(name, required);
        if (Member(name) is { ValueKind: JsonValueKind.String } value && !IsBlank(value))
        {
            var valid = Uri.TryCreate(value.GetString(), UriKind.Absolute, out var url) && url.Scheme is "https" or "http";
            AddIf(!valid, $"'{prefix}{name}' is invalid (must be a URL)");
        }
    }

    public void Exactly(string name, int length)
    {
        Text(name, required: true);
        if (Member(name) is { ValueKind: JsonValueKind.String } value && value.GetString() is { Length: > 0 } text)
        {
            AddIf(text.Length != length, $"Length of '{prefix}{name}' is incorrect (should be {length} characters)");
        }
    }

    /// <summary>The value when it is one of those allowed.</summary>
    public string? OneOf(string name, bool required, params IReadOnlyList<string> allowed)
    {
        var value = Member(name);
        if (IsBlank(value))
        {
            AddIf(required, $"'{prefix}{name}' is missing or blank");
            return null;
        }

        if (value is { ValueKind: JsonValueKind.String } given && allowed.Contains(given.GetString()))
        {
            return given.GetString();
        }

        var list = string.Join(", ", allowed.SkipLast(1).Select(a => $"'{a}'")) + $" or '{allowed[^1]}'";
        errors.Add($"'{prefix}{name}' is invalid (must be one of the following: {list})");
        return null;
    }

    public void Instant(string name)
    {
        if (Member(name) is { } value && !IsBlank(value))
        {
            var valid =
                value.ValueKind == JsonValueKind.String
                && DateTimeOffset.TryParse(value.GetString(), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out _);
            AddIf(!valid, $"'{prefix}{name}' is invalid (must be an ISO 8601 time)");
        }
    }

    /// <summary>The member when it is an object.</summary>
    public JsonElement? Object(string name, bool required)
    {
        var value = Member(name);
        if (value is { ValueKind: JsonValueKind.Object })
        {
            return value;
        }

        if (IsBlank(value))
        {
            AddIf(required, $"'{prefix}{name}' is missing or blank");
        }
        else
        {
            errors.Add($"'{prefix}{name}' is invalid (must be an object)");
        }

        return null;
    }

    /// <summary>The rules of an object inside this one.</summary>
    public JsonRules Within(string name, JsonElement owned) => new(owned, $"{prefix}{name}.", errors);

    /// <summary>Checks each object of a list that may be missing.</summary>
    public void Each(string name, Action<JsonRules> check)
    {
        if (Member(name) is not { } list || list.ValueKind == JsonValueKind.Null)
        {
            return;
        }

        if (list.ValueKind != JsonValueKind.Array || list.EnumerateArray().Any(i => i.ValueKind != JsonValueKind.Object))
        {
            errors.Add($"'{prefix}{name}' is invalid (must be a list of objects)");
            return;
        }

        foreach (var (index, item) in list.EnumerateArray().Index())
        {
            check(new JsonRules(item, $"{prefix}{name}[{index}].", errors));
        }
    }

    private static bool IsBlank(JsonElement? value) =>
        value is null or { ValueKind: JsonValueKind.Null or JsonValueKind.Undefined }
        || (value.Value.ValueKind == JsonValueKind.String && string.IsNullOrWhiteSpace(value.Value.GetString()));

    private JsonElement? Member(string name) => owner.TryGetProperty(name, out var value) ? value : null;

    private void AddIf(bool condition, string error)
    {
        if (condition)
        {
            errors.Add(error);
        }
    }
}
