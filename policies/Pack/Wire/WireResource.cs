using System.Collections.Immutable;
using FksSre.Policies.Resources;

namespace FksSre.PolicyPack.Wire;

/// <summary>Resources as the engine sends them, and as rules see them.</summary>
internal static class WireResource
{
    /// <summary>One that is about to be registered: its inputs.</summary>
    public static ReviewedResource Of(AnalyzeRequest request) =>
        new(
            request.Urn,
            request.Type,
            request.Name,
            request.Options?.Parent ?? "",
            PropertyJson.Of(request.Properties),
            Options(request.Options, request.Provider)
        );

    /// <summary>All of a stack: what providers answered, or in a preview foretell. Sorted by URN, as they come in any order.</summary>
    public static ImmutableArray<ReviewedResource> Of(AnalyzeStackRequest request) =>
        [.. request.Resources.OrderBy(resource => resource.Urn, StringComparer.Ordinal).Select(Of)];

    private static ReviewedResource Of(AnalyzerResource resource) =>
        new(
            resource.Urn,
            resource.Type,
            resource.Name,
            resource.Parent,
            PropertyJson.Of(resource.Properties),
            Options(resource.Options, resource.Provider)
        );

    private static ReviewedOptions Options(AnalyzerResourceOptions? options, AnalyzerProviderResource? provider) =>
        new(options?.Protect ?? false, provider?.Urn ?? "", [.. options?.AdditionalSecretOutputs ?? []], [.. options?.IgnoreChanges ?? []]);
}
