using FksSre.Operations.Databases;
using FksSre.ServiceLevels.Objectives;
using FksSre.Stacks.Catalogue;

namespace FksSre.Stacks.Databases;

/// <summary>The database of the platform's Helm release: accounts, orders, and market data in hypertables.</summary>
internal static class FksPlatform
{
    public static DatabaseDeclaration Database =>
        new()
        {
            Id = "fks_db",
            Engine = DatabaseEngine.TimescaleDb,
            Host = "fks-platform-postgresql",
            Name = "fks_db",
            Owner = Owners.Platform,
            Tier = Tier.Critical,
            // A dump a night. The five minutes that the platform once wished for need point-in-time recovery.
            RecoveryPoint = TimeSpan.FromHours(26),
            RecoveryTime = TimeSpan.FromHours(1),
            // Which tables services need differs with what is deployed; without any, nothing was restored.
            SmokeQuery = "select count(*) > 0 from pg_tables where schemaname = 'public'",
        };
}
