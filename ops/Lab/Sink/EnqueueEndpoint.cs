using FksSre.Ops.Web;

namespace FksSre.Ops.Lab.Sink;

/// <summary>PagerDuty Events API v2: <c>POST /v2/enqueue</c>. Answers with the statuses its documentation names, and no other.</summary>
internal static class EnqueueEndpoint
{
    public static async Task<IResult> AnswerAsync(HttpContext context, SinkLedger ledger, AnswerSwitch answers)
    {
        var body = await SinkBody.ReadAsync(context);
        if (answers.Status(SinkChannel.Pagerduty) is { } told)
        {
            return told == StatusCodes.Status429TooManyRequests
                ? Reject(told, "throttle exceeded", "Request Limit Exceeded", [$"Told to answer {told}"])
                : Reject(told, "internal error", "Event not processed", [$"Told to answer {told}"]);
        }

        var errors = body.Errors(PagerDutyRules.Errors);
        return errors.Count > 0 ? Reject(StatusCodes.Status400BadRequest, "invalid event", "Event object is invalid", errors) : Accept();

        IResult Accept()
        {
            var key = PagerDutyEvent.From(body.Json!.Value).DedupKey ?? Guid.NewGuid().ToString("N");
            ledger.Add(SinkChannel.Pagerduty, StatusCodes.Status202Accepted, key, [], body.Kept);
            return Results.Json(
                new
                {
                    status = "success",
                    message = "Event processed",
                    dedup_key = key,
                },
                LabJson.Options,
                statusCode: StatusCodes.Status202Accepted
            );
        }

        IResult Reject(int code, string status, string message, IReadOnlyList<string> reasons)
        {
            ledger.Add(SinkChannel.Pagerduty, code, null, reasons, body.Kept);
            return Results.Json(
                new
                {
                    status,
                    message,
                    errors = reasons,
                },
                LabJson.Options,
                statusCode: code
            );
        }
    }
}
