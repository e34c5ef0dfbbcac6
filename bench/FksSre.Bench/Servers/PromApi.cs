using System.Globalization;
using System.Text.Json;

namespace FksSre.Bench.Servers;

/// <summary>Prometheus' query interface, which VictoriaMetrics speaks too.</summary>
internal sealed class PromApi(Uri server) : IDisposable
{
    private readonly HttpClient _http = new() { Timeout = TimeSpan.FromMinutes(10) };

    /// <summary>One evaluation and what it took.</summary>
    public async Task<Evaluation> EvaluateAsync(string query, long at)
    {
        using var json = await AskAsync("api/v1/query", ("query", query), ("time", Text(at)), ("stats", "all"));
        var data = json.RootElement.GetProperty("data");
        var stats = data.GetProperty("stats");
        return new(
            stats.GetProperty("samples").GetProperty("totalQueryableSamples").GetInt64(),
            stats.GetProperty("timings").GetProperty("evalTotalTime").GetDouble(),
            data.GetProperty("result").EnumerateArray().Count()
        );
    }

    /// <summary>Each series of a query, at each step of a time.</summary>
    public async Task<IReadOnlyList<Answer>> RangeAsync(string query, long from, long until, int step)
    {
        using var json = await AskAsync(
            "api/v1/query_range",
            ("query", query),
            ("start", Text(from)),
            ("end", Text(until)),
            ("step", Text(step))
        );
        return [.. json.RootElement.GetProperty("data").GetProperty("result").EnumerateArray().Select(Read)];
    }

    public void Dispose() => _http.Dispose();

    private static Answer Read(JsonElement series)
    {
        var labels = series
            .GetProperty("metric")
            .EnumerateObject()
            .Where(l => l.Name != "__name__")
            .ToDictionary(l => l.Name, l => l.Value.GetString()!);
        var points = series
            .GetProperty("values")
            .EnumerateArray()
            .Select(p => ((long)p[0].GetDouble(), double.Parse(p[1].GetString()!, CultureInfo.InvariantCulture)));
        return new(labels, [.. points]);
    }

    private async Task<JsonDocument> AskAsync(string path, params (string Name, string Value)[] parameters)
    {
        using var body = new FormUrlEncodedContent(parameters.Select(p => KeyValuePair.Create(p.Name, p.Value)));
        using var response = await _http.PostAsync(new Uri(server, path), body);
        var text = await response.Content.ReadAsStringAsync();
        return response.IsSuccessStatusCode
            ? JsonDocument.Parse(text)
            : throw new InvalidOperationException($"{parameters[0].Value}\n{text}");
    }

    private static string Text(long value) => value.ToString(CultureInfo.InvariantCulture);
}

/// <param name="Samples">Samples touched.</param>
/// <param name="Seconds">Of evaluation.</param>
/// <param name="Series">In the result.</param>
internal sealed record Evaluation(long Samples, double Seconds, int Series);

/// <param name="Labels">Without the name.</param>
/// <param name="Points">Seconds since 1970 and the value.</param>
internal sealed record Answer(IReadOnlyDictionary<string, string> Labels, IReadOnlyList<(long At, double Value)> Points);
