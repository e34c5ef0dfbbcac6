using FksSre.Operations.Databases;
using FksSre.ServiceLevels.Objectives;
using FksSre.Stacks.Catalogue;

namespace FksSre.Stacks.Databases;

/// <summary>The Redis of the platform's Helm release: queues of Celery, and caches that come back by themselves.</summary>
internal static class FksRedis
{
    public static DatabaseDeclaration Database =>
        new()
        {
            Id = "fks_redis",
            Engine = DatabaseEngine.Redis,
            Host = "fks-platform-redis-master",
            Owner = Owners.Platform,
            Tier = Tier.Medium,
            RecoveryPoint = TimeSpan.FromHours(26),
            RecoveryTime = TimeSpan.FromHours(1),
        };
}
