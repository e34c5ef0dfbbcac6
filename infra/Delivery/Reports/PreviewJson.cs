using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using FksSre.Delivery.Changes;
using FksSre.ServiceLevels.Findings;

namespace FksSre.Delivery.Reports;

/// <summary>Previews for other programs.</summary>
public static class PreviewJson
{
    private static readonly JsonSerializerOptions _json = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>An array with an object for each environment, ended by a line break.</summary>
    public static string Of(IEnumerable<EnvironmentPreview> previews) => new JsonArray([.. previews.Select(Of)]).ToJsonString(_json) + "\n";

    private static JsonObject Of(EnvironmentPreview preview) =>
        new()
        {
            ["environment"] = preview.Environment,
            ["before"] = preview.Before,
            ["after"] = preview.After,
            ["findings"] = Of(preview.Findings),
            ["changes"] = new JsonArray([.. preview.Changes.Select(Of)]),
            ["past"] = new JsonArray([.. preview.Past.Select(line => (JsonNode)line)]),
            ["policies"] = new JsonObject
            {
                ["rules"] = preview.Policies.Rules,
                ["errors"] = Of(preview.Policies.Errors),
                ["advice"] = Of(preview.Policies.Advice),
                ["exemptions"] = Of(preview.Policies.Exemptions),
            },
        };

    private static JsonObject Of(Change change) =>
        new()
        {
            ["topic"] = change.Topic.ToString().ToLowerInvariant(),
            ["effect"] = change.Effect.ToString().ToLowerInvariant(),
            ["loud"] = change.IsLoud,
            ["subject"] = change.Subject,
            ["text"] = change.Text,
            ["details"] = new JsonArray([.. change.Details.Select(detail => (JsonNode)detail)]),
        };

    private static JsonArray Of(IEnumerable<Finding> findings) =>
        new([
            .. findings.Select(finding => new JsonObject
            {
                ["code"] = finding.Code,
                ["path"] = finding.Path,
                ["value"] = finding.Value,
                ["problem"] = finding.Problem,
                ["remedy"] = finding.Remedy,
            }),
        ]);
}
