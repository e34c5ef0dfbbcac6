using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json.Nodes;
using FksSre.Ops.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;

namespace FksSre.Ops.Tests.Ci;

/// <summary>
/// The part of GitHub's REST API that issues and comments are: pages of a hundred at most, issues among pull requests, and its refusals
/// in its words. What it does not know is answered with 404, as GitHub does.
/// </summary>
internal sealed class GitHubDouble : IAsyncDisposable
{
    public const string Repository = "fks/infra";
    public const string Token = "ghs_odd1777tokenOfNobody";

    private const int LongestBody = 65_536;

    private readonly List<JsonObject> _issues = [];
    private readonly List<(int Issue, JsonObject Comment)> _comments = [];
    private readonly Queue<(string Method, Func<HttpContext, Task> Answer)> _faults = new();
    private readonly Lock _lock = new();
    private readonly WebApplication _host;

    private GitHubDouble(WebApplication host) => _host = host;

    public Uri Address { get; private set; } = null!;

    /// <summary>Method, path and query of each, in order.</summary>
    public ConcurrentQueue<string> Requests { get; } = new();

    /// <summary>The token of a pull request from a fork: reads, and nothing else.</summary>
    public bool IsReadOnly { get; set; }

    /// <summary>A token that may open issues and not label them: GitHub says nothing about it.</summary>
    public bool DropsLabels { get; set; }

    public IReadOnlyList<JsonObject> Issues => _issues;

    public static async Task<GitHubDouble> StartAsync()
    {
        Microsoft.AspNetCore.Server.Kestrel.Core.ListenOptions listening = null!;
        var builder = LoopbackHost.CreateBuilder(options => listening = LoopbackHost.Listen(options, port: 0, null));
        var host = builder.Build();
        var server = new GitHubDouble(host);
        host.Run(server.AnswerAsync);
        await host.StartAsync();
        server.Address = new($"http://{listening.IPEndPoint}/api/v3");
        return server;
    }

    /// <summary>What the next request of a method is answered instead.</summary>
    public void Fault(string method, int status, string body, params (string Name, string Value)[] headers) =>
        _faults.Enqueue((method, async context =>
            {
                context.Response.StatusCode = status;
                foreach (var (name, value) in headers)
                {
                    context.Response.Headers[name] = value;
                }

                await context.Response.WriteAsync(body);
            }));

    /// <summary>The next request of a method is answered with nothing: the connection ends.</summary>
    public void Break(string method) => _faults.Enqueue((method, context =>
            {
                context.Abort();
                return Task.CompletedTask;
            }));

    public JsonObject Issue(string body, string label = "drift", string state = "open", bool isPullRequest = false, string title = "t")
    {
        lock (_lock)
        {
            var issue = new JsonObject
            {
                ["number"] = _issues.Count + 1,
                ["state"] = state,
                ["title"] = title,
                ["body"] = body,
                ["labels"] = new JsonArray(
                    new JsonObject
                    {
                        ["id"] = 7L,
                        ["name"] = label,
                        ["color"] = "ededed",
                    }
                ),
                ["user"] = new JsonObject { ["login"] = "github-actions[bot]" },
            };
            if (isPullRequest)
            {
                issue["pull_request"] = new JsonObject { ["url"] = "https://api.github.com/repos/fks/infra/pulls/1" };
            }

            _issues.Add(issue);
            return issue;
        }
    }

    /// <param name="by">Bot, User, or null for one who has left GitHub.</param>
    public JsonObject Comment(int issue, string? body, string? by = "Bot")
    {
        lock (_lock)
        {
            var comment = new JsonObject
            {
                ["id"] = 3_000_000_017L + _comments.Count,
                ["body"] = body,
                ["user"] = by is null ? null : new JsonObject { ["login"] = "somebody", ["type"] = by },
            };
            _comments.Add((issue, comment));
            return comment;
        }
    }

    public IReadOnlyList<string> Comments(int issue) =>
        [.. _comments.Where(each => each.Issue == issue).Select(each => each.Comment["body"]!.GetValue<string>())];

    public async ValueTask DisposeAsync()
    {
        await _host.StopAsync();
        await _host.DisposeAsync();
    }

    private async Task AnswerAsync(HttpContext context)
    {
        var request = context.Request;
        Requests.Enqueue($"{request.Method} {request.Path}{request.QueryString}");
        if (_faults.TryPeek(out var fault) && fault.Method == request.Method)
        {
            _faults.Dequeue();
            await fault.Answer(context);
            return;
        }

        using var reader = new StreamReader(request.Body);
        var text = await reader.ReadToEndAsync();
        var (code, body) = Answer(context, text.Length == 0 ? null : JsonNode.Parse(text)!.AsObject());
        context.Response.StatusCode = code;
        context.Response.ContentType = "application/json; charset=utf-8";
        await context.Response.WriteAsync(body.ToJsonString());
    }

