namespace FksSre.Ops.Lab.Sink;

/// <summary>Discord webhooks: <c>POST /discord/{anything}</c>.</summary>
internal static class DiscordEndpoint
{
    public static async Task<IResult> AnswerAsync(HttpContext context, string webhook, SinkLedger ledger)
    {
        var body = await SinkBody.ReadAsync(context);
        var errors = body.Json is { } json ? DiscordRules.Errors(json) : ["JSON body could not be parsed"];
        var status = errors.Count == 0 ? StatusCodes.Status204NoContent : StatusCodes.Status400BadRequest;
        ledger.Add(SinkChannel.Discord, status, webhook, errors, body.Kept);
        return errors.Count == 0
            ? Results.NoContent()
            : Results.Json(new { message = "Invalid Form Body", errors }, LabJson.Options, statusCode: status);
    }
}
