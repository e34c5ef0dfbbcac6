using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace FksSre.Stacks.Registration;

/// <summary>A resource as the program registers it.</summary>
/// <param name="Urn">As the engine composes it.</param>
/// <param name="Type">The type token.</param>
/// <param name="Name">Unique among those of its type and parents.</param>
/// <param name="Parent">The parent's URN; empty for the stack itself.</param>
/// <param name="Inputs">By wire name, sorted; empty for components.</param>
/// <param name="Options">What was asked of the engine for it.</param>
public sealed record RegisteredResource(string Urn, string Type, string Name, string Parent, JsonObject Inputs, RegisteredOptions Options)
{
    /// <summary>It is looked at and not made: the id under which its provider knows it. Null where the program makes it.</summary>
    public string? Read { get; init; }
}

/// <param name="Protect">Whether the engine refuses to delete it; inherited from parents.</param>
/// <param name="RetainOnDelete">Whether it stays when it leaves the program.</param>
/// <param name="Provider">The URN of its provider; empty for components and providers.</param>
/// <param name="Version">Of the provider's plugin.</param>
/// <param name="PluginDownloadUrl">Where the plugin is had from; empty for Pulumi's own.</param>
/// <param name="AdditionalSecretOutputs">Sorted.</param>
/// <param name="IgnoreChanges">Sorted.</param>
/// <param name="Aliases">Former types, sorted.</param>
/// <param name="CreateTimeout">How long its creation may take; null: as long as its provider thinks right.</param>
/// <param name="UpdateTimeout">The same of an update.</param>
public sealed record RegisteredOptions(
    bool Protect,
    bool RetainOnDelete,
    string Provider,
    string Version,
    string PluginDownloadUrl,
    ImmutableArray<string> AdditionalSecretOutputs,
    ImmutableArray<string> IgnoreChanges,
    ImmutableArray<string> Aliases,
    TimeSpan? CreateTimeout,
    TimeSpan? UpdateTimeout
);
