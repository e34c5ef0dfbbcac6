namespace FksSre.OnCall.PagerDuty;

/// <summary>What the services do together for those who use it: PagerDuty's business service.</summary>
public sealed record OnCallPlatform(string Name, string Description)
{
    internal static OnCallPlatform In(string environment) =>
        new(PagerDutyNames.In(environment, PagerDutyNames.Platform), $"The FKS trading platform in {environment}, as its users see it.");
}
