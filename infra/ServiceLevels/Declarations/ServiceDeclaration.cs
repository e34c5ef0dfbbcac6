using FksSre.ServiceLevels.Alerting;
using FksSre.ServiceLevels.Indicators;
using FksSre.ServiceLevels.Objectives;

namespace FksSre.ServiceLevels.Declarations;

/// <summary>A service and its promises as a person writes them; nothing is checked yet.</summary>
public sealed record ServiceDeclaration
{
    /// <summary>As in the platform's registry, with underscores.</summary>
    public required string Id { get; init; }

    /// <summary>
    /// Where it listens; null where others scrape it, as for services from specification files. Then it is not probed either.
    /// </summary>
    public required int? Port { get; init; }

    /// <summary>Decides which escalation policy hears of its pages, and whether they wake somebody.</summary>
    public required Tier Tier { get; init; }

    /// <summary>A team or a person, never blank: the label <c>team</c> of its alerts, but for those of SLOs that name another.</summary>
    public required string Owner { get; init; }

    /// <summary>What a probe asks for. Default <c>/health</c>. Ignored without a port.</summary>
    public string HealthPath { get; init; } = "/health";

    /// <summary>Where metrics are scraped. Default <c>/metrics</c>; null where there are none. Ignored without a port.</summary>
    public string? MetricsPath { get; init; } = "/metrics";

    /// <summary>How it names its HTTP metrics, or will once it exposes them; null for a service that never will.</summary>
    public HttpDialect? Dialect { get; init; }

    /// <summary>What it needs; an id stands for a dependency that holds back tickets alone.</summary>
    public IReadOnlyList<DependencyDeclaration> DependsOn { get; init; } = [];

    /// <summary>At least one, or nothing would tell that the service is down.</summary>
    public IReadOnlyList<SloDeclaration> Slos { get; init; } = [];

    /// <summary>A ticket is opened above this percentage of failed requests, whatever the budget says. Default 1; null: no guard.</summary>
    public decimal? ErrorLimitPercent { get; init; } = 1m;

    /// <summary>A ticket is opened when traffic is far below the same hour of earlier weeks. Default: below half; null: never.</summary>
    public TrafficDropPolicy? TrafficDrop { get; init; } = new();

    /// <summary>Where a finding about this service points to; default <c>services/ID</c>.</summary>
    public string? Path { get; init; }
}
