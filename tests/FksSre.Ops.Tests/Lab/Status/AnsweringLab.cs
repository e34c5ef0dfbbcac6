using System.Net;
using System.Text;
using System.Text.Json;
using FksSre.Ops.Lab;
using FksSre.Ops.Web;

namespace FksSre.Ops.Tests.Lab.Status;

/// <summary>A Prometheus that knows the given queries and no others, beside a sink that has the given lists.</summary>
internal sealed class AnsweringLab : HttpMessageHandler
{
    private readonly Dictionary<string, string> _results = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _lists = new(StringComparer.Ordinal);

    /// <param name="query">Word for word.</param>
    /// <param name="labels">Of one more series.</param>
    /// <param name="samples">Of it; one alone is the value at a moment.</param>
    public AnsweringLab Knows(string query, Dictionary<string, string> labels, params (DateTimeOffset At, double Value)[] samples)
    {
        var points = samples.Select(sample =>
            new object[] { sample.At.ToUnixTimeSeconds(), FormattableString.Invariant($"{sample.Value}") }
        );
        object series = query.EndsWith(']') ? new { metric = labels, values = points } : new { metric = labels, value = points.Single() };
        var before = _results.TryGetValue(query, out var known) ? known + "," : "";
        _results[query] = before + JsonSerializer.Serialize(series);
        return this;
    }

    /// <param name="path">Of the sink.</param>
    /// <param name="list">What it answers.</param>
    public AnsweringLab Has<T>(string path, params T[] list)
    {
        _lists[LabPorts.Url(LabPorts.Sink, path).ToString()] = JsonSerializer.Serialize(list, LabJson.Options);
        return this;
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var text = request.Content is { } content
            ? Result(WebUtility.UrlDecode(await content.ReadAsStringAsync(cancellationToken))["query=".Length..])
            : _lists.GetValueOrDefault(request.RequestUri!.ToString(), "[]");
        return new(HttpStatusCode.OK) { Content = new StringContent(text, Encoding.UTF8, "application/json") };
    }

    private string Result(string query) =>
        $$$"""{"status":"success","data":{"resultType":"vector","result":[{{{_results.GetValueOrDefault(query, "")}}}]}}""";
}
