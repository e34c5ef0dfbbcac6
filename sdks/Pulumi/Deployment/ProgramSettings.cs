using System.Collections.Immutable;
using System.Text.Json;

namespace Pulumi;

/// <summary>What the language host tells the program through its environment.</summary>
internal sealed record ProgramSettings(string Organization, string Project, string Stack, bool IsDryRun)
{
    /// <summary>All configuration by full key, secrets in clear text among them.</summary>
    public ImmutableDictionary<string, string> Config { get; } = ReadConfig(Environment.GetEnvironmentVariable("PULUMI_CONFIG"));

    public static ProgramSettings FromEnvironment() => new(
        Environment.GetEnvironmentVariable("PULUMI_ORGANIZATION") ?? "organization",
        Required("PULUMI_PROJECT"),
        Required("PULUMI_STACK"),
        bool.TryParse(Required("PULUMI_DRY_RUN"), out var dryRun) ? dryRun : throw NotUnderTheEngine("PULUMI_DRY_RUN"));

    public static string Required(string name) => Environment.GetEnvironmentVariable(name) is { Length: > 0 } value
        ? value
        : throw NotUnderTheEngine(name);

    private static InvalidOperationException NotUnderTheEngine(string name)
        => new($"The Pulumi engine did not start this program ({name} is not set): use `pulumi preview` or `pulumi up`.");

    private static ImmutableDictionary<string, string> ReadConfig(string? json)
    {
        if (string.IsNullOrEmpty(json))
        {
            return ImmutableDictionary<string, string>.Empty;
        }

        using var document = JsonDocument.Parse(json);
        return document.RootElement.EnumerateObject().ToImmutableDictionary(entry => FullKey(entry.Name), entry => entry.Value.ToString());
    }

    /// <summary>NAMESPACE:config:KEY is an old form of NAMESPACE:KEY.</summary>
    private static string FullKey(string key) => key.Split(':', 3) is [{ Length: > 0 } space, "config", var rest] ? $"{space}:{rest}" : key;
}
