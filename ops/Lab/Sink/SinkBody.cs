using System.Text;
using System.Text.Json;
using FksSre.Ops.Web;

namespace FksSre.Ops.Lab.Sink;

/// <summary>A request body as it came.</summary>
/// <param name="Json">The body when it is JSON and not too long.</param>
/// <param name="Kept">What goes on record: the JSON, or the text as a JSON string.</param>
internal sealed record SinkBody(JsonElement? Json, JsonElement? Kept, bool TooLong)
{
    /// <summary>PagerDuty says 512 kB; the smaller of the two readings, which is also what Alertmanager cuts at.</summary>
    private const int Limit = 512 * 1000;

    /// <summary>Everything that is wrong with it: its length, that it is no JSON, or what the rules say.</summary>
    public IReadOnlyList<string> Errors(Func<JsonElement, IReadOnlyList<string>> rules) =>
        this switch
        {
            { TooLong: true } => [$"Request is too long (maximum is {Limit / 1000} kB)"],
            { Json: { } json } => rules(json),
            _ => ["JSON body could not be parsed"],
        };

    public static async Task<SinkBody> ReadAsync(HttpContext context)
    {
        var buffer = new MemoryStream();
        var chunk = new byte[16 * 1024];
        int read;
        while ((read = await context.Request.Body.ReadAsync(chunk, context.RequestAborted)) > 0)
        {
            buffer.Write(chunk, 0, read);
            if (buffer.Length > Limit)
            {
                return new SinkBody(null, null, TooLong: true);
            }
        }

        var bytes = buffer.ToArray();
        try
        {
            var json = JsonSerializer.Deserialize<JsonElement>(bytes, LabJson.Options);
            return new SinkBody(json, json, TooLong: false);
        }
        catch (JsonException)
        {
            var text = Encoding.UTF8.GetString(bytes);
            return new SinkBody(null, JsonSerializer.SerializeToElement(text, LabJson.Options), TooLong: false);
        }
    }
}
