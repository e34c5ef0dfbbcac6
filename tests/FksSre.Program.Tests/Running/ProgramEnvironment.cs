using System.Text.Json;
using FksSre.Stacks.Configuration;
using FksSre.Tests;

namespace FksSre.Program.Tests.Running;

/// <summary>What the language host gives a program.</summary>
internal static class ProgramEnvironment
{
    public static IEnumerable<KeyValuePair<string, string>> Of(StackConfiguration configuration, EngineDouble engine) =>
        new Dictionary<string, string>
        {
            ["PULUMI_MONITOR"] = engine.Address,
            ["PULUMI_ENGINE"] = engine.Address,
            ["PULUMI_ORGANIZATION"] = "organization",
            ["PULUMI_PROJECT"] = ConfigKeys.Project,
            ["PULUMI_STACK"] = configuration.Stack,
            ["PULUMI_ROOT_DIRECTORY"] = RepositoryRoot.Folder,
            ["PULUMI_PWD"] = AppContext.BaseDirectory,
            ["PULUMI_DRY_RUN"] = engine.Behaviour.IsPreview ? "true" : "false",
            ["PULUMI_QUERY_MODE"] = "false",
            ["PULUMI_PARALLEL"] = "16",
            ["PULUMI_CONFIG"] = JsonSerializer.Serialize(configuration.Values),
            ["PULUMI_CONFIG_SECRET_KEYS"] = JsonSerializer.Serialize(configuration.Encrypted),
        };
}
