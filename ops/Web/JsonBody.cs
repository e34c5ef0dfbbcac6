using System.Text.Json;

namespace FksSre.Ops.Web;

/// <summary>Reads a request body without letting a malformed one become an exception.</summary>
internal static class JsonBody
{
    /// <summary>The body, or null and one sentence on what is wrong with it.</summary>
    public static async Task<(T? Body, string Problem)> ReadAsync<T>(HttpContext context)
        where T : class
    {
        try
        {
            var body = await JsonSerializer.DeserializeAsync<T>(context.Request.Body, LabJson.Options, context.RequestAborted);
            return (body, body is null ? "The body is null." : "");
        }
        catch (JsonException e)
        {
            return (null, $"The body is not what is expected here: {e.Message}");
        }
    }
}
