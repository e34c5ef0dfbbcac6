using System.Globalization;
using System.Text.Json;

namespace FksSre.EndToEnd.Tests;

/// <summary>What Prometheus itself says about an alert of fks_api's availability, to hold against what the pager was told.</summary>
/// <param name="ActiveAt">When it began to fire.</param>
/// <param name="BadEvents">The value of its expression then: failures within the long lookback.</param>
/// <param name="AllEvents">Requests within 30 m then.</param>
internal sealed record PageFacts(DateTimeOffset ActiveAt, double BadEvents, double AllEvents)
{
    private static readonly Uri _prometheus = new("http://127.0.0.1:19090/api/v1/");

    public static async Task<PageFacts> OfAsync(HttpClient http, string tier)
    {
        bool Matches(JsonElement of) =>
            of.TryGetProperty("labels", out var labels)
            && Label(labels, "service") == "fks_api"
            && Label(labels, "slo") == "availability"
            && Label(labels, "tier") == tier;

        var alert = (await GetAsync(http, "alerts")).GetProperty("alerts").EnumerateArray().Single(Matches);
        var rule = (await GetAsync(http, "rules?type=alert"))
            .GetProperty("groups")
            .EnumerateArray()
            .SelectMany(group => group.GetProperty("rules").EnumerateArray())
            .Single(Matches);
        var at = alert.GetProperty("activeAt").GetDateTimeOffset();
        return new(
            at,
            await ValueAsync(http, rule.GetProperty("query").GetString()!, at),
            await ValueAsync(http, "60 * sum_over_time(sli:events_total:rate5m{service=\"fks_api\",sli=\"requests\"}[30m:1m])", at)
        );
    }

    /// <summary>Of a 30-day budget of 99.9 %, were every half hour as busy as this one.</summary>
    public double ShareOfBudget => BadEvents / (0.001 * AllEvents * 48 * 30);

    /// <summary>Reads back what <c>humanize</c> writes.</summary>
    public static double Number(string humanized)
    {
        var factor = humanized[^1] switch
        {
            'k' => 1e3,
            'M' => 1e6,
            'G' => 1e9,
            _ => 1,
        };
        return double.Parse(factor > 1 ? humanized[..^1] : humanized, CultureInfo.InvariantCulture) * factor;
    }

    private static string? Label(JsonElement labels, string name) => labels.TryGetProperty(name, out var value) ? value.GetString() : null;

    private static async Task<double> ValueAsync(HttpClient http, string query, DateTimeOffset at)
    {
        var time = at.UtcDateTime.ToString("o", CultureInfo.InvariantCulture);
        var data = await GetAsync(http, $"query?query={Uri.EscapeDataString(query)}&time={time}");
        var series = Assert.Single(data.GetProperty("result").EnumerateArray());
        return double.Parse(series.GetProperty("value")[1].GetString()!, CultureInfo.InvariantCulture);
    }

    private static async Task<JsonElement> GetAsync(HttpClient http, string path) =>
        JsonDocument.Parse(await http.GetStringAsync(new Uri(_prometheus, path))).RootElement.GetProperty("data");
}
