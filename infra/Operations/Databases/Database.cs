using FksSre.ServiceLevels.Objectives;

namespace FksSre.Operations.Databases;

/// <summary>A database that must not be lost, checked.</summary>
/// <param name="Id">By which its backups are found.</param>
/// <param name="Engine">Which server keeps it.</param>
/// <param name="Host">Of the server, among the services.</param>
/// <param name="Port">1 to 65535.</param>
/// <param name="Name">What the server calls it; empty for Redis.</param>
/// <param name="Owner">A team.</param>
/// <param name="Tier">How much depends on it.</param>
/// <param name="RecoveryPoint">How old the newest data may be that a drill has restored.</param>
/// <param name="RecoveryTime">How long a restore may take.</param>
/// <param name="SmokeQuery">Gives one row with one <c>t</c> where the restored database is of use; empty for Redis.</param>
/// <param name="NewestQuery">Gives the time of the newest event; empty: the time of the dump counts.</param>
public sealed record Database(
    string Id,
    DatabaseEngine Engine,
    string Host,
    int Port,
    string Name,
    string Owner,
    Tier Tier,
    TimeSpan RecoveryPoint,
    TimeSpan RecoveryTime,
    string SmokeQuery,
    string NewestQuery
);
