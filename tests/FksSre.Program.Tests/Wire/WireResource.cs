using System.Collections.Immutable;
using FksSre.Stacks.Configuration;
using FksSre.Stacks.Registration;
using Pulumi.Wire;

namespace FksSre.Program.Tests.Wire;

/// <summary>Registrations as a render tells of them.</summary>
internal static class WireResource
{
    public const string StackType = "pulumi:pulumi:Stack";

    /// <summary>All but the stack itself, sorted by URN.</summary>
    public static ImmutableArray<RegisteredResource> All(string stack, IEnumerable<RegisterResourceRequest> requests) =>
    [
        .. requests
            .Where(request => request.Type != StackType)
            .Select(request => Of(stack, request))
            .OrderBy(resource => resource.Urn, StringComparer.Ordinal),
    ];

    /// <summary>As the engine composes it: the types of all parents but the stack, then its own.</summary>
    public static string Urn(string stack, RegisterResourceRequest request)
    {
        var above = request.Parent.Length == 0 ? StackType : request.Parent.Split("::")[2];
        return $"urn:pulumi:{stack}::{ConfigKeys.Project}::{(above == StackType ? "" : above + "$")}{request.Type}::{request.Name}";
    }

    public static (string Urn, string Id) Provider(RegisterResourceRequest request)
    {
        var end = request.Provider.LastIndexOf("::", StringComparison.Ordinal);
        return end < 0 ? ("", "") : (request.Provider[..end], request.Provider[(end + 2)..]);
    }

    private static RegisteredResource Of(string stack, RegisterResourceRequest request) => new(
        Urn(stack, request),
        request.Type,
        request.Name,
        request.Parent,
        WireJson.Of(request.Object),
        new(
            request.Protect,
            request.RetainOnDelete,
            Provider(request).Urn,
            request.Version,
            request.PluginDownloadURL,
            [.. request.AdditionalSecretOutputs.Order(StringComparer.Ordinal)],
            [.. request.IgnoreChanges.Order(StringComparer.Ordinal)],
            [.. request.Aliases.Select(alias => alias.Spec?.Type ?? alias.Urn).Order(StringComparer.Ordinal)]));
}
