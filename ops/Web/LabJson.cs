using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace FksSre.Ops.Web;

/// <summary>How the lab's files and endpoints write JSON: web names, enums as words, and nothing that is required may be missing.</summary>
public static class LabJson
{
    /// <summary>On one line.</summary>
    public static readonly JsonSerializerOptions Options = Create(indented: false);

    /// <summary>For files a person may open.</summary>
    public static readonly JsonSerializerOptions Indented = Create(indented: true);

    private static JsonSerializerOptions Create(bool indented) =>
        new(JsonSerializerDefaults.Web)
        {
            WriteIndented = indented,
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            RespectNullableAnnotations = true,
            RespectRequiredConstructorParameters = true,
            Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
        };
}
