using System.Globalization;
using System.Text.Json;

namespace FksSre.Ops.Lab.Clients;

/// <summary>Asks a Prometheus, by its HTTP API.</summary>
internal sealed class PrometheusClient(HttpClient http, Uri server)
{
    /// <summary>An instant query that gives a vector.</summary>
    /// <exception cref="HttpRequestException">It cannot be reached, does not accept the query, or is no Prometheus.</exception>
    public async Task<IReadOnlyList<Series>> QueryAsync(string query, CancellationToken cancellation)
    {
        return await PostAsync("api/v1/query", [new("query", query)], cancellation);
    }

    /// <summary>A query over a time, both ends included; a Prometheus gives 11,000 points of a series at most.</summary>
    /// <exception cref="HttpRequestException">It cannot be reached, does not accept the query, or is no Prometheus.</exception>
    public async Task<IReadOnlyList<Series>> QueryRangeAsync(
        string query,
        DateTimeOffset start,
        DateTimeOffset end,
        TimeSpan step,
        CancellationToken cancellation
    ) =>
        await PostAsync(
            "api/v1/query_range",
            [
                new("query", query),
                new("start", Seconds(start)),
                new("end", Seconds(end)),
                new("step", step.TotalSeconds.ToString(CultureInfo.InvariantCulture)),
            ],
            cancellation
        );

    private async Task<IReadOnlyList<Series>> PostAsync(
        string path,
        KeyValuePair<string, string>[] parameters,
        CancellationToken cancellation
    )
    {
        using var body = new FormUrlEncodedContent(parameters);
        using var response = await http.PostAsync(new Uri(server, path), body, cancellation);
        response.EnsureSuccessStatusCode();
        try
        {
            using var json = await JsonDocument.ParseAsync(
                await response.Content.ReadAsStreamAsync(cancellation),
                cancellationToken: cancellation
            );
            return [.. json.RootElement.GetProperty("data").GetProperty("result").EnumerateArray().Select(Read)];
        }
        // A page to sign in, say, of somebody in between.
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            throw new HttpRequestException(HttpRequestError.InvalidResponse, $"{server} does not answer as a Prometheus does.", e);
        }
    }

    private static string Seconds(DateTimeOffset at) => (at.ToUnixTimeMilliseconds() / 1000m).ToString(CultureInfo.InvariantCulture);

    private static Series Read(JsonElement result)
    {
        var labels = result
            .GetProperty("metric")
            .EnumerateObject()
            .ToDictionary(l => l.Name, l => l.Value.GetString()!, StringComparer.Ordinal);
        var points = result.TryGetProperty("values", out var values)
            ? values.EnumerateArray().Select(Point)
            : [Point(result.GetProperty("value"))];
        return new(labels, [.. points]);
    }

    private static Sample Point(JsonElement pair) =>
        new(
            DateTimeOffset.FromUnixTimeMilliseconds((long)Math.Round(pair[0].GetDouble() * 1000)),
            double.Parse(pair[1].GetString()!, CultureInfo.InvariantCulture)
        );
}
