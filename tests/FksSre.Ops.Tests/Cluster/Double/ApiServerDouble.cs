using System.Text.Json.Nodes;
using FksSre.Ops.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;

namespace FksSre.Ops.Tests.Cluster.Double;

/// <summary>
/// The part of a Kubernetes API server that a deployment's tools ask: objects with managed fields, server-side apply with its conflicts,
/// access reviews, quotas and Pod Security. It refuses in the real one's words (recorded from 1.35 and 1.36), and what it does not know it
/// answers with 500 rather than kindly.
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

    /// <summary>Whether a right, as <c>namespace group resource verb name</c>, is held; without a name: of all.</summary>
    public Func<string, bool> Allows { get; set; } = _ => true;

    /// <param name="secure">How it speaks TLS; null: not at all.</param>
    public static async Task<ApiServerDouble> StartAsync(Action<Microsoft.AspNetCore.Server.Kestrel.Core.ListenOptions>? secure = null)
    {
        Microsoft.AspNetCore.Server.Kestrel.Core.ListenOptions listening = null!;
        var builder = LoopbackHost.CreateBuilder(options => listening = LoopbackHost.Listen(options, port: 0, secure));
        var host = builder.Build();
        var server = new ApiServerDouble(host);
        host.Run(server.AnswerAsync);
        await host.StartAsync();
        server.Address = new($"{(secure is null ? "http" : "https")}://{listening.IPEndPoint}");
        return server;
    }

    /// <summary>A list that is only read, e.g. <c>/api/v1/nodes</c>.</summary>
    public void Has(string path, params JsonObject[] items) =>
        _lists[path] = new JsonArray([
            .. path.EndsWith("/limitranges", StringComparison.Ordinal) ? items.Select(LimitRanger.Stored) : items,
        ]);

    /// <summary>What a pod answers that is asked through the server.</summary>
    public void Answers(string path, JsonObject body) => _answers[path] = body;

    /// <summary>Takes such an answer back.</summary>
    public void Forget(string path) => _answers.Remove(path);

    /// <summary>From now on this is forbidden.</summary>
    /// <param name="path">Of an object, or of all of a kind.</param>
    /// <param name="method">How it is asked.</param>
    public void Forbid(string path, string method = "GET") => _forbidden.Add($"{method} {path}");

    /// <summary>As whom it was asked: the certificate, the token, in whose name, by which name of the server.</summary>
    public HashSet<string> Callers { get; } = new(StringComparer.Ordinal);

    /// <summary>From now on nobody is known: a token has expired.</summary>
    public bool KnowsNobody { get; set; }

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
                Callers.Add(CallerText.Of(context));
                answer = Answer(context.Request, text.Length == 0 ? [] : JsonNode.Parse(text)!.AsObject());
            }
        }
        catch (NotSupportedException e)
        {
            answer = StatusAnswer.Refused(500, "InternalError", e.Message);
        }
        catch (UndeclaredFieldException e)
        {
            answer = StatusAnswer.Undeclared(JsonNode.Parse(text)!, e.Message);
        }
        catch (RefusedUpdateException e)
        {
            answer = StatusAnswer.Refused(e.Code, e.Reason, e.Message);
        }

        context.Response.StatusCode = answer.Code;
        context.Response.ContentType = "application/json";
        await context.Response.WriteAsync(answer.Body.ToJsonString());
    }

    private (int, JsonObject) Answer(HttpRequest request, JsonObject body)
    {
        var path = request.Path.Value!;
        if (KnowsNobody)
        {
            return StatusAnswer.Refused(401, "Unauthorized", "Unauthorized");
        }

        if (path == "/version")
        {
            return (200, new() { ["gitVersion"] = "v1.35.4" });
        }

        if (_forbidden.Contains($"{request.Method} {path}"))
        {
            return StatusAnswer.Refused(403, "Forbidden", RequestedObject.Of(path).Forbidden("deployer", request.Method));
        }

        var asked = RequestedObject.Of(path);
        if (request.Method == "GET" && !Allows(asked.Right("GET")))
        {
            return StatusAnswer.Refused(403, "Forbidden", asked.Forbidden("deployer", "GET"));
        }

        // What nobody has defined a client cannot ask for; it says so in these words, and the server that its path leads nowhere.
        if (asked.IsCustom && !IsServed(asked))
        {
            return StatusAnswer.Refused(404, "NotFound", "the server could not find the requested resource");
        }

        return request.Method switch
        {
            "POST" when path.EndsWith("/pods", StringComparison.Ordinal) => Started(path, body),
            "POST" when path == "/apis/authorization.k8s.io/v1/selfsubjectaccessreviews" => (201, Reviewed(body)),
            "GET" when _answers.TryGetValue(path, out var told) => (200, told.DeepClone().AsObject()),
            "GET" when _lists.TryGetValue(path, out var list) => (200, new() { ["items"] = list.DeepClone() }),
            "GET" when _objects.TryGetValue(path, out var there) => (200, there.Content.DeepClone().AsObject()),
            "GET"
                when path.EndsWith("/resourcequotas", StringComparison.Ordinal)
                    || path.EndsWith("/limitranges", StringComparison.Ordinal)
                    || path.EndsWith("/events", StringComparison.Ordinal)
                    || path.EndsWith("/pods", StringComparison.Ordinal) => (200, new() { ["items"] = new JsonArray() }),
            "DELETE" when _objects.Remove(path) => (200, new() { ["kind"] = "Status", ["status"] = "Success" }),
            "PATCH" => Patched(request, path, body),
            "GET" or "DELETE" => StatusAnswer.Refused(404, "NotFound", RequestedObject.Of(path).NotFound),
            _ => throw new NotSupportedException($"The double knows no {request.Method} {path}."),
        };
    }

    private (int, JsonObject) Patched(HttpRequest request, string path, JsonObject body)
    {
        var manager = request.Query["fieldManager"].ToString();
        Now = Now.AddSeconds(1);
        if (request.ContentType!.StartsWith("application/merge-patch+json", StringComparison.Ordinal))
        {
            var last = path[(path.LastIndexOf('/') + 1)..];
            var (item, subresource) = last is "scale" or "status" ? (path[..^(last.Length + 1)], last) : (path, "");
            _objects[item].Update(body, manager, subresource, Now);
            return (200, _objects[item].Content.DeepClone().AsObject());
        }

        if (!request.ContentType.StartsWith("application/apply-patch+yaml", StringComparison.Ordinal))
        {
            throw new NotSupportedException($"The double knows no patch of type {request.ContentType}.");
        }

        var asked = RequestedObject.Of(path);
        if (Unheld(asked, isNew: !_objects.ContainsKey(path)) is { } method)
        {
            return StatusAnswer.Refused(403, "Forbidden", asked.Forbidden("deployer", method));
        }

        if (!_objects.TryGetValue(path, out var there))
        {
            if (
                asked.Namespace.Length > 0
                && Place(asked.Namespace) is var place
                && place?["status"]?["phase"]?.GetValue<string>() != "Active"
            )
            {
                return place is null
                    ? StatusAnswer.Refused(404, "NotFound", $"namespaces \"{asked.Namespace}\" not found")
                    : StatusAnswer.Refused(
                        403,
                        "Forbidden",
                        $"{asked.Kind} \"{asked.Name}\" is forbidden: unable to create new content in "
                            + $"namespace {asked.Namespace} because it is being terminated"
                    );
            }

            if (BindsWhatIsNotThere(asked, body))
            {
                return StatusAnswer.Refused(404, "NotFound", asked.NotFound);
            }

            if (Admission.Refusal(asked, body, before: null, Rules(asked.Namespace)) is { } refusal)
            {
                return StatusAnswer.Refused(403, "Forbidden", refusal);
            }

            there = StoredObject.Empty(body, Now, (before, after) => Admission.Refusal(asked, after, before, Rules(asked.Namespace)));
        }

        if (
            body["metadata"]!["resourceVersion"] is { } version
            && version.GetValue<string>() != there.Content["metadata"]!["resourceVersion"]!.GetValue<string>()
        )
        {
            return StatusAnswer.Refused(
                409,
                "Conflict",
                $"Operation cannot be fulfilled on {asked.Kind} \"{asked.Name}\": the object has been "
                    + $"modified; please apply your changes to the latest version and try again"
            );
        }

        var conflicts = there.Apply(body, manager, request.Query["force"] == "true", request.Query["dryRun"] == "All", Now);
        if (conflicts.Count > 0)
        {
            return StatusAnswer.Conflict(conflicts);
        }

        if (request.Query["dryRun"] != "All")
        {
            if (asked.Kind == "persistentvolumeclaims")
            {
                Rules(asked.Namespace).FillClass(there.Content);
            }

            _objects[path] = there;
        }

        return (200, there.Content.DeepClone().AsObject());
    }

    /// <summary>Only refused or let in: nothing here runs it.</summary>
    private (int, JsonObject) Started(string path, JsonObject pod)
    {
        var asked = RequestedObject.Of($"{path}/{pod["metadata"]!["name"]}");
        var rules = Rules(asked.Namespace);
        LimitRanger.Fill(pod, rules.LimitRanges);
        return LimitRanger.Invalid(pod) is { } invalid ? StatusAnswer.Refused(422, "Invalid", invalid)
            : Admission.Refusal(asked, pod, before: null, rules) is { } refusal ? StatusAnswer.Refused(403, "Forbidden", refusal)
            : (201, pod.DeepClone().AsObject());
    }

    private PlaceRules Rules(string place)
    {
        return new(
            Place(place)?["metadata"]?["labels"],
            Listed($"/api/v1/namespaces/{place}/limitranges"),
            Listed($"/api/v1/namespaces/{place}/resourcequotas"),
            Listed("/apis/storage.k8s.io/v1/storageclasses")
        );

        List<JsonObject> Listed(string path) => [.. _lists.GetValueOrDefault(path, []).OfType<JsonObject>()];
    }

    /// <summary>What an apply needs: to patch, and to create where nothing is there.</summary>
    private string? Unheld(RequestedObject asked, bool isNew) =>
        new[] { "PATCH", "POST" }.Take(isNew ? 2 : 1).FirstOrDefault(method => !Allows(asked.Right(method)));

    /// <summary>The Role is read to see what it grants, unless the account may bind it whatever that is.</summary>
    private bool BindsWhatIsNotThere(RequestedObject asked, JsonObject body) =>
        asked.Resource == "rolebindings"
        && $"{body["roleRef"]!["name"]}" is var role
        && !_objects.ContainsKey($"/apis/{asked.Group}/v1/namespaces/{asked.Namespace}/roles/{role}")
        && !Allows($"{asked.Namespace} {asked.Group} roles bind {role}");

    private bool IsServed(RequestedObject asked) =>
        _objects.TryGetValue($"/apis/apiextensions.k8s.io/v1/customresourcedefinitions/{asked.Kind}", out var definition)
        && definition.Content["spec"]!["versions"]!.AsArray().Any(version => version!["served"]!.GetValue<bool>());

    private JsonObject? Place(string name) => _objects.GetValueOrDefault($"/api/v1/namespaces/{name}")?.Content;

    private JsonObject Reviewed(JsonObject review)
    {
        var asked = review["spec"]!["resourceAttributes"]!;
        Assert.DoesNotContain('/', $"{asked["resource"]}");
        var resource = string.Join('/', new[] { asked["resource"], asked["subresource"] }.OfType<JsonNode>());
        var right = $"{asked["namespace"]} {asked["group"]} {resource} {asked["verb"]} {asked["name"]}".TrimEnd();
        review["status"] = new JsonObject { ["allowed"] = Allows(right) };
        return review.DeepClone().AsObject();
    }
}
