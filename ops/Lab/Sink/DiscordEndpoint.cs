using FksSre.Ops.Web;

namespace FksSre.Ops.Lab.Sink;

/// <summary>Discord webhooks: <c>POST /discord/{anything}</c>.</summary>
internal static class DiscordEndpoint
{
    /// <summary>Discord's number for a body that breaks its rules.</summary>
    private const int InvalidFormBody = 50035;

    public static async Task<IResult> AnswerAsync(HttpContext context, string webhook, SinkLedger ledger, AnswerSwitch answers)
    {
        var body = await SinkBody.ReadAsync(context);
        if (answers.Status(SinkChannel.Discord) is { } told)
        {
            return Answer(
                told,
                [$"Told to answer {told}"],
                told == StatusCodes.Status429TooManyRequests
                    ? new
                    {
                        message = "You are being rate limited.",
                        retry_after = 1.0,
                        global = false,
                    }
                    : new { message = $"{told}: not delivered", code = 0 }
            );
        }

        var errors = body.Errors(DiscordRules.Errors);
        return errors.Count > 0
            ? Answer(
                StatusCodes.Status400BadRequest,
                errors,
                new
                {
                    message = "Invalid Form Body",
                    code = InvalidFormBody,
                    errors,
                }
            )
            : Answer(StatusCodes.Status204NoContent, [], null);

        IResult Answer(int status, IReadOnlyList<string> reasons, object? answer)
        {
            ledger.Add(SinkChannel.Discord, status, webhook, reasons, body.Kept);
            return answer is null ? Results.NoContent() : Results.Json(answer, LabJson.Options, statusCode: status);
        }
    }
}
