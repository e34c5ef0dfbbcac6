using System.Text.Json;
using System.Text.RegularExpressions;
using FksSre.Monitoring.Naming;
using FksSre.Monitoring.Rendering;

namespace FksSre.Ops.Dashboards;

/// <summary>What the server answers: the page, the JSON that is deployed, and Prometheus's own answers.</summary>
internal static partial class DashboardRoutes
{
    /// <summary>Nothing else of Prometheus can be reached through here.</summary>
    private static readonly string[] _queries = ["api/v1/query", "api/v1/query_range"];

    /// <summary>By the names under which Grafana has its font; the files are those of a package that holds nothing else.</summary>
    private static readonly Dictionary<string, string> _fonts = new(StringComparer.Ordinal)
    {
        ["Inter-Regular.woff2"] = "inter-latin-400-normal.woff2",
        ["Inter-Medium.woff2"] = "inter-latin-500-normal.woff2",
        ["Inter-Italic.woff2"] = "inter-latin-400-italic.woff2",
        ["Inter-MediumItalic.woff2"] = "inter-latin-500-italic.woff2",
    };

    private const string Html = "text/html; charset=utf-8";

    private const string Page = """
        <!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
        <title>Dashboards</title><link rel="icon" href="data:,"><link rel="stylesheet" href="/page.css"></head><body><div id="page"></div><script src="/page.js"></script></body></html>
        """;

    private const string Building = """
        <!doctype html><html lang="en"><head><meta charset="utf-8"><meta http-equiv="refresh" content="3"><title>Dashboards</title><link rel="icon" href="data:,"></head>
        <body>The page that draws dashboards is being built. This takes a minute, once; it needs Node.js with npm.</body></html>
        """;

    public static void Map(WebApplication application, DashboardFile file, PageBundle bundle, HttpClient http)
    {
        application.MapGet("/", () => Results.Redirect($"/d/{DashboardUid.Overview}"));
        application.MapGet("/-/ready", () => Results.Ok());
        // What looks like a file is no dashboard: to whoever asks for one that is missing, a page would be a lie.
        application.MapGet("/d/{uid}", (string uid) =>
            Path.HasExtension(uid) ? Results.NotFound() : Results.Content(bundle.IsBuilt ? Page : Building, Html)
        );
        application.MapGet("/page.js", () => Asset(Path.Combine(bundle.Folder, "page.js"), "text/javascript"));
        application.MapGet("/page.css", () => Asset(Path.Combine(bundle.Folder, "page.css"), "text/css"));
        application.MapGet("/public/build/img/icons/{kind}/{name}", (string kind, string name) => Icon(bundle, kind, name));
        application.MapGet("/public/fonts/inter/{name}", (string name) =>
            _fonts.TryGetValue(name, out var file) ? Asset(Path.Combine(bundle.Fonts, file), "font/woff2") : Results.NotFound()
        );
        application.MapGet("/dashboards", () => Results.Content(List(file.Rendered), "application/json"));
        application.MapGet("/dashboards/{uid}", (string uid) => One(file.Rendered, uid));
        foreach (var query in _queries)
        {
            application.MapPost("/prometheus/" + query, (HttpContext context) => AskAsync(new(file.Prometheus, query), context, http));
        }
    }

    /// <summary>Grafana's components fetch their icons from where Grafana has them.</summary>
    private static IResult Icon(PageBundle bundle, string kind, string name)
    {
        var path = Path.Combine(bundle.Icons, kind, name);
        return IconName().IsMatch($"{kind}/{name}") ? Asset(path, "image/svg+xml") : Results.NotFound();
    }

    private static IResult Asset(string path, string type) => File.Exists(path) ? Results.File(path, type) : Results.NotFound();

    private static string List(string rendered)
    {
        using var plan = JsonDocument.Parse(File.ReadAllText(Path.Combine(rendered, "plan.json")));
        return plan.RootElement.GetProperty("dashboards").GetRawText();
    }

    private static IResult One(string rendered, string uid)
    {
        var path = Path.Combine(rendered, RenderedPaths.GrafanaFolder, uid + ".json");
        return Uid().IsMatch(uid) ? Asset(path, "application/json") : Results.NotFound();
    }

    private static async Task AskAsync(Uri query, HttpContext context, HttpClient http)
    {
        try
        {
            using var body = new StreamContent(context.Request.Body);
            body.Headers.ContentType = new("application/x-www-form-urlencoded");
            using var answer = await http.PostAsync(query, body, context.RequestAborted);
            context.Response.StatusCode = (int)answer.StatusCode;
            context.Response.ContentType = answer.Content.Headers.ContentType?.ToString();
            await answer.Content.CopyToAsync(context.Response.Body, context.RequestAborted);
        }
        catch (HttpRequestException e)
        {
            await FailAsync(context, StatusCodes.Status502BadGateway, $"Prometheus does not answer: {e.Message}");
        }
        catch (OperationCanceledException) when (!context.RequestAborted.IsCancellationRequested && !context.Response.HasStarted)
        {
            await FailAsync(
                context,
                StatusCodes.Status504GatewayTimeout,
                FormattableString.Invariant($"Prometheus has not answered within {http.Timeout.TotalSeconds} s")
            );
        }
    }

    /// <summary>As Prometheus itself says that something is wrong.</summary>
    private static Task FailAsync(HttpContext context, int status, string error) =>
        Results.Json(new { status = "error", error }, statusCode: status).ExecuteAsync(context);

    [GeneratedRegex("^[a-z]+/[a-zA-Z0-9_-]+[.]svg$")]
    private static partial Regex IconName();

    [GeneratedRegex("^[a-zA-Z0-9_-]{1,40}$")]
    private static partial Regex Uid();
}
