using FksSre.Monitoring.RuleTests;
using FksSre.Stacks.Configuration.Sources;
using FksSre.Stacks.Declaration;
using FksSre.Stacks.Inputs;
using FksSre.Stacks.Registration;
using FksSre.Stacks.Releases;
using FksSre.Tests;
using NodaTime;

namespace FksSre.Policies.Tests;

/// <summary>The environments as they are committed, with a placeholder for every secret that one may have.</summary>
internal static class RealStack
{
    private static readonly Instant _now = Instant.FromUtc(2026, 11, 27, 10, 0);

    public static async Task<(StackInputs Inputs, IReadOnlyList<RegisteredResource> Resources)> ReadAsync(
        string environment,
        RuleTestScope tests
    )
    {
        var text = await File.ReadAllTextAsync(Path.Combine(RepositoryRoot.Folder, $"Pulumi.{environment}.yaml"));
        var configuration = StackConfigurationSources.WithEverySecret(StackConfigurationSources.FromFile(environment, text).Value!);
        var inputs = (await ReleasedInputs.CheckAsync(new(configuration, []), _now, tests)).Value!;
        return (inputs, await StackRegistration.RunAsync(inputs, StackSecrets.Of(configuration)));
    }
}
