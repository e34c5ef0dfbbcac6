namespace FksSre.Ops.Lab.History;

/// <summary>Something that went wrong in the simulated past, so that budgets have a story.</summary>
/// <param name="Service">Whose.</param>
/// <param name="DaysAgo">Days before now at which it began.</param>
/// <param name="Minutes">How long it lasted.</param>
/// <param name="ErrorRatio">Share of requests that failed; at 1 the probes failed too.</param>
internal sealed record Incident(string Service, double DaysAgo, int Minutes, double ErrorRatio)
{
    public static readonly IReadOnlyList<Incident> OfTheLastMonth =
    [
        new("fks_api", 9.4, 25, 0.3),
        new("fks_main", 16.2, 10, 1),
        new("fks_web", 4.7, 40, 0.2),
        new("fks_execution", 22.1, 15, 0.5),
    ];

    public bool Covers(DateTimeOffset instant, DateTimeOffset now)
    {
        var start = now.AddDays(-DaysAgo);
        return instant >= start && instant < start.AddMinutes(Minutes);
    }
}
