using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using FksSre.Ops.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;

namespace FksSre.Ops.Tests.Drift;

/// <summary>
/// The part of Grafana's API that hands out a dashboard by its uid, below a path, as behind a proxy. It adds what Grafana adds, and refuses
/// in its words: whom it does not know before what it does not have.
/// </summary>
internal sealed class GrafanaDouble : IAsyncDisposable
{
    public const string Token = "glsa_odd1777tokenOfNobody_3f";

    private const string Prefix = "/below/api/dashboards/uid/";

    private readonly ConcurrentDictionary<string, JsonObject> _dashboards = new(StringComparer.Ordinal);
    private readonly WebApplication _host;

    private GrafanaDouble(WebApplication host) => _host = host;

    public Uri Address { get; private set; } = null!;

    /// <summary>Path, header of authorization and organisation of each request.</summary>
    public ConcurrentQueue<(string Path, string Authorization, string Organisation)> Requests { get; } = new();

    /// <summary>What is answered instead: a status, a body, and where to.</summary>
    public (int Status, string Body, string Location)? Instead { get; set; }

    public static async Task<GrafanaDouble> StartAsync()
    {
        Microsoft.AspNetCore.Server.Kestrel.Core.ListenOptions listening = null!;
        var builder = LoopbackHost.CreateBuilder(options => listening = LoopbackHost.Listen(options, port: 0, null));
        var host = builder.Build();
        var server = new GrafanaDouble(host);
        host.Run(server.AnswerAsync);
        await host.StartAsync();
        server.Address = new($"http://{listening.IPEndPoint}/below");
        return server;
    }

    /// <summary>As a provider sends it: from then on it has a number and a version.</summary>
    public void Save(string json)
    {
        var dashboard = JsonNode.Parse(json)!.AsObject();
        dashboard["id"] = 17 + _dashboards.Count;
        dashboard["version"] = 3;
        _dashboards[dashboard["uid"]!.GetValue<string>()] = dashboard;
    }

    /// <summary>Somebody edits it in the browser.</summary>
    public void Edit(string uid, Action<JsonObject> change)
    {
        change(_dashboards[uid]);
        _dashboards[uid]["version"] = _dashboards[uid]["version"]!.GetValue<int>() + 1;
    }

    public void Delete(string uid) => _dashboards.TryRemove(uid, out _);

    public async ValueTask DisposeAsync()
    {
        await _host.StopAsync();
        await _host.DisposeAsync();
    }

    private async Task AnswerAsync(HttpContext context)
    {
        var request = context.Request;
        Requests.Enqueue((request.Path, request.Headers.Authorization.ToString(), request.Headers["X-Grafana-Org-Id"].ToString()));
        if (Instead is var (status, body, location))
        {
            context.Response.StatusCode = status;
            context.Response.Headers.Location = location;
            await context.Response.WriteAsync(body);
            return;
        }

        var (code, answer) = Answer(request);
        context.Response.StatusCode = code;
        context.Response.ContentType = "application/json";
        await context.Response.WriteAsync(answer.ToJsonString());
    }

    private (int Code, JsonObject Body) Answer(HttpRequest request)
    {
        if (request.Headers.Authorization != $"Bearer {Token}")
        {
            return (
                401,
                new()
                {
                    ["message"] = "Invalid API key",
                    ["messageId"] = "api-key.invalid",
                    ["statusCode"] = 401,
                }
            );
        }

        var path = request.Path.Value!;
        if (request.Method != "GET" || !path.StartsWith(Prefix, StringComparison.Ordinal))
        {
            return (404, new() { ["message"] = "Not found" });
        }

        return !_dashboards.TryGetValue(path[Prefix.Length..], out var dashboard)
            ? (404, new() { ["message"] = "Dashboard not found", ["traceID"] = "" })
            : (
                200,
                new()
                {
                    ["meta"] = new JsonObject
                    {
                        ["type"] = "db",
                        ["canSave"] = true,
                        ["slug"] = "a-slug",
                        ["version"] = dashboard["version"]!.DeepClone(),
                        ["folderUid"] = "fks-sre-slos",
                        ["provisioned"] = false,
                    },
                    ["dashboard"] = dashboard.DeepClone(),
                }
            );
    }
}
