using System.Text.Json;

namespace FksSre.EndToEnd.Tests;

/// <summary>A question of the page, as it went to Prometheus.</summary>
/// <param name="Path"><c>query</c> or <c>query_range</c>.</param>
/// <param name="Form">Expression, time or range, and step.</param>
internal sealed record PageQuestion(string Path, string Form)
{
    public string Expression =>
        Uri.UnescapeDataString(
            Form.Split('&').Single(part => part.StartsWith("query=", StringComparison.Ordinal))["query=".Length..].Replace('+', ' ')
        );

    /// <summary>The same at this moment, whatever the time it was first asked for.</summary>
    public PageQuestion Now() => new("query", $"query={Uri.EscapeDataString(Expression)}");

    /// <summary>What the lab's Prometheus answers, and what the answer cost it.</summary>
    public async Task<(int Series, long Samples)> AskAsync(HttpClient http)
    {
        using var form = new StringContent(Form + "&stats=all", System.Text.Encoding.ASCII, "application/x-www-form-urlencoded");
        using var answer = await http.PostAsync(new Uri($"http://127.0.0.1:19090/api/v1/{Path}"), form);
        using var json = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
        var data = json.RootElement.GetProperty("data");
        return (
            data.GetProperty("result").GetArrayLength(),
            data.GetProperty("stats").GetProperty("samples").GetProperty("totalQueryableSamples").GetInt64()
        );
    }
}
