using FksSre.Operations.Databases;
using FksSre.ServiceLevels.Objectives;

namespace FksSre.Operations.Tests.Databases;

/// <summary>A database without a mistake, to put one in.</summary>
internal static class Declared
{
    public static DatabaseDeclaration Orders { get; } =
        new()
        {
            Id = "orders_7",
            Engine = DatabaseEngine.PostgreSql,
            Host = "orders-postgresql",
            Port = 5437,
            Name = "orders",
            Owner = "team-seven",
            Tier = Tier.High,
            RecoveryPoint = TimeSpan.FromHours(26),
            RecoveryTime = TimeSpan.FromMinutes(45),
            SmokeQuery = "select count(*) > 0 from orders",
            NewestQuery = "select max(placed)\nfrom orders",
        };

    public static Database Legal(TimeSpan recoveryPoint, string id = "orders_7") =>
        DatabaseValidation.Validate([Orders with { Id = id, RecoveryPoint = recoveryPoint }]).Value!.Single();
}
