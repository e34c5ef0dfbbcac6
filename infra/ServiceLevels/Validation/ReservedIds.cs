namespace FksSre.ServiceLevels.Validation;

/// <summary>What the monitoring itself is called beside the services.</summary>
public static class ReservedIds
{
    /// <summary>Rules about no single service.</summary>
    public const string Platform = "platform";

    /// <summary>Rules about remote write and Thanos.</summary>
    public const string LongTermStorage = "long-term-storage";

    /// <summary>Rules about backups and other CronJobs.</summary>
    public const string ScheduledJobs = "scheduled-jobs";

    internal static readonly IReadOnlyList<string> All = [Platform, LongTermStorage, ScheduledJobs];
}
