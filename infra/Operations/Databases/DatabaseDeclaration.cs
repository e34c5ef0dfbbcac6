using FksSre.ServiceLevels.Objectives;

namespace FksSre.Operations.Databases;

/// <summary>A database that must not be lost; as declared, not yet checked.</summary>
public sealed record DatabaseDeclaration
{
    /// <summary>Stable: backups are found by it. Small letters, digits and _, at most 30, the first a letter.</summary>
    public required string Id { get; init; }

    /// <summary>Which server keeps it.</summary>
    public required DatabaseEngine Engine { get; init; }

    /// <summary>The server's name among the services, e.g. <c>fks-platform-postgresql</c>.</summary>
    public required string Host { get; init; }

    /// <summary>1 to 65535. Default: the engine's own, 5432 or 6379.</summary>
    public int? Port { get; init; }

    /// <summary>What the server calls the database; of Redis all of its databases are dumped, so it has none.</summary>
    public string Name { get; init; } = "";

    /// <summary>A team, which is told when it is not safe.</summary>
    public required string Owner { get; init; }

    /// <summary>How much depends on it.</summary>
    public required Tier Tier { get; init; }

    /// <summary>
    /// RPO: how old the newest data may be that a drill has restored. At least 2 h, since dumps are no closer; at most 14 d.
    /// </summary>
    public required TimeSpan RecoveryPoint { get; init; }

    /// <summary>RTO: how long a restore may take. A minute to a day.</summary>
    public required TimeSpan RecoveryTime { get; init; }

    /// <summary>
    /// Whether any second can be restored, from a base backup and the write-ahead log. It is not built, so to ask for it is a finding;
    /// the field is there so that the need has a place.
    /// </summary>
    public bool PointInTime { get; init; }

    /// <summary>
    /// SQL that gives one row with one <c>t</c> where the restored database is of use, e.g.
    /// <c>select count(*) > 0 from orders</c>. Redis has none: its keys are counted.
    /// </summary>
    public string SmokeQuery { get; init; } = "";

    /// <summary>SQL that gives the time of the newest event, as <c>timestamptz</c>; empty: the dump's. Redis has none.</summary>
    public string NewestQuery { get; init; } = "";
}
