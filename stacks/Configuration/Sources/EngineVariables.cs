using System.Collections.Immutable;
using System.Text.Json;
using FksSre.ServiceLevels.Findings;

namespace FksSre.Stacks.Configuration.Sources;

/// <summary>Reads what the engine hands to a program through its environment.</summary>
internal static class EngineVariables
{
    private const string Stack = "PULUMI_STACK";
    private const string Config = "PULUMI_CONFIG";
    private const string SecretKeys = "PULUMI_CONFIG_SECRET_KEYS";

    private const string DryRun = "PULUMI_DRY_RUN";

    private static readonly JsonDocumentOptions _strict = new() { AllowDuplicateProperties = false };

    public static Checked<StackConfiguration> Read(Func<string, string?> variable)
    {
        var findings = new List<Finding>();
        var stack = variable(Stack) ?? "";
        if (stack.Length == 0)
        {
            findings.Add(SourceFindings.NotUnderTheEngine(Stack));
        }

        var values = Json(variable, Config, "a JSON object of texts", findings, json =>
            json.EnumerateObject().Select(entry => KeyValuePair.Create(entry.Name, Text(entry.Value))).ToArray()
        ) ?? [];
        var secrets = Json(variable, SecretKeys, "a JSON list of keys", findings, json => json.EnumerateArray().Select(Text).ToArray())
            ?? [];
        return Checked<StackConfiguration>.Of(findings, () =>
            new(stack, values.ToImmutableSortedDictionary(v => FullKey.Of(v.Key), v => v.Value, StringComparer.Ordinal))
            {
                Encrypted = secrets.Select(FullKey.Of).ToImmutableSortedSet(StringComparer.Ordinal),
            }
        );
    }

    /// <summary>As Pulumi reads it; what says nothing is an update.</summary>
    public static bool IsPreview(Func<string, string?> variable) => bool.TryParse(variable(DryRun), out var isPreview) && isPreview;

    /// <summary>An unset variable is an empty one: a stack may have no configuration, and no secrets.</summary>
    private static T? Json<T>(
        Func<string, string?> variable,
        string name,
        string expected,
        List<Finding> findings,
        Func<JsonElement, T> read
    )
        where T : class
    {
        try
        {
            return variable(name) is { Length: > 0 } text ? read(JsonElement.Parse(text, _strict)) : null;
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException)
        {
            findings.Add(SourceFindings.NotJson(name, expected));
            return null;
        }
    }

    /// <summary>Throws where it is anything but a text.</summary>
    private static string Text(JsonElement value) => value.GetString() ?? throw new JsonException();
}
