namespace FksSre.Ops.Lab.Simulator;

/// <summary>The two pages of a simulated service.</summary>
internal static class ServiceEndpoints
{
    public static Task AnswerAsync(HttpContext context, RunningService running)
    {
        var path = context.Request.Path.Value;
        var isHealth = path == running.Service.HealthPath;
        if (!isHealth && path != running.Service.MetricsPath)
        {
            return TextAsync(context, StatusCodes.Status404NotFound, "text/plain", "not found\n");
        }

        if (running.Fault is { Down: true })
        {
            return TextAsync(context, StatusCodes.Status503ServiceUnavailable, "text/plain", "down\n");
        }

        var health = $$"""{"status":"healthy","service":"{{running.Service.Id}}"}""";
        return isHealth
            ? TextAsync(context, StatusCodes.Status200OK, "application/json", health)
            : TextAsync(context, StatusCodes.Status200OK, ExpositionText.ContentType, running.Metrics());
    }

    private static Task TextAsync(HttpContext context, int status, string contentType, string text)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = contentType;
        return context.Response.WriteAsync(text, context.RequestAborted);
    }
}
