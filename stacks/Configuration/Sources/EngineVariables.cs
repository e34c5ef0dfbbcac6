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

    public static Checked<StackConfiguration> Read(Func<string, string?> variable)
    {
        var findings = new List<Finding>();
        var stack = variable(Stack) ?? "";
        if (stack.Length == 0)
        {
            findings.Add(SourceFindings.NotUnderTheEngine(Stack));
        }

        var values = Json<Dictionary<string, string>>(variable, Config, "a JSON object of texts", findings) ?? [];
        var secrets = Json<string[]>(variable, SecretKeys, "a JSON list of keys", findings) ?? [];
        return Checked<StackConfiguration>.Of(findings, () => new(
            stack,
            values.ToImmutableSortedDictionary(v => FullKey.Of(v.Key), v => v.Value, StringComparer.Ordinal))
        {
            Encrypted = secrets.Select(FullKey.Of).ToImmutableSortedSet(StringComparer.Ordinal),
        });
    }

    /// <summary>An unset variable is an empty one: a stack may have no configuration, and no secrets.</summary>
    private static T? Json<T>(Func<string, string?> variable, string name, string expected, List<Finding> findings)
        where T : class
    {
        try
        {
            return variable(name) is { Length: > 0 } text ? JsonSerializer.Deserialize<T>(text) : null;
        }
        catch (JsonException)
        {
            findings.Add(SourceFindings.NotJson(name, expected));
            return null;
        }
    }
}
