namespace FksSre.Bench.Traces;

/// <summary>What a trace is made from.</summary>
/// <param name="Name">In the tables.</param>
/// <param name="PerSecond">Requests to one instance, by second and instance.</param>
/// <param name="Usual">The error ratio between incidents.</param>
/// <param name="Incidents">When another ratio holds.</param>
internal sealed record TraceRecipe(string Name, Func<int, int, double> PerSecond, double Usual, IReadOnlyList<Incident> Incidents)
{
    /// <summary>When an instance starts anew and its counters at 0.</summary>
    public Func<int, int, bool> Restarts { get; init; } = (_, _) => false;

    /// <summary>When an instance cannot be scraped.</summary>
    public Func<int, int, bool> Unreachable { get; init; } = (_, _) => false;

    public IReadOnlyList<Span> Down { get; init; } = [];

    /// <summary>The error ratio at a second.</summary>
    public double Failing(int second)
    {
        foreach (var incident in Incidents)
        {
            if (incident.Time.Holds(second))
            {
                return incident.Ratio;
            }
        }

        return Usual;
    }
}

/// <param name="Time">When.</param>
/// <param name="Ratio">Of requests that fail.</param>
internal readonly record struct Incident(Span Time, double Ratio);
