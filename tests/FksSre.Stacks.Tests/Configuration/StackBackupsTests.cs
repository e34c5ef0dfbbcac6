using System.Collections.Immutable;
using FksSre.Monitoring.Settings;
using FksSre.Operations.Databases;
using FksSre.ServiceLevels.Findings;
using FksSre.ServiceLevels.Objectives;
using FksSre.Stacks.Inputs;

namespace FksSre.Stacks.Tests.Configuration;

/// <summary>What is declared and what is configured must be about the same databases.</summary>
public class StackBackupsTests
{
    private static readonly DatabaseDeclaration _orders = new()
    {
        Id = "orders",
        Engine = DatabaseEngine.PostgreSql,
        Host = "orders-db",
        Name = "orders",
        Owner = "team-seven",
        Tier = Tier.High,
        RecoveryPoint = TimeSpan.FromHours(26),
        RecoveryTime = TimeSpan.FromHours(1),
        SmokeQuery = "select true",
    };

    [Fact]
    public void Jobs_are_watched_where_they_are_for_whoever_owns_the_database()
    {
        var findings = new List<Finding>();

        var watched = StackBackups.Check([_orders], Settings("orders"), findings)!.Watched();

        Assert.Empty(findings);
        Assert.Equal(
            ["backup-orders", "check-backups-orders", "prune-backups-orders", "restore-drill-orders"],
            watched.Select(job => job.Name)
        );
        Assert.All(watched, job => Assert.Equal(("fks-monitoring", "team-seven"), (job.Namespace, job.Owner)));
    }

    [Fact]
    public void Database_without_an_image_and_image_of_no_database_are_told_at_once()
    {
        var findings = new List<Finding>();

        Assert.Null(StackBackups.Check([_orders], Settings("order"), findings));
        Assert.Equal(
            """
            FKS694 Pulumi.dev.yaml/fks-sre:backups/images/orders = (nothing)
                   The database orders is declared, and would not be backed up: it is not said which image its server runs.
                   Name it by its version or digest, as kubectl describe pod shows, e.g. pulumi config set --path 'fks-sre:backups.images.orders' docker.io/library/postgres:16.9 --stack dev
            FKS695 Pulumi.dev.yaml/fks-sre:backups/images/order = order
                   No database of this id is declared; declared are orders.
                   Declare it in stacks/Databases, or remove this: pulumi config rm --path 'fks-sre:backups.images.order' --stack dev
            """.ReplaceLineEndings("\n"),
            string.Join('\n', findings)
        );
    }

    [Fact]
    public void Databases_are_checked_where_nothing_is_backed_up()
    {
        var findings = new List<Finding>();

        Assert.Null(StackBackups.Check([_orders with { Owner = "" }], LegalConfiguration.Dev.Read().Value, findings));
        Assert.Equal(["FKS906"], findings.Select(finding => finding.Code));
    }

    private static StackSettings Settings(string image) =>
        LegalConfiguration.Dev.Read().Value! with
        {
            Backups = new(
                new(ByteSize.FromGibibytes(7), null),
                ByteSize.FromGibibytes(3),
                null,
                ImmutableSortedDictionary<string, string>.Empty.Add(image, "docker.io/library/postgres:16.9")
            ),
        };
}
