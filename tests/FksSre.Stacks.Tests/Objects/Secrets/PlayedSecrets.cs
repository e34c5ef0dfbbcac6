using System.Collections.Immutable;
using Pulumi.Testing;

namespace FksSre.Stacks.Tests.Objects.Secrets;

/// <summary>Providers that know secrets of their own.</summary>
internal sealed class PlayedSecrets : IMocks
{
    public Task<(string? id, object state)> NewResourceAsync(MockResourceArgs args) =>
        Task.FromResult<(string?, object)>(
            (
                $"{args.Name}-id",
                args.Inputs.SetItems(
                    new Dictionary<string, object>
                    {
                        ["result"] = $"{PlantedSecrets.ProviderWord}{args.Name}",
                        ["integrationKey"] = $"{PlantedSecrets.ProviderWord}{args.Name}",
                    }
                )
            )
        );

    public Task<object> CallAsync(MockCallArgs args) =>
        Task.FromResult<object>(
            new[] { "id", "email", "name", "role", "jobTitle", "timeZone", "description" }.ToImmutableDictionary(
                key => key,
                key => (object)key
            )
        );
}
