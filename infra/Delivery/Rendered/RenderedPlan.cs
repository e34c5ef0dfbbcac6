using System.Collections.Immutable;

namespace FksSre.Delivery.Rendered;

/// <summary>What <c>plan.json</c> of a render says, by the names that stand in it. Durations are Prometheus' (<c>1h</c>).</summary>
public sealed record RenderedPlan(
    PlannedEnvironment Environment,
    ImmutableArray<PlannedService> Services,
    ImmutableArray<PlannedRuleFile> Rules,
    ImmutableArray<PlannedTestFile> Tests,
    PlannedRouting Routing,
    ImmutableArray<PlannedDashboard> Dashboards
)
{
    /// <summary>What Prometheus asks for metrics and probes; null in a render that does not say it.</summary>
    public PlannedScraping? Scraping { get; init; }

    /// <summary>Who is on the roster; nobody in a render that does not say so.</summary>
    public ImmutableArray<PlannedPerson> People { get; init; } = [];
}

/// <summary>Somebody on the roster.</summary>
public sealed record PlannedPerson(string Id, string Name, string Email);

/// <summary>Where and under which names an environment is seen.</summary>
public sealed record PlannedEnvironment(string Name, string Cluster, string ScrapeInterval, string Runbooks, string Dashboards);

/// <summary>A service and what is promised of it.</summary>
public sealed record PlannedService(
    string Id,
    string Tier,
    string Owner,
    string? Dialect,
    decimal? ErrorRatioLimit,
    ImmutableArray<string> DependsOn,
    ImmutableArray<string> VitalDependencies,
    ImmutableArray<PlannedSlo> Slos
)
{
    /// <summary>What is done while its budgets run out, from the fullest; none in a render that does not say it.</summary>
    public ImmutableArray<PlannedBudgetStep> ErrorBudgetPolicy { get; init; } = [];

    /// <summary>Where it listens; null where others scrape it.</summary>
    public int? Port { get; init; }

    /// <summary>What a probe asks for.</summary>
    public string? HealthPath { get; init; }

    /// <summary>Where metrics are scraped; null where there are none.</summary>
    public string? MetricsPath { get; init; }
}

/// <summary>What is done when so much of a budget is left; see the error budget policy.</summary>
public sealed record PlannedBudgetStep(decimal LeftPercent, string Done, bool HoldsLoosening);

/// <summary>An SLO; ratios are of 1, so that 99.9 % is 0.999.</summary>
public sealed record PlannedSlo(
    string Id,
    PlannedSli Sli,
    decimal Objective,
    int WindowDays,
    decimal Budget,
    string Owner,
    string Runbook,
    string Description,
    int MinimumBadEvents,
    decimal AtRiskBelow,
    decimal ProjectedWithin,
    ImmutableArray<PlannedTier> Tiers
);

/// <summary>What is counted; which of the texts are there depends on the kind.</summary>
public sealed record PlannedSli(string Name, string Kind)
{
    /// <summary>The series of bad events.</summary>
    public string? Bad { get; init; }

    /// <summary>The series of good events.</summary>
    public string? Good { get; init; }

    /// <summary>The series of all events.</summary>
    public string? Total { get; init; }

    /// <summary>The durations.</summary>
    public string? Histogram { get; init; }

    /// <summary>What is fast enough, in seconds.</summary>
    public decimal? WithinSeconds { get; init; }

    /// <summary>The series of probes.</summary>
    public string? Probe { get; init; }

    /// <summary>An expression that is a ratio of bad events by itself.</summary>
    public string? ErrorRatio { get; init; }
}

/// <summary>A burn-rate alert of an SLO.</summary>
public sealed record PlannedTier(
    string Name,
    string Severity,
    decimal BudgetShare,
    string Long,
    string Short,
    decimal BurnRate,
    decimal ErrorRatio
);

/// <summary>A rule file.</summary>
public sealed record PlannedRuleFile(string Name, ImmutableArray<PlannedGroup> Groups);

/// <summary>Rules that are evaluated one after the other.</summary>
public sealed record PlannedGroup(string Name, string Interval, ImmutableArray<PlannedRule> Rules);

/// <summary>A recording or an alerting rule: one of the two names is there.</summary>
public sealed record PlannedRule(string Expression, ImmutableSortedDictionary<string, string> Labels)
{
    /// <summary>The series that it records; null for an alert.</summary>
    public string? Record { get; init; }

    /// <summary>The name of the alert; null for a recorded series.</summary>
    public string? Alert { get; init; }

    /// <summary>How long it must hold; null for a recorded series.</summary>
    public string? For { get; init; }

    /// <summary>How long it goes on after it holds no more; null for a recorded series.</summary>
    public string? KeepFiringFor { get; init; }

    /// <summary>What people are told.</summary>
    public ImmutableSortedDictionary<string, string> Annotations { get; init; } = ImmutableSortedDictionary<string, string>.Empty;
}

/// <summary>Tests of a rule file; their contents stand in files of their own.</summary>
public sealed record PlannedTestFile(string Name, string RuleFile)
{
    /// <summary>In the order of the file; empty in a render that does not say it.</summary>
    public ImmutableArray<PlannedTest> Tests { get; init; } = [];
}

/// <summary>A test of a rule file.</summary>
public sealed record PlannedTest(string Name, string Interval);

/// <summary>How often is scraped, and what.</summary>
public sealed record PlannedScraping(string Interval, ImmutableArray<PlannedTarget> Targets);

/// <summary>A service as it is reached.</summary>
public sealed record PlannedTarget(string Service, string Host, int Port, string HealthPath, string? MetricsPath);

/// <summary>Who is told of what.</summary>
public sealed record PlannedRouting(
    PlannedRoute Root,
    ImmutableArray<PlannedRoute> Routes,
    ImmutableArray<PlannedInhibition> Inhibitions,
    ImmutableArray<PlannedReceiver> Receivers
)
{
    /// <summary>Where notifications are sent, by kind; null: there is no such way. Empty in a render that does not say it.</summary>
    public ImmutableSortedDictionary<string, string?> Endpoints { get; init; } = ImmutableSortedDictionary<string, string?>.Empty;
}

/// <summary>A route; matchers are texts such as <c>severity="page"</c>.</summary>
public sealed record PlannedRoute(
    string Receiver,
    ImmutableArray<string> Matchers,
    ImmutableArray<string> GroupBy,
    string GroupWait,
    string GroupInterval,
    string RepeatInterval,
    bool GoesOn,
    bool InWorkingHours
);

/// <summary>What keeps an alert silent while another fires.</summary>
public sealed record PlannedInhibition(ImmutableArray<string> Source, ImmutableArray<string> Target, ImmutableArray<string> Equal);

/// <summary>A receiver and its ways to tell.</summary>
public sealed record PlannedReceiver(string Name, ImmutableArray<PlannedWay> Ways);

/// <summary>One way to tell somebody: PagerDuty, Discord, issues, a heartbeat.</summary>
public sealed record PlannedWay(string Kind)
{
    /// <summary>The file of the integration key, of PagerDuty's.</summary>
    public string? KeyFile { get; init; }

    /// <summary>As PagerDuty is told.</summary>
    public string? Severity { get; init; }

    /// <summary>Of a heartbeat; secret addresses are placeholders.</summary>
    public string? Url { get; init; }
}

/// <summary>A dashboard; what it shows stands in a file of its own.</summary>
public sealed record PlannedDashboard(string Uid, string Title, string Folder);
