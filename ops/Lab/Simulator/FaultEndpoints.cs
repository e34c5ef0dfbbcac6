using FksSre.Ops.Web;

namespace FksSre.Ops.Lab.Simulator;

/// <summary>The control API: break a service, see what is broken, mend it.</summary>
internal static class FaultEndpoints
{
    public static void Map(IEndpointRouteBuilder routes, IReadOnlyDictionary<string, RunningService> services, TimeProvider clock)
    {
        routes.MapGet("/-/ready", () => Results.Text("ready\n"));
        routes.MapGet("/faults", () => Results.Json(services.Values.Select(s => s.Fault).OfType<Fault>(), LabJson.Options));
        routes.MapPost("/faults", async (HttpContext context) =>
        {
            var (request, problem) = await JsonBody.ReadAsync<FaultRequest>(context);
            return request is null ? Refuse(StatusCodes.Status400BadRequest, [problem]) : Break(services, request, clock);
        });
        routes.MapDelete("/faults/{service}", (string service) =>
            services.TryGetValue(service, out var running)
                ? Results.Json(new { service, mended = running.Replace(null) is not null }, LabJson.Options)
                : Unknown(services, service)
        );
    }

    private static IResult Break(IReadOnlyDictionary<string, RunningService> services, FaultRequest request, TimeProvider clock)
    {
        if (!services.TryGetValue(request.Service, out var running))
        {
            return Unknown(services, request.Service);
        }

        var problems = request.Problems();
        if (problems.Count > 0)
        {
            return Refuse(StatusCodes.Status400BadRequest, problems);
        }

        var fault = request.From(clock.GetUtcNow());
        running.Replace(fault);
        return Results.Json(fault, LabJson.Options, statusCode: StatusCodes.Status201Created);
    }

    private static IResult Unknown(IReadOnlyDictionary<string, RunningService> services, string service) =>
        Refuse(
            StatusCodes.Status404NotFound,
            [$"There is no service {service}. There are: {string.Join(", ", services.Keys.Order(StringComparer.Ordinal))}."]
        );

    private static IResult Refuse(int status, IReadOnlyList<string> problems) =>
        Results.Json(new { problems }, LabJson.Options, statusCode: status);
}
