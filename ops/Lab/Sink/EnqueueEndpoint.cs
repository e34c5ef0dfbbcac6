namespace FksSre.Ops.Lab.Sink;

/// <summary>PagerDuty Events API v2: <c>POST /v2/enqueue</c>.</summary>
internal static class EnqueueEndpoint
{
    public static async Task<IResult> AnswerAsync(HttpContext context, SinkLedger ledger, AnswerSwitch answers)
    {
        var body = await SinkBody.ReadAsync(context);
        if (answers.Status is { } told)
        {
            var word = told == StatusCodes.Status429TooManyRequests ? "throttle exceeded" : "internal error";
            return Reject(told, word, ["Told to answer like this"]);
        }

        if (body.TooLong)
        {
            return Reject(
                StatusCodes.Status413PayloadTooLarge, "payload too large", [$"The event is longer than {SinkBody.Limit / 1024} kB"]);
        }

        var errors = body.Json is { } json ? PagerDutyRules.Errors(json) : ["JSON body could not be parsed"];
        return errors.Count > 0 ? Reject(StatusCodes.Status400BadRequest, "invalid event", errors) : Accept();

        IResult Accept()
        {
            var key = PagerDutyEvent.From(body.Json!.Value).DedupKey ?? Guid.NewGuid().ToString("N");
            ledger.Add(SinkChannel.Pagerduty, StatusCodes.Status202Accepted, key, [], body.Kept);
            return Results.Json(
                new { status = "success", message = "Event processed", dedup_key = key },
                LabJson.Options,
                statusCode: StatusCodes.Status202Accepted);
        }

        IResult Reject(int status, string answer, IReadOnlyList<string> reasons)
        {
            ledger.Add(SinkChannel.Pagerduty, status, null, reasons, body.Kept);
            return Results.Json(
                new { status = answer, message = status == 400 ? "Event object is invalid" : "Event not processed", errors = reasons },
                LabJson.Options,
                statusCode: status);
        }
    }
}
