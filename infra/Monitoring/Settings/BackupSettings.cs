using System.Collections.Immutable;

namespace FksSre.Monitoring.Settings;

/// <summary>Where backups of databases are kept, and with what they are made.</summary>
/// <param name="Storage">Of the repository in the cluster.</param>
/// <param name="Scratch">For one dump, and beside it one restored copy; it goes with the pod.</param>
/// <param name="Target">Outside the cluster; null: nowhere, and backups are lost with the cluster.</param>
/// <param name="Images">By the id of a database: the image of its own server, so that versions match by construction.</param>
public sealed record BackupSettings(
    StorageSettings Storage,
    ByteSize Scratch,
    BackupTarget? Target,
    ImmutableSortedDictionary<string, string> Images
);

/// <summary>A repository of restic outside the cluster.</summary>
/// <param name="Repository">As restic writes it: <c>s3:https://HOST/BUCKET</c> or <c>rest:https://HOST/PATH</c>.</param>
/// <param name="Kind">What answers there.</param>
/// <param name="Port">On which it does.</param>
public sealed record BackupTarget(string Repository, BackupTargetKind Kind, int Port);

/// <summary>What keeps a repository outside the cluster.</summary>
public enum BackupTargetKind
{
    /// <summary>Object storage. Its credentials must not be able to delete: object lock, or a policy.</summary>
    S3,

    /// <summary>restic's own server, with <c>--append-only</c>.</summary>
    Rest,
}
