using System.Collections.Immutable;

namespace FksSre.Policies.Resources;

/// <summary>What is asked of the engine for a resource.</summary>
/// <param name="Protect">Whether the engine refuses to delete it.</param>
/// <param name="Provider">The URN of its provider; empty for components and providers.</param>
/// <param name="AdditionalSecretOutputs">Outputs that are kept secret beyond those that the provider says are.</param>
/// <param name="IgnoreChanges">Inputs whose changes are not deployed.</param>
public sealed record ReviewedOptions(
    bool Protect,
    string Provider,
    ImmutableArray<string> AdditionalSecretOutputs,
    ImmutableArray<string> IgnoreChanges
)
{
    /// <summary>Nothing is asked for.</summary>
    public static ReviewedOptions None { get; } = new(Protect: false, Provider: "", [], []);

    /// <summary>Whether it stays when it leaves the program. Null where the engine does not say, as it does not to a policy pack.</summary>
    public bool? RetainOnDelete { get; init; }
}
