namespace FksSre.Monitoring.Naming;

/// <summary>
/// Every label that rules add. Recorded series carry only <see cref="Service"/> with <see cref="Sli"/> or <see cref="Slo"/>.
/// </summary>
/// <remarks>
/// What may change (owner, tier, team) stands on alerts alone, so that changing it starts no new series and resets no budget.
/// </remarks>
public static class LabelNames
{
    public const string Service = "service";
    public const string Sli = "sli";
    public const string Slo = "slo";
    public const string Quantile = "quantile";
    public const string Severity = "severity";
    public const string Tier = "tier";
    public const string ServiceTier = "service_tier";
    public const string Team = "team";
    public const string Environment = "environment";
}
