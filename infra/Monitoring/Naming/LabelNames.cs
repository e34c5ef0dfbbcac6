namespace FksSre.Monitoring.Naming;

/// <summary>
/// Every label that rules add. Recorded series carry only <see cref="Service"/> with <see cref="Sli"/> or <see cref="Slo"/>,
/// but for the one that names the release.
/// </summary>
/// <remarks>
/// What may change (owner, tier, team) stands on alerts alone, so that changing it starts no new series and resets no budget.
/// </remarks>
public static class LabelNames
{
    /// <summary>The id of the service, with underscores.</summary>
    public const string Service = "service";

    /// <summary>The name of the indicator, which SLOs of a service may share.</summary>
    public const string Sli = "sli";

    /// <summary>The id of the SLO, unique within its service.</summary>
    public const string Slo = "slo";

    /// <summary>Of a latency, from 0 to 1: <c>0.95</c>.</summary>
    public const string Quantile = "quantile";

    /// <summary>Decides the route of an alert: one of <see cref="SeverityLabel"/>.</summary>
    public const string Severity = "severity";

    /// <summary>Which alert of its kind it is: <c>page-fast</c>, <c>target-down</c>. Not how much the service matters.</summary>
    public const string Tier = "tier";

    /// <summary>How much the service matters: low, medium, high or critical.</summary>
    public const string ServiceTier = "service_tier";

    /// <summary>Who answers for it: the owner of the SLO, else that of the service.</summary>
    public const string Team = "team";

    /// <summary>The name of a CronJob, on alerts about it.</summary>
    public const string ScheduledJob = "scheduled_job";

    /// <summary>Not of a rule: Prometheus adds it to all that it sends, as it does <c>cluster</c>.</summary>
    public const string Environment = "environment";

    /// <summary>Of the series that names what is deployed: the fingerprint of all of it.</summary>
    public const string Release = "release";

    /// <summary>Beside it: of all that is declared of services.</summary>
    public const string Catalogue = "catalogue";

    /// <summary>Beside it: of what the code makes of the rest.</summary>
    public const string Derivation = "derivation";

    /// <summary>Beside it: of all that is declared of people.</summary>
    public const string Roster = "roster";
}
