using System.Collections.Concurrent;

namespace Pulumi;

/// <summary>What the engine can do, asked once.</summary>
internal sealed class Features(IMonitor monitor)
{
    private readonly ConcurrentDictionary<string, Task<bool>> _answers = new();

    /// <summary>Resources as arguments travel as references, not as bare ids.</summary>
    public Task<bool> ResourceReferencesAsync() => SupportsAsync("resourceReferences");

    public Task RequireAliasSpecsAsync() => RequireAsync("aliasSpecs");

    private async Task RequireAsync(string feature)
    {
        if (!await SupportsAsync(feature).ConfigureAwait(false))
        {
            throw new InvalidOperationException($"This Pulumi CLI is too old, it does not support {feature}: update it.");
        }
    }

    private Task<bool> SupportsAsync(string feature) => _answers.GetOrAdd(feature, monitor.SupportsFeatureAsync);
}
