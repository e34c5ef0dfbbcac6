using System.Collections.Immutable;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using FksSre.Monitoring.Rendering;

namespace FksSre.Stacks.Registration;

/// <summary>Registered resources as files: what the engine would get, for people, other tools and tests.</summary>
public static class RegistrationFiles
{
    private const string PagerDuty = "pagerduty:";

    private static readonly JsonSerializerOptions _json = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static IEnumerable<RenderedFile> Render(ImmutableArray<RegisteredResource> resources)
    {
        foreach (var resource in resources.Where(KubernetesObject.IsMade))
        {
            yield return new($"kubernetes/{Order(resource)}-{Kind(resource)}-{resource.Name}.yaml", ObjectYaml.Render(resource.Inputs));
        }

        foreach (var resource in resources.Where(r => r.Type.StartsWith(PagerDuty, StringComparison.Ordinal)))
        {
            yield return new($"pagerduty/{Kind(resource)}-{resource.Name}.json", Text(resource.Inputs));
        }

        yield return new("resources.json", Whole(resources));
    }

    /// <summary>All resources with all that is asked of the engine for them, in one text.</summary>
    public static string Whole(ImmutableArray<RegisteredResource> resources) => Text(new JsonArray([.. resources.Select(All)]));

    /// <summary>Files are applied in the order of their names, and all else stands in the namespace.</summary>
    private static string Order(RegisteredResource resource) => Kind(resource) == "namespace" ? "00" : "10";

    private static string Kind(RegisteredResource resource) => resource.Type[(resource.Type.LastIndexOf(':') + 1)..].ToLowerInvariant();

    private static JsonObject All(RegisteredResource resource) =>
        new()
        {
            ["urn"] = resource.Urn,
            ["type"] = resource.Type,
            ["name"] = resource.Name,
            ["parent"] = resource.Parent,
            ["read"] = resource.Read,
            ["inputs"] = resource.Inputs.DeepClone(),
            ["options"] = new JsonObject
            {
                ["protect"] = resource.Options.Protect,
                ["retainOnDelete"] = resource.Options.RetainOnDelete,
                ["provider"] = resource.Options.Provider,
                ["version"] = resource.Options.Version,
                ["pluginDownloadURL"] = resource.Options.PluginDownloadUrl,
                ["additionalSecretOutputs"] = List(resource.Options.AdditionalSecretOutputs),
                ["ignoreChanges"] = List(resource.Options.IgnoreChanges),
                ["aliases"] = List(resource.Options.Aliases),
                ["createTimeout"] = resource.Options.CreateTimeout?.ToString("c", CultureInfo.InvariantCulture),
                ["updateTimeout"] = resource.Options.UpdateTimeout?.ToString("c", CultureInfo.InvariantCulture),
            },
        };

    private static JsonArray List(IEnumerable<string> texts) => new([.. texts.Select(text => (JsonNode)text)]);

    private static string Text(JsonNode json) => json.ToJsonString(_json) + "\n";
}
