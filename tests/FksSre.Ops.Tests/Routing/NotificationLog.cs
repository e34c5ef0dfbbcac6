using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace FksSre.Ops.Tests.Routing;

/// <summary>Takes every notification, and keeps its path and body.</summary>
internal sealed class NotificationLog : IAsyncDisposable
{
    private readonly ConcurrentQueue<(string Path, JsonElement Body)> _received = new();
    private readonly WebApplication _host;

    private NotificationLog()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        _host = builder.Build();
        _host.MapPost("/{**path}", async (string path, HttpContext context) =>
        {
            _received.Enqueue((path, await JsonSerializer.DeserializeAsync<JsonElement>(context.Request.Body)));
            return Results.Json(new { status = "success" }, statusCode: StatusCodes.Status202Accepted);
        });
    }

    public static async Task<NotificationLog> StartAsync()
    {
        var log = new NotificationLog();
        await log._host.StartAsync();
        return log;
    }

    public Uri Url(string path) => new(new Uri(_host.Urls.Single()), path);

    public IEnumerable<JsonElement> Of(string path) => _received.Where(r => r.Path == path).Select(r => r.Body);

    /// <summary>Which SLOs somebody is being paged for, as service/slo: triggered and not resolved.</summary>
    public IReadOnlyList<string> OpenPages()
    {
        var open = new SortedSet<string>(StringComparer.Ordinal);
        var subjects = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var page in Of("pages"))
        {
            var key = page.GetProperty("dedup_key").GetString()!;
            if (page.GetProperty("event_action").GetString() == "resolve")
            {
                open.Remove(subjects[key]);
                continue;
            }

            var payload = page.GetProperty("payload");
            subjects[key] = $"{payload.GetProperty("component").GetString()}/{payload.GetProperty("group").GetString()}";
            open.Add(subjects[key]);
        }

        return [.. open];
    }

    /// <summary>Every SLO that was ever paged for.</summary>
    public IReadOnlyList<string> Pages() =>
        [
            .. Of("pages")
                .Where(page => page.GetProperty("event_action").GetString() == "trigger")
                .Select(page => page.GetProperty("payload"))
                .Select(payload => $"{payload.GetProperty("component").GetString()}/{payload.GetProperty("group").GetString()}")
                .Distinct()
                .Order(StringComparer.Ordinal),
        ];

    public async ValueTask DisposeAsync() => await _host.DisposeAsync();
}
