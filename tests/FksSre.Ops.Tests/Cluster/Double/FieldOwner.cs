using System.Globalization;
using System.Text.Json.Nodes;

namespace FksSre.Ops.Tests.Cluster.Double;

/// <summary>A field manager and the fields that are its own, an entry of <c>managedFields</c>.</summary>
internal sealed record FieldOwner(string Manager, string Operation, string Subresource, HashSet<string> Paths)
{
    public DateTime Time { get; set; }

    public JsonObject Entry(string apiVersion)
    {
        var entry = new JsonObject
        {
            ["apiVersion"] = apiVersion,
            ["fieldsType"] = "FieldsV1",
            ["fieldsV1"] = FieldSet.FieldsV1(Paths),
            ["manager"] = Manager,
            ["operation"] = Operation,
            ["time"] = Text(Time),
        };
        if (Subresource.Length > 0)
        {
            entry["subresource"] = Subresource;
        }

        return entry;
    }

    /// <summary>As servers write times.</summary>
    public static string Text(DateTime time) => time.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);
}
