namespace FksSre.ServiceLevels.Objectives;

/// <summary>How much the platform hurts without a service, from the on-call plan of the FKS platform.</summary>
public enum Tier
{
    Low,
    Medium,
    High,
    Critical,
}
