using System.Collections.Immutable;
using FksSre.Components.Backups;
using FksSre.Monitoring.Settings;
using FksSre.Operations.Backups;
using FksSre.Operations.Databases;
using FksSre.ServiceLevels.Objectives;
using Pulumi;
using Pulumi.Testing;

namespace FksSre.Components.Tests.Backups;

/// <summary>What each container of each engine's jobs runs, and what it is told of the database.</summary>
public class DatabaseBackupsTests
{
    [Fact]
    public async Task PostgreSql_is_dumped_and_proven_with_the_same_queries() =>
        Assert.Equal(
            [
                "backup-orders/dump: dump.sh FKS_DATABASE=orders PGHOST=orders-db.shop.svc PGPORT=5437 PGDATABASE=Orders PGUSER=fks_backup "
                    + "FKS_ENGINE=postgresql FKS_NEWEST_QUERY=select max(placed) from orders",
                "backup-orders/store: store.sh RESTIC_REPOSITORY=/repository/orders FKS_DATABASE=orders",
                "backup-orders/store-elsewhere: store.sh RESTIC_REPOSITORY=rest:https://backup.example.com/fks/orders FKS_DATABASE=orders",
                "check-backups-orders/check: check.sh RESTIC_REPOSITORY=/repository/orders FKS_DATABASE=orders",
                "prune-backups-orders/prune: prune.sh RESTIC_REPOSITORY=/repository/orders FKS_DATABASE=orders FKS_KEEP_DAILY=14 "
                    + "FKS_KEEP_WEEKLY=8 FKS_KEEP_MONTHLY=12",
                "restore-drill-orders/fetch-elsewhere: fetch.sh RESTIC_REPOSITORY=rest:https://backup.example.com/fks/orders "
                    + "FKS_DATABASE=orders",
                "restore-drill-orders/prove: prove.sh FKS_DATABASE=orders FKS_RECOVERY_TIME=2760 FKS_ENGINE=postgresql "
                    + "FKS_SMOKE_QUERY=select count(*) > 0 from orders FKS_NEWEST_QUERY=select max(placed) from orders",
            ],
            await ContainersAsync(Orders(DatabaseEngine.PostgreSql))
        );

    [Fact]
    public async Task TimescaleDb_is_told_to_the_dump_and_to_the_drill() =>
        Assert.Equal(
            ["backup-orders/dump", "restore-drill-orders/prove"],
            (await ContainersAsync(Orders(DatabaseEngine.TimescaleDb)))
                .Where(container => container.Contains(" FKS_ENGINE=timescaledb ", StringComparison.Ordinal))
                .Select(container => container.Split(':')[0])
        );

    [Fact]
    public async Task Redis_has_scripts_of_its_own()
    {
        var containers = await ContainersAsync(Orders(DatabaseEngine.Redis) with { Name = "", SmokeQuery = "", NewestQuery = "" });

        Assert.Equal(
            [
                "backup-orders/dump: dump-redis.sh FKS_DATABASE=orders FKS_REDIS_HOST=orders-db.shop.svc FKS_REDIS_PORT=5437 "
                    + "FKS_REDIS_USER=fks_backup",
                "restore-drill-orders/prove: prove-redis.sh FKS_DATABASE=orders FKS_RECOVERY_TIME=2760",
            ],
            containers.Where(container => container.Contains("-redis.sh", StringComparison.Ordinal))
        );
    }

    private static Database Orders(DatabaseEngine engine) =>
        new(
            "orders",
            engine,
            "orders-db",
            5437,
            "Orders",
            "team-seven",
            Tier.High,
            TimeSpan.FromHours(26),
            TimeSpan.FromMinutes(46),
            "select count(*) > 0 from orders",
            "select max(placed) from orders"
        );

    private static async Task<IEnumerable<string>> ContainersAsync(Database database)
    {
        var provider = new PlayedProvider(
            isPreview: false,
            _ => ImmutableDictionary<string, object>.Empty,
            _ => throw new NotSupportedException()
        );
        await Deployment.TestAsync(provider.Mocks, new TestOptions { ProjectName = "fks-sre", StackName = "prod" }, () =>
        {
            _ = new DatabaseBackups("backups", Args(database));
        });
        return provider
            .Resources.Where(resource => resource.Type == "kubernetes:batch/v1:CronJob")
            .OrderBy(job => job.Name, StringComparer.Ordinal)
            .SelectMany(job => Pod(job.Inputs).Select(container => $"{job.Name!["backups-".Length..]}/{container}"));
    }

    private static BackupArgs Args(Database database) =>
        new(
            new(Output.Create("fks-monitoring"), "shop", ApiServerSettings.Default, IsProtected: false),
            new(
                new(ByteSize.FromGibibytes(7), null),
                ByteSize.FromGibibytes(3),
                new("rest:https://backup.example.com/fks/", BackupTargetKind.Rest, 443),
                ImmutableSortedDictionary<string, string>.Empty.Add(database.Id, "docker.io/library/postgres:16.9")
            ),
            BackupPlan.Of([database]),
            Output.Create("p"),
            Output.Create("q"),
            Output.Create("r"),
            Output.Create("s")
        );

    /// <summary>In the order in which they run: name, script, and what they are told but where to write.</summary>
    private static IEnumerable<string> Pod(ImmutableDictionary<string, object> inputs)
    {
        var pod = Map(Map(Map(Map(Map(inputs["spec"])["jobTemplate"])["spec"])["template"])["spec"]);
        return (pod.TryGetValue("initContainers", out var before) ? List(before) : [])
            .Concat(List(pod["containers"]))
            .Select(Map)
            .Select(container =>
                $"{container["name"]}: {((string)List(container["command"])[1]).Split('/')[^1]} "
                + string.Join(
                    ' ',
                    List(container["env"])
                        .Select(Map)
                        .Where(variable => (string)variable["name"] is not ("FKS_SCRATCH" or "HOME" or "TMPDIR" or "FKS_VARIABLES"))
                        .Select(variable => $"{variable["name"]}={variable["value"]}")
                )
            );
    }

    private static ImmutableDictionary<string, object> Map(object value) => (ImmutableDictionary<string, object>)value;

    private static ImmutableArray<object> List(object value) => (ImmutableArray<object>)value;
}
