using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace FksSre.Delivery.Rendered;

/// <summary>A resource of <c>resources.json</c>: what the engine would be told.</summary>
/// <param name="Urn">As the engine composes it.</param>
/// <param name="Type">The type token.</param>
/// <param name="Name">Unique among those of its type and parents.</param>
/// <param name="Parent">The parent's URN; empty for the stack itself.</param>
/// <param name="Read">The id of what is only looked at; null for what is made.</param>
/// <param name="Inputs">By wire name; secrets are placeholders.</param>
/// <param name="Options">What was asked of the engine for it.</param>
public sealed record RenderedResource(
    string Urn,
    string Type,
    string Name,
    string Parent,
    string? Read,
    JsonObject Inputs,
    RenderedOptions Options
);

/// <summary>What the engine is asked for of a resource.</summary>
/// <param name="Protect">It refuses to delete it.</param>
/// <param name="RetainOnDelete">It leaves it where it is when it leaves the program.</param>
/// <param name="Provider">The URN of its provider; empty for components and providers.</param>
/// <param name="IgnoreChanges">Paths that it does not compare.</param>
/// <param name="Aliases">Former types.</param>
public sealed record RenderedOptions(
    bool Protect,
    bool RetainOnDelete,
    string Provider,
    ImmutableArray<string> IgnoreChanges,
    ImmutableArray<string> Aliases
)
{
    /// <summary>Of the provider's plugin.</summary>
    public string Version { get; init; } = "";

    /// <summary>Where the plugin comes from; empty: from where it usually does.</summary>
    public string PluginDownloadUrl { get; init; } = "";

    /// <summary>Outputs that are kept secret beyond those that the provider calls so.</summary>
    public ImmutableArray<string> AdditionalSecretOutputs { get; init; } = [];

    /// <summary>How long the engine waits for it to be made; null: as long as it usually does.</summary>
    public string? CreateTimeout { get; init; }

    /// <summary>How long the engine waits for a change of it; null: as long as it usually does.</summary>
    public string? UpdateTimeout { get; init; }
}
