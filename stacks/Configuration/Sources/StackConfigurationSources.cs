using FksSre.ServiceLevels.Findings;

namespace FksSre.Stacks.Configuration.Sources;

/// <summary>Where the configuration of a stack comes from: the engine that runs the program, or the stack's file alone.</summary>
public static class StackConfigurationSources
{
    /// <summary>What the engine handed to this process.</summary>
    public static Checked<StackConfiguration> FromEngine() => FromEngine(Environment.GetEnvironmentVariable);

    /// <summary>Whether the engine only asks what would be done, and does nothing of it.</summary>
    /// <param name="variable">The environment of the program: PULUMI_DRY_RUN.</param>
    public static bool IsPreview(Func<string, string?> variable) => EngineVariables.IsPreview(variable);

    /// <summary>What is wrong with the project's file: PagerDuty depends on one of its options.</summary>
    /// <param name="configuration">Of the stack.</param>
    /// <param name="variable">The environment of the program: PULUMI_ROOT_DIRECTORY.</param>
    public static IReadOnlyList<Finding> CheckProject(StackConfiguration configuration, Func<string, string?> variable) =>
        [.. ProjectFile.Check(configuration, variable)];

    /// <param name="variable">The environment of the program: PULUMI_STACK, PULUMI_CONFIG and PULUMI_CONFIG_SECRET_KEYS.</param>
    public static Checked<StackConfiguration> FromEngine(Func<string, string?> variable) => EngineVariables.Read(variable);

    /// <summary>Without an engine. Encrypted values are there as placeholders, <c>&lt;secret fks-sre:discordWebhook&gt;</c>.</summary>
    /// <param name="stack">The name of the stack.</param>
    /// <param name="text">Of its file, Pulumi.STACK.yaml.</param>
    public static Checked<StackConfiguration> FromFile(string stack, string text) => StackFile.Read(stack, text);

    /// <summary>
    /// With a placeholder for each secret that the stack may have and has not, so that a render shows everything that could be.
    /// A secret that nothing would read is left out, and so is a token that wakes people where nobody is to be woken.
    /// </summary>
    public static StackConfiguration WithEverySecret(StackConfiguration configuration) =>
        Secret.All.Aggregate(
            configuration,
            // One by one, since a secret may be read by what another one configures.
            (all, secret) =>
                !all.Values.ContainsKey(secret.Key) && secret.IsAllowed(all.Stack) && secret.IsRead(all) == true
                    ? all.Withhold(secret.Key)
                    : all
        );
}
