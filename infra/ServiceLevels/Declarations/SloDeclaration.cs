using FksSre.ServiceLevels.Alerting;
using FksSre.ServiceLevels.Objectives;

namespace FksSre.ServiceLevels.Declarations;

/// <summary>An SLO as a person writes it; nothing is checked yet.</summary>
public sealed record SloDeclaration
{
    /// <summary>Unique within its service. Recorded series carry it as the label <c>slo</c>, so another id begins a new budget.</summary>
    public required string Id { get; init; }

    /// <summary>What is counted; SLOs of a service with the same indicator share its series.</summary>
    public required SliDeclaration Sli { get; init; }

    /// <summary>Between 0 and 100, ends excluded.</summary>
    public required decimal ObjectivePercent { get; init; }

    /// <summary>7 to 90; default 30.</summary>
    public int WindowDays { get; init; } = SloWindow.Default.Days;

    /// <summary>Default: the service's owner.</summary>
    public string? Owner { get; init; }

    /// <summary>A path in this repository or a URL. Default: the runbook for this kind of indicator.</summary>
    public string? Runbook { get; init; }

    /// <summary>Default: the standard policy of the window.</summary>
    public AlertingPolicy? Policy { get; init; }

    /// <summary>For people; it reaches plan.json and OpenSLO, and no rule.</summary>
    public string Description { get; init; } = "";

    /// <summary>Where a finding about this SLO points to; default <c>services/SERVICE/slos/ID</c>.</summary>
    public string? Path { get; init; }

    /// <summary>So many percent of probes succeed over 30 days, under the id <c>uptime</c>; the service needs a port.</summary>
    public static SloDeclaration Uptime(decimal percent) =>
        new()
        {
            Id = "uptime",
            Sli = new SliDeclaration.Probe(),
            ObjectivePercent = percent,
        };

    /// <summary>
    /// So many percent of requests do not fail over 30 days, under the id <c>availability</c>; the service needs a dialect.
    /// </summary>
    public static SloDeclaration Availability(decimal percent) =>
        new()
        {
            Id = "availability",
            Sli = new SliDeclaration.Requests(),
            ObjectivePercent = percent,
        };

    /// <summary>"P95 &lt; 200 ms" is the promise that 95 % of requests are answered within 200 ms.</summary>
    public static SloDeclaration Latency(decimal percent, decimal withinMilliseconds) =>
        new()
        {
            Id = "latency",
            Sli = new SliDeclaration.RequestsWithin(withinMilliseconds),
            ObjectivePercent = percent,
        };
}
