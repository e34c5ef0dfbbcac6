using System.Collections.Immutable;
using System.Globalization;
using FksSre.Program.Tests.Running;
using FksSre.Stacks.Configuration;
using FksSre.Stacks.Registration;
using Pulumi.Wire;

namespace FksSre.Program.Tests.Wire;

/// <summary>Registrations as a render tells of them.</summary>
internal static class WireResource
{
    /// <summary>All but the stack itself, sorted by URN.</summary>
    /// <param name="stack">Its name.</param>
    /// <param name="messages">What the program said to the engine.</param>
    public static ImmutableArray<RegisteredResource> All(string stack, IReadOnlyCollection<object> messages) =>
        [
            .. messages
                .OfType<RegisterResourceRequest>()
                .Where(request => request.Type != StackEngine.StackType)
                .Select(request => Of(stack, request))
                .Concat(messages.OfType<ReadResourceRequest>().Select(request => Of(stack, request)))
                .OrderBy(resource => resource.Urn, StringComparer.Ordinal),
        ];

    /// <summary>As the engine composes it: the types of all parents but the stack, then its own.</summary>
    public static string Urn(string stack, RegisterResourceRequest request) => Urn(stack, request.Parent, request.Type, request.Name);

    public static string Urn(string stack, ReadResourceRequest request) => Urn(stack, request.Parent, request.Type, request.Name);

    public static (string Urn, string Id) Provider(RegisterResourceRequest request) => Provider(request.Provider);

    private static string Urn(string stack, string parent, string type, string name)
    {
        var above = parent.Length == 0 ? StackEngine.StackType : parent.Split("::")[2];
        return $"urn:pulumi:{stack}::{ConfigKeys.Project}::{(above == StackEngine.StackType ? "" : above + "$")}{type}::{name}";
    }

    public static (string Urn, string Id) Provider(string reference)
    {
        var end = reference.LastIndexOf("::", StringComparison.Ordinal);
        return end < 0 ? ("", "") : (reference[..end], reference[(end + 2)..]);
    }

    private static RegisteredResource Of(string stack, ReadResourceRequest request) =>
        new(
            Urn(stack, request),
            request.Type,
            request.Name,
            request.Parent,
            WireJson.Of(request.Properties),
            new(false, false, Provider(request.Provider).Urn, request.Version, "", [], [], [], null, null)
        )
        {
            Read = request.Id,
        };

    private static RegisteredResource Of(string stack, RegisterResourceRequest request) =>
        new(
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
                [.. request.Aliases.Select(alias => alias.Spec?.Type ?? alias.Urn).Order(StringComparer.Ordinal)],
                Time(request.CustomTimeouts?.Create),
                Time(request.CustomTimeouts?.Update)
            )
        );

    /// <summary>Nanoseconds; a tick is a hundred of them.</summary>
    private static TimeSpan? Time(string? text) =>
        string.IsNullOrEmpty(text) ? null : TimeSpan.FromTicks(long.Parse(text[..^"00ns".Length], CultureInfo.InvariantCulture));
}
