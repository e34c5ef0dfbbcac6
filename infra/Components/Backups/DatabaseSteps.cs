using System.Globalization;
using FksSre.Operations.Databases;

namespace FksSre.Components.Backups;

/// <summary>What differs from engine to engine: the scripts that dump and prove, and what each is told of the database.</summary>
internal static class DatabaseSteps
{
    public static (string Script, (string Name, string Value)[] Variables) Dump(Database database, string servicesNamespace)
    {
        var host = $"{database.Host}.{servicesNamespace}.svc";
        var port = database.Port.ToString(CultureInfo.InvariantCulture);
        return database.Engine is DatabaseEngine.Redis
            ? ("dump-redis", [("FKS_REDIS_HOST", host), ("FKS_REDIS_PORT", port), ("FKS_REDIS_USER", BackupPods.Role)])
            : (
                "dump",
                [
                    ("PGHOST", host),
                    ("PGPORT", port),
                    ("PGDATABASE", database.Name),
                    ("PGUSER", BackupPods.Role),
                    ("FKS_ENGINE", Engine(database)),
                    ("FKS_NEWEST_QUERY", database.NewestQuery),
                ]
            );
    }

    public static (string Script, (string Name, string Value)[] Variables) Prove(Database database)
    {
        var time = ("FKS_RECOVERY_TIME", database.RecoveryTime.TotalSeconds.ToString("0", CultureInfo.InvariantCulture));
        return database.Engine is DatabaseEngine.Redis
            ? ("prove-redis", [time])
            : (
                "prove",
                [
                    time,
                    ("FKS_ENGINE", Engine(database)),
                    ("FKS_SMOKE_QUERY", database.SmokeQuery),
                    // The same as the dump was told, or the two manifests differ.
                    ("FKS_NEWEST_QUERY", database.NewestQuery),
                ]
            );
    }

    private static string Engine(Database database) => database.Engine is DatabaseEngine.TimescaleDb ? "timescaledb" : "postgresql";
}
