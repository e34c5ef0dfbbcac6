using System.Text.Json.Nodes;
using FksSre.Ops.Lab;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;

namespace FksSre.Ops.Tests.Cluster.Double;

/// <summary>
/// The part of a Kubernetes API server that a deployment's tools ask: objects with managed fields, server-side apply with its conflicts,
/// access reviews. It refuses in the real one's words (recorded from 1.35), and what it does not know it answers with 500 rather than kindly.
/// </summary>
internal sealed class ApiServerDouble : IAsyncDisposable
{
    private readonly Dictionary<string, StoredObject> _objects = new(StringComparer.Ordinal);
    private readonly Dictionary<string, JsonArray> _lists = new(StringComparer.Ordinal);
    private readonly Dictionary<string, JsonObject> _answers = new(StringComparer.Ordinal);
    private readonly HashSet<string> _forbidden = new(StringComparer.Ordinal);
    private readonly Lock _lock = new();
    private readonly WebApplication _host;

    private ApiServerDouble(WebApplication host) => _host = host;

    public Uri Address { get; private set; } = null!;

    /// <summary>When it was last told to change something: its clock ticks by requests.</summary>
    public DateTime Now { get; private set; } = new(2026, 11, 27, 3, 17, 0, DateTimeKind.Utc);

    /// <summary>Whether a right, as <c>namespace group resource verb</c>, is held.</summary>
    public Func<string, bool> Allows { get; set; } = _ => true;

    public static async Task<ApiServerDouble> StartAsync()
    {
        Microsoft.AspNetCore.Server.Kestrel.Core.ListenOptions listening = null!;
        var builder = LoopbackHost.CreateBuilder(options => listening = LoopbackHost.Listen(options, port: 0));
        var host = builder.Build();
        var server = new ApiServerDouble(host);
        host.Run(server.AnswerAsync);
        await host.StartAsync();
        server.Address = new($"http://{listening.IPEndPoint}");
        return server;
    }

    /// <summary>A list that is only read, e.g. <c>/api/v1/nodes</c>.</summary>
    public void Has(string path, params JsonObject[] items) => _lists[path] = new JsonArray([.. items]);

    /// <summary>What a pod answers that is asked through the server.</summary>
    public void Answers(string path, JsonObject body) => _answers[path] = body;

    /// <summary>From now on, reading whatever stands under a path is forbidden.</summary>
    public void Forbid(string path) => _forbidden.Add(path);

    public async ValueTask DisposeAsync()
    {
        await _host.StopAsync();
        await _host.DisposeAsync();
    }

    private async Task AnswerAsync(HttpContext context)
    {
        using var reader = new StreamReader(context.Request.Body);
        var text = await reader.ReadToEndAsync();
        (int Code, JsonObject Body) answer;
        try
        {
            lock (_lock)
            {
                answer = Answer(context.Request, text.Length == 0 ? [] : JsonNode.Parse(text)!.AsObject());
            }
        }
        catch (NotSupportedException e)
        {
            answer = Refused(500, "InternalError", e.Message);
        }

        context.Response.StatusCode = answer.Code;
        context.Response.ContentType = "application/json";
        await context.Response.WriteAsync(answer.Body.ToJsonString());
    }

    private (int, JsonObject) Answer(HttpRequest request, JsonObject body)
    {
        var path = request.Path.Value!;
        if (path == "/version")
        {
            return (200, new() { ["gitVersion"] = "v1.35.4" });
        }

        if (_forbidden.Contains(path))
        {
            return Refused(403, "Forbidden", RequestedObject.Of(path).Forbidden("deployer"));
        }

        return request.Method switch
        {
            "POST" when path == "/apis/authorization.k8s.io/v1/selfsubjectaccessreviews" => (201, Reviewed(body)),
            "GET" when _answers.TryGetValue(path, out var told) => (200, told.DeepClone().AsObject()),
            "GET" when _lists.TryGetValue(path, out var list) => (200, new() { ["items"] = list.DeepClone() }),
            "GET" when _objects.TryGetValue(path, out var there) => (200, there.Content.DeepClone().AsObject()),
            "GET" when path.EndsWith("/resourcequotas", StringComparison.Ordinal) => (200, new() { ["items"] = new JsonArray() }),
            "DELETE" when _objects.Remove(path) => (200, new() { ["kind"] = "Status", ["status"] = "Success" }),
            "PATCH" => Patched(request, path, body),
            "GET" or "DELETE" => Refused(404, "NotFound", RequestedObject.Of(path).NotFound),
            _ => throw new NotSupportedException($"The double knows no {request.Method} {path}."),
        };
    }

    private (int, JsonObject) Patched(HttpRequest request, string path, JsonObject body)
    {
        var manager = request.Query["fieldManager"].ToString();
        Now = Now.AddSeconds(1);
        if (request.ContentType!.StartsWith("application/merge-patch+json", StringComparison.Ordinal))
        {
            var (item, subresource) = path.EndsWith("/scale", StringComparison.Ordinal) ? (path[..^"/scale".Length], "scale") : (path, "");
            _objects[item].Update(body, manager, subresource, Now);
            return (200, _objects[item].Content.DeepClone().AsObject());
        }

        if (!request.ContentType.StartsWith("application/apply-patch+yaml", StringComparison.Ordinal))
        {
            throw new NotSupportedException($"The double knows no patch of type {request.ContentType}.");
        }

        if (!_objects.TryGetValue(path, out var there))
        {
            there = _objects[path] = StoredObject.Empty(body);
        }

        if (body["metadata"]!["resourceVersion"] is { } version && version.GetValue<string>() != there.Content["metadata"]!["resourceVersion"]!.GetValue<string>())
        {
            return Refused(409, "Conflict", "Operation cannot be fulfilled: the object has been modified; please apply your changes to the latest version and try again");
        }

        var conflicts = there.Apply(body, manager, request.Query["force"] == "true", request.Query["dryRun"] == "All", Now);
        return conflicts.Count == 0 ? (200, there.Content.DeepClone().AsObject()) : Conflict(conflicts);
    }

    private static (int, JsonObject) Conflict(IReadOnlyList<(string Field, string Manager)> conflicts)
    {
        var (_, status) = Refused(409, "Conflict", conflicts is [var one]
            ? $"Apply failed with 1 conflict: conflict with \"{one.Manager}\" using v1: {one.Field}"
            : $"Apply failed with {conflicts.Count} conflicts: {string.Join('\n', conflicts.Select(each => $"conflict with \"{each.Manager}\" using v1: {each.Field}"))}");
        status["details"] = new JsonObject
        {
            ["causes"] = new JsonArray([.. conflicts.Select(each => new JsonObject
            {
                ["reason"] = "FieldManagerConflict",
                ["message"] = $"conflict with \"{each.Manager}\" using v1",
                ["field"] = each.Field,
            })]),
        };
        return (409, status);
    }

    private JsonObject Reviewed(JsonObject review)
    {
        var asked = review["spec"]!["resourceAttributes"]!;
        var right = $"{asked["namespace"]} {asked["group"]} {asked["resource"]} {asked["verb"]}".Trim();
        review["status"] = new JsonObject { ["allowed"] = Allows(right) };
        return review.DeepClone().AsObject();
    }

    private static (int, JsonObject) Refused(int code, string reason, string message) => (code, new()
    {
        ["apiVersion"] = "v1",
        ["kind"] = "Status",
        ["status"] = "Failure",
        ["reason"] = reason,
        ["message"] = message,
        ["code"] = code,
    });
}