    private (int Code, JsonNode Body) Answer(HttpContext context, JsonObject? sent)
    {
        var request = context.Request;
        if (request.Headers.UserAgent.Count == 0)
        {
            return Refused(403, "Request forbidden by administrative rules. Please make sure your request has a User-Agent header.");
        }

        if (request.Headers.Authorization != $"Bearer {Token}")
        {
            return Refused(401, "Bad credentials");
        }

        var prefix = $"/api/v3/repos/{Repository}/issues";
        if (!request.Path.Value!.StartsWith(prefix, StringComparison.Ordinal))
        {
            return Refused(404, "Not Found");
        }

        if (request.Method != "GET" && IsReadOnly)
        {
            return Refused(403, "Resource not accessible by integration");
        }

        lock (_lock)
        {
            var parts = request.Path.Value[prefix.Length..].Split('/', StringSplitOptions.RemoveEmptyEntries);
            return (request.Method, parts) switch
            {
                ("GET", []) => Page(context, Listed(request)),
                ("POST", []) => Invalid(sent!) ?? (201, Opened(sent!).DeepClone()),
                ("PATCH", [var number]) when Find(number) is { } issue => Invalid(sent!) ?? (200, Changed(issue, sent!)),
                ("GET", [var number, "comments"]) when Find(number) is { } issue => Page(
                    context,
                    _comments.Where(each => each.Issue == issue["number"]!.GetValue<int>()).Select(each => each.Comment)
                ),
                ("POST", [var number, "comments"]) when Find(number) is { } issue => Invalid(sent!)
                    ?? (201, Comment(issue["number"]!.GetValue<int>(), sent!["body"]!.GetValue<string>()).DeepClone()),
                ("PATCH", ["comments", var id])
                    when _comments.SingleOrDefault(each => each.Comment["id"]!.ToString() == id).Comment is { } comment => Invalid(sent!)
                    ?? (200, Changed(comment, sent!)),
                _ => Refused(404, "Not Found"),
            };
        }
    }

    private IEnumerable<JsonObject> Listed(HttpRequest request)
    {
        var state = request.Query["state"].FirstOrDefault() ?? "open";
        var label = request.Query["labels"].FirstOrDefault();
        var listed = _issues.Where(issue =>
            (state == "all" || issue["state"]!.GetValue<string>() == state)
            && (label is null || issue["labels"]!.AsArray().Any(each => each!["name"]!.GetValue<string>() == label))
        );
        return request.Query["direction"] == "asc" ? listed : listed.Reverse();
    }

    /// <summary>Thirty where nobody asks for another number, and never more than a hundred.</summary>
    private static (int, JsonNode) Page(HttpContext context, IEnumerable<JsonObject> all)
    {
        var size = Math.Min(100, Number(context.Request.Query["per_page"].FirstOrDefault(), 30));
        var page = Number(context.Request.Query["page"].FirstOrDefault(), 1);
        var things = all.ToList();
        if (page * size < things.Count)
        {
            var request = context.Request;
            var query = string.Concat(
                request.Query.Where(pair => pair.Key != "page").Select(pair => $"{pair.Key}={Uri.EscapeDataString(pair.Value!)}&")
            );
            var address = $"{request.Scheme}://{request.Host}{request.Path}?{query}page=";
            context.Response.Headers.Link = string.Create(
                CultureInfo.InvariantCulture,
                $"<{address}{(things.Count + size - 1) / size}>; rel=\"last\", <{address}{page + 1}>; rel=\"next\""
            );
        }

        return (200, new JsonArray([.. things.Skip((page - 1) * size).Take(size).Select(thing => thing.DeepClone())]));
    }

    private JsonObject Opened(JsonObject sent)
    {
        var issue = Issue(sent["body"]!.GetValue<string>(), title: sent["title"]!.GetValue<string>());
        issue["labels"] = new JsonArray([
            .. DropsLabels ? [] : sent["labels"]!.AsArray().Select(label => new JsonObject { ["name"] = label!.GetValue<string>() }),
        ]);
        return issue;
    }

    private static JsonNode Changed(JsonObject thing, JsonObject sent)
    {
        foreach (var (key, value) in sent)
        {
            thing[key] = value?.DeepClone();
        }

        return thing.DeepClone();
    }

    private JsonObject? Find(string number) => _issues.SingleOrDefault(issue => issue["number"]!.ToString() == number);

    private static (int, JsonNode)? Invalid(JsonObject sent) =>
        sent["body"]?.GetValue<string>().Length > LongestBody
            ? (
                422,
                new JsonObject
                {
                    ["message"] = "Validation Failed",
                    ["errors"] = new JsonArray(
                        new JsonObject
                        {
                            ["resource"] = "Issue",
                            ["code"] = "custom",
                            ["field"] = "body",
                            ["message"] = "body is too long (maximum is 65536 characters)",
                        }
                    ),
                    ["status"] = "422",
                }
            )
            : null;

    private static (int, JsonNode) Refused(int code, string message) =>
        (
            code,
            new JsonObject
            {
                ["message"] = message,
                ["documentation_url"] = "https://docs.github.com/rest",
                ["status"] = code.ToString(CultureInfo.InvariantCulture),
            }
        );

    private static int Number(string? text, int otherwise) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : otherwise;
}
