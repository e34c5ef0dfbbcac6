using FksSre.Operations.Backups;
using FksSre.Operations.Tests.Databases;

namespace FksSre.Operations.Tests.Backups;

public class BackupPlanTests
{
    [Fact]
    public void Each_database_is_backed_up_proven_pruned_and_checked_by_jobs_of_its_own()
    {
        var plan = BackupPlan.Of([Declared.Legal(TimeSpan.FromHours(5), "orders_7"), Declared.Legal(TimeSpan.FromHours(26), "auth")]);

        Assert.Equal(
            [
                "backup-auth Backup auth: 14 6 * * *, 12:00:00, told after 1.13:00:00: The backup of auth",
                "backup-orders-7 Backup orders_7: 25 2,6,10,14,18,22 * * *, 02:00:00, told after 07:00:00: The backup of orders_7",
                "check-backups-auth Check auth: 59 18 * * 0, 06:00:00, told after 7.07:00:00: The full read of backups of auth",
                "check-backups-orders-7 Check orders_7: 10 15 * * 0, 06:00:00, told after 7.07:00:00: The full read of backups of orders_7",
                "prune-backups-auth Prune auth: 59 6 * * *, 06:00:00, told after 1.07:00:00: The pruning of backups of auth",
                "prune-backups-orders-7 Prune orders_7: 10 3 * * *, 06:00:00, told after 1.07:00:00: The pruning of backups of orders_7",
                "restore-drill-auth RestoreDrill auth: 44 6 * * *, 12:00:00, told after 1.13:00:00: The restore drill of auth",
                "restore-drill-orders-7 RestoreDrill orders_7: 55 2,6,10,14,18,22 * * *, 02:00:00, told after 07:00:00: "
                    + "The restore drill of orders_7",
            ],
            plan.Jobs.Select(job =>
                $"{job.Name} {job.Kind} {job.Database.Id}: {job.Schedule}, {job.Deadline}, told after {job.Overdue}: {job.Purpose}"
            )
        );
    }

    [Fact]
    public void Databases_in_another_order_give_the_same_jobs()
    {
        var (one, two) = (Declared.Legal(TimeSpan.FromHours(5), "orders"), Declared.Legal(TimeSpan.FromHours(26), "auth"));

        Assert.Equal(BackupPlan.Of([one, two]).Jobs, BackupPlan.Of([two, one]).Jobs);
    }

    /// <summary>A CronJob's name has at most 52 characters, since Kubernetes appends the time.</summary>
    [Fact]
    public void Names_are_short_enough_and_apart_whatever_the_ids_are()
    {
        var plan = BackupPlan.Of([
            Declared.Legal(TimeSpan.FromHours(26), "a23456789012345678901234567890"),
            Declared.Legal(TimeSpan.FromHours(26), "a_b"),
            Declared.Legal(TimeSpan.FromHours(26), "a__b"),
            // None is what another's job is called: each kind begins in its own way.
            Declared.Legal(TimeSpan.FromHours(26), "prune_a_b"),
            Declared.Legal(TimeSpan.FromHours(26), "check_a_b"),
            Declared.Legal(TimeSpan.FromHours(26), "backups_a_b"),
            Declared.Legal(TimeSpan.FromHours(26), "drill_a_b"),
        ]);

        Assert.All(plan.Jobs, job => Assert.Matches(@"\A[a-z0-9]([a-z0-9-]{0,50}[a-z0-9])?\z", job.Name));
        Assert.Equal(28, plan.Jobs.Select(job => job.Name).Distinct().Count());
    }
}
