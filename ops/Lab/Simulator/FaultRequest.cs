using System.Globalization;

namespace FksSre.Ops.Lab.Simulator;

/// <summary>What a client of the control API asks for. A new fault of a service replaces its old one.</summary>
/// <param name="ErrorRatio">0 to 1.</param>
/// <param name="LatencySeconds">Above 0, up to 60.</param>
/// <param name="ForSeconds">Above 0, up to a day.</param>
public sealed record FaultRequest(
    string Service,
    double ForSeconds,
    double? ErrorRatio = null,
    double? LatencySeconds = null,
    bool Down = false
)
{
    private const double Day = 86400;

    /// <summary>Everything that is wrong with the request, one sentence each.</summary>
    public IReadOnlyList<string> Problems()
    {
        var problems = new List<string>();
        if (ErrorRatio is null && LatencySeconds is null && !Down)
        {
            problems.Add("The fault breaks nothing: give errorRatio, latencySeconds or down.");
        }

        if (ErrorRatio is { } ratio && ratio is not (>= 0 and <= 1))
        {
            problems.Add(string.Create(CultureInfo.InvariantCulture, $"errorRatio is {ratio}; it must be from 0 to 1."));
        }

        if (LatencySeconds is { } latency && latency is not (> 0 and <= 60))
        {
            problems.Add(string.Create(CultureInfo.InvariantCulture, $"latencySeconds is {latency}; it must be above 0 and at most 60."));
        }

        if (ForSeconds is not (> 0 and <= Day))
        {
            problems.Add(string.Create(CultureInfo.InvariantCulture, $"forSeconds is {ForSeconds}; it must be above 0 and at most {Day}."));
        }

        return problems;
    }

    public Fault From(DateTimeOffset now) => new(Service, ErrorRatio, LatencySeconds, Down, now.AddSeconds(ForSeconds));
}
