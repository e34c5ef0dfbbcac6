using System.Globalization;
using FksSre.Ops.Web;

namespace FksSre.Ops.Lab.Sink;

/// <summary>The sink's addresses: where messages arrive and where a person or a test looks at them.</summary>
internal static class SinkRoutes
{
    public static void Map(IEndpointRouteBuilder routes, SinkLedger ledger, AnswerSwitch answers)
    {
        routes.MapGet("/-/ready", () => Results.Text("ready\n"));
        routes.MapPost("/v2/enqueue", Task<IResult> (HttpContext context) => EnqueueEndpoint.AnswerAsync(context, ledger, answers));
        routes.MapPost("/discord/{**webhook}", (HttpContext context, string webhook) =>
            DiscordEndpoint.AnswerAsync(context, webhook, ledger, answers)
        );
        routes.MapMethods("/heartbeat/{name}", ["GET", "POST"], (string name) => Beat(ledger, name));
        routes.MapPost("/answers", Task<IResult> (HttpContext context) => SwitchAsync(context, answers));
        routes.MapGet("/events", (string? since) => Events(ledger, since));
        routes.MapGet("/incidents", () => Results.Json(ledger.Incidents, LabJson.Options));
        routes.MapGet("/discord", () => Results.Json(ledger.Records.Where(r => r.Channel == SinkChannel.Discord), LabJson.Options));
        routes.MapGet("/heartbeats", () => Results.Json(ledger.Heartbeats, LabJson.Options));
        routes.MapGet("/refusals", () => Results.Json(ledger.Refusals, LabJson.Options));
        routes.MapPost("/{**address}", Task<IResult> (HttpContext context) => ElsewhereAsync(context, ledger));
    }

    private static IResult Beat(SinkLedger ledger, string name)
    {
        ledger.Add(SinkChannel.Heartbeat, StatusCodes.Status200OK, name, [], null);
        return Results.Text("OK");
    }

    /// <summary>A message to a wrong address is lost for its sender; here it leaves a trace.</summary>
    private static async Task<IResult> ElsewhereAsync(HttpContext context, SinkLedger ledger)
    {
        var body = await SinkBody.ReadAsync(context);
        var path = context.Request.Path.Value!;
        ledger.Add(SinkChannel.Elsewhere, StatusCodes.Status404NotFound, path, [$"Nothing listens on {path}"], body.Kept);
        return Results.NotFound();
    }

    private static async Task<IResult> SwitchAsync(HttpContext context, AnswerSwitch answers)
    {
        var (request, problem) = await JsonBody.ReadAsync<AnswerRequest>(context);
        IReadOnlyList<string> problems = request?.Problems() ?? [problem];
        if (problems.Count > 0)
        {
            return Results.Json(new { problems }, LabJson.Options, statusCode: StatusCodes.Status400BadRequest);
        }

        answers.Set(request!);
        return Results.NoContent();
    }

    // PagerDuty events only; messages to Discord have a page of their own and heartbeats would drown both.
    private static IResult Events(SinkLedger ledger, string? since)
    {
        var from = DateTimeOffset.MinValue;
        if (since is not null && !DateTimeOffset.TryParse(since, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out from))
        {
            string[] problems = [$"since is {since}; it must be a time such as 2026-01-31T12:00:00Z."];
            return Results.Json(new { problems }, LabJson.Options, statusCode: StatusCodes.Status400BadRequest);
        }

        return Results.Json(ledger.Records.Where(r => r.Channel == SinkChannel.Pagerduty && r.ReceivedAt >= from), LabJson.Options);
    }
}
