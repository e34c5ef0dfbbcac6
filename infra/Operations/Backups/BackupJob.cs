using FksSre.Operations.Databases;

namespace FksSre.Operations.Backups;

/// <summary>A CronJob that makes backups, or proves or tends them.</summary>
/// <param name="Name">Of the CronJob.</param>
/// <param name="Kind">What it does.</param>
/// <param name="Database">Whose data.</param>
/// <param name="Schedule">A cron expression, in UTC.</param>
/// <param name="Deadline">What a run may take; one that takes longer is ended and counts as failed.</param>
/// <param name="Purpose">For people, as the beginning of a sentence.</param>
/// <param name="Overdue">How old the last success may be before somebody is told.</param>
public sealed record BackupJob(
    string Name,
    BackupJobKind Kind,
    Database Database,
    string Schedule,
    TimeSpan Deadline,
    string Purpose,
    TimeSpan Overdue
);

/// <summary>What a job of backups does. They are apart, so that one that is killed leaves no lock that stops another.</summary>
public enum BackupJobKind
{
    /// <summary>Dumps, reads the dump back, and stores it.</summary>
    Backup,

    /// <summary>Restores the newest backup into a server of its own and compares it with what was dumped.</summary>
    RestoreDrill,

    /// <summary>Lets go of old backups in the cluster. What is outside is kept by whoever keeps it.</summary>
    Prune,

    /// <summary>Reads all that is stored in the cluster.</summary>
    Check,
}
