using System.Text.Json;

namespace FksSre.Ops.PagerDuty.Api;

/// <summary>
/// How PagerDuty writes JSON. What it always gives is required, so that an answer of another kind is refused instead of read as empty.
/// </summary>
internal static class PagerDutyJson
{
    public static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
    };
}
