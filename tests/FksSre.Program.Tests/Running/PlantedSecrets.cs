using System.Collections.Immutable;
using FksSre.Stacks.Configuration;

namespace FksSre.Program.Tests.Running;

/// <summary>Secrets that are recognised wherever they come out.</summary>
internal static class PlantedSecrets
{
    /// <summary>What no plain text may hold.</summary>
    public static string Core(string key) => $"planted-{key[(key.IndexOf(':', StringComparison.Ordinal) + 1)..]}";

    /// <summary>The core in a secret of the form that the key has.</summary>
    public static string Text(string key) =>
        key is ConfigKeys.DiscordWebhook or ConfigKeys.HeartbeatUrl or ConfigKeys.SliHeartbeatUrl
            ? $"https://hooks.example.com/{Core(key)}"
            : Core(key);

    /// <summary>Those of a configuration.</summary>
    public static ImmutableArray<string> Of(StackConfiguration configuration) => [.. configuration.Encrypted.Select(Core)];
}
