using System.Text.Json.Nodes;
using Pulumi.Wire;

namespace FksSre.Program.Tests.Wire;

/// <summary>A registration as JSON: all that is asked of the engine. Flags that are off and empty lists ask for nothing.</summary>
internal static class CanonicalResource
{
    /// <summary>Objects with rule files and dashboards: what is written in those stands in goldens of the derivation.</summary>
    private static readonly string[] _derivedTexts = ["prometheus-rules-", "dashboards-dashboards-"];

    public static JsonObject Of(string stack, RegisterResourceRequest request, RegisterResourceOutputsRequest? outputs) =>
        Asked(
            ("urn", WireResource.Urn(stack, request)),
            ("parent", request.Parent),
            ("provider", WireResource.Provider(request).Urn),
            ("version", request.Version),
            ("pluginDownloadURL", request.PluginDownloadURL),
            ("importId", request.ImportId),
            ("protect", request.Protect),
            ("retainOnDelete", request.RetainOnDelete),
            ("deleteBeforeReplace", request.DeleteBeforeReplaceDefined ? $"{request.DeleteBeforeReplace}" : null),
            ("customTimeouts", Timeouts(request.CustomTimeouts)),
            ("ignoreChanges", List(request.IgnoreChanges)),
            ("replaceOnChanges", List(request.ReplaceOnChanges)),
            ("additionalSecretOutputs", List(request.AdditionalSecretOutputs)),
            ("aliases", new JsonArray([.. request.Aliases.Select(Alias)])),
            ("dependencies", List(request.Dependencies)),
            ("propertyDependencies", Dependencies(request)),
            ("inputs", CanonicalValue.Of(request.Object, text => Text(request.Name, text))),
            ("outputs", CanonicalValue.Of(outputs?.Outputs, CanonicalValue.Lines))
        );

    public static JsonObject Of(string stack, ReadResourceRequest request) =>
        Asked(
            ("urn", WireResource.Urn(stack, request)),
            ("read", request.Id),
            ("parent", request.Parent),
            ("provider", WireResource.Provider(request.Provider).Urn),
            ("version", request.Version),
            ("dependencies", List(request.Dependencies)),
            ("inputs", CanonicalValue.Of(request.Properties, CanonicalValue.Lines))
        );

    private static JsonObject Asked(params IEnumerable<(string Name, JsonNode? Value)> all) =>
        new(all.Where(each => IsAsked(each.Value)).Select(each => KeyValuePair.Create(each.Name, each.Value)));

    private static bool IsAsked(JsonNode? value) =>
        value switch
        {
            null => false,
            JsonArray list => list.Count > 0,
            JsonObject fields => fields.Count > 0,
            JsonValue one => !(one.TryGetValue<string>(out var text) && text.Length == 0)
                && !(one.TryGetValue<bool>(out var flag) && !flag),
            _ => true,
        };

    private static JsonNode Text(string resource, string text) =>
        _derivedTexts.Any(prefix => resource.StartsWith(prefix, StringComparison.Ordinal)) && text.Contains('\n', StringComparison.Ordinal)
            ? CanonicalValue.Digest(text)
            : CanonicalValue.Lines(text);

    private static JsonObject Timeouts(RegisterResourceRequest.Types.CustomTimeouts? timeouts) =>
        Asked(("create", timeouts?.Create), ("update", timeouts?.Update), ("delete", timeouts?.Delete));

    private static JsonNode Alias(Alias alias) =>
        alias.Spec is { } spec
            ? Asked(
                ("name", spec.Name),
                ("type", spec.Type),
                ("stack", spec.Stack),
                ("project", spec.Project),
                ("parentUrn", spec.ParentUrn),
                ("noParent", spec.NoParent)
            )
            : alias.Urn;

    private static JsonObject Dependencies(RegisterResourceRequest request) =>
        Asked(
            request
                .PropertyDependencies.OrderBy(property => property.Key, StringComparer.Ordinal)
                .Select(property => (property.Key, (JsonNode?)List(property.Value.Urns)))
        );

    private static JsonArray List(IEnumerable<string> texts) =>
        new([.. texts.Distinct().Order(StringComparer.Ordinal).Select(text => (JsonNode)text)]);
}
