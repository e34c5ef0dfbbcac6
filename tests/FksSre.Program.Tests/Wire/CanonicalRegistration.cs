using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Pulumi.Wire;

namespace FksSre.Program.Tests.Wire;

/// <summary>All that a run registers, a file for each type, so that likes stand beside each other.</summary>
internal static class CanonicalRegistration
{
    private static readonly JsonSerializerOptions _json = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <param name="stack">Its name.</param>
    /// <param name="messages">What the program said to the engine.</param>
    /// <returns>Texts of files, by their name.</returns>
    public static IReadOnlyDictionary<string, string> Files(string stack, IReadOnlyCollection<object> messages)
    {
        var outputs = messages.OfType<RegisterResourceOutputsRequest>().ToDictionary(request => request.Urn);
        return messages
            .OfType<RegisterResourceRequest>()
            .Select(request =>
                (request.Type, Json: CanonicalResource.Of(stack, request, outputs.GetValueOrDefault(WireResource.Urn(stack, request))))
            )
            .Concat(messages.OfType<ReadResourceRequest>().Select(request => (request.Type, Json: CanonicalResource.Of(stack, request))))
            .GroupBy(resource => FileName(resource.Type), resource => resource.Json)
            .ToDictionary(file => file.Key, file => Text(file.OrderBy(json => (string)json["urn"]!, StringComparer.Ordinal)));
    }

    private static string FileName(string type) => $"{type.Replace(':', '-').Replace('/', '-')}.json";

    private static string Text(IEnumerable<JsonNode> resources) => new JsonArray([.. resources]).ToJsonString(_json) + "\n";
}
