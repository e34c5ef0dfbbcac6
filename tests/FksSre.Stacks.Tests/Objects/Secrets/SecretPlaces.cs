using System.Text.Json;
using System.Text.Json.Nodes;
using FksSre.Stacks.Registration;

namespace FksSre.Stacks.Tests.Objects.Secrets;

/// <summary>Where words stand in what is registered.</summary>
internal static class SecretPlaces
{
    /// <summary>The only inputs that may hold a secret.</summary>
    public static bool IsAllowed(RegisteredResource resource, string path) =>
        (resource.Type, path.Split('/')[0])
            is
                ("kubernetes:core/v1:Secret", "stringData")
                or
                ("pulumi:providers:kubernetes", "kubeconfig")
                or
                ("pulumi:providers:grafana", "auth")
                or
                ("pulumi:providers:pagerduty", "token");

    /// <returns>Paths of inputs, whose keys and values are searched alike.</returns>
    public static IEnumerable<string> Of(RegisteredResource resource, string word) =>
        Texts(resource.Inputs, "").Where(t => t.Text.Contains(word, StringComparison.Ordinal)).Select(t => t.Path.TrimStart('/'));

    public static IEnumerable<string> Beside(RegisteredResource resource) =>
        [resource.Urn, resource.Name, resource.Parent, JsonSerializer.Serialize(resource.Options)];

    private static IEnumerable<(string Path, string Text)> Texts(JsonNode? node, string path) =>
        node switch
        {
            JsonObject fields => fields.SelectMany(field =>
                Texts(field.Value, $"{path}/{field.Key}").Append(($"{path}/{field.Key}", field.Key))
            ),
            JsonArray items => items.SelectMany((item, i) => Texts(item, $"{path}/{i}")),
            JsonValue value when value.GetValueKind() == JsonValueKind.String => [(path, value.GetValue<string>())],
            _ => [],
        };
}
