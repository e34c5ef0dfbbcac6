using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using FksSre.Delivery.Drift;

namespace FksSre.Delivery.Reports;

/// <summary>A look for drift, for other programs.</summary>
public static class DriftJson
{
    private static readonly JsonSerializerOptions _json = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>One object, ended by a line break.</summary>
    public static string Of(string environment, DriftReport report) =>
        new JsonObject
        {
            ["environment"] = environment,
            ["verdict"] =
                !report.Items.IsEmpty ? "drift"
                : report.IsClean ? "none"
                : "unknown",
            ["drift"] = new JsonArray([
                .. report.Items.Select(item => new JsonObject
                {
                    ["kind"] = item.Kind.ToString().ToLowerInvariant(),
                    ["subject"] = item.Subject,
                    ["text"] = item.Text,
                    ["command"] = item.Command,
                }),
            ]),
            ["remarks"] = new JsonArray([.. report.Remarks.Select(remark => (JsonNode)remark)]),
            ["looked"] = new JsonArray([.. report.Looked.Select(what => (JsonNode)what)]),
            ["notLookedAt"] = new JsonArray([
                .. report.NotLookedAt.Select(each => new JsonObject
                {
                    ["what"] = each.What,
                    ["why"] = each.Why,
                    ["nextStep"] = each.NextStep,
                }),
            ]),
        }.ToJsonString(_json) + "\n";
}
