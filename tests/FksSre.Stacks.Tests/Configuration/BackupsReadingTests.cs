using FksSre.Monitoring.Settings;
using FksSre.ServiceLevels.Findings;
using FksSre.Stacks.Configuration;
using static FksSre.Stacks.Tests.Configuration.WrongConfiguration;

namespace FksSre.Stacks.Tests.Configuration;

/// <summary>Where backups are kept, and what can be wrong with what a stack says of it.</summary>
public class BackupsReadingTests
{
    private const string Legal = """
        {"storage": "77Gi", "storageClass": "slow", "scratch": "7Gi", "target": "TARGET", "images": {"fks_db": "db.example:5000/postgres:16.9"}}
        """;

    [Theory]
    [InlineData("s3:https://s3.example.com/fks", BackupTargetKind.S3, 443)]
    [InlineData("s3:https://s3.example.com:9443/fks", BackupTargetKind.S3, 9443)]
    [InlineData("rest:https://backup.example.com:8443/fks/", BackupTargetKind.Rest, 8443)]
    public void Legal_settings_are_what_was_written(string target, BackupTargetKind kind, int port)
    {
        var backups = Stack(With(Legal.Replace("TARGET", target, StringComparison.Ordinal))).Value!.Backups!;

        Assert.Equal((ByteSize.FromGibibytes(77), "slow"), (backups.Storage.Size, backups.Storage.Class));
        Assert.Equal(ByteSize.FromGibibytes(7), backups.Scratch);
        Assert.Equal(new BackupTarget(target, kind, port), backups.Target);
        Assert.Equal([new("fks_db", "db.example:5000/postgres:16.9")], backups.Images);
    }

    [Fact]
    public void Nothing_is_backed_up_where_nothing_is_configured() => Assert.Null(Stack(LegalConfiguration.Dev).Value!.Backups);

    [Fact]
    public void Backups_in_the_cluster_alone_are_legal_and_advised_against()
    {
        var result = Stack(
            LegalConfiguration
                .Dev.With(ConfigKeys.Backups, """{"storage": "77Gi", "scratch": "7Gi", "images": {}}""")
                .WithSecret(ConfigKeys.BackupPassword, "p")
                .WithSecret(ConfigKeys.BackupDatabasePassword, "q")
        );

        Assert.Null(result.Value!.Backups!.Target);
        Assert.Contains(
            "FKS691 Pulumi.dev.yaml/fks-sre:backups/target = (nothing) (advice)\n"
                + "       Backups are kept in the cluster alone, and are lost with it.\n"
                + "       Name a repository elsewhere, whose credentials cannot delete, e.g. "
                + "pulumi config set --path 'fks-sre:backups.target' s3:https://s3.example.com/fks-backups --stack dev",
            result.Findings.Select(finding => finding.ToString())
        );
    }

    [Theory]
    [InlineData("https://s3.example.com/fks")]
    [InlineData("s3:http://s3.example.com/fks")]
    [InlineData("sftp:https://s3.example.com/fks")]
    [InlineData("s3:")]
    [InlineData("/backups")]
    public void Target_that_is_none_is_refused(string target) =>
        AssertOnly(
            With(Legal.Replace("TARGET", target, StringComparison.Ordinal)),
            $"""
            FKS692 Pulumi.dev.yaml/fks-sre:backups/target = {target}
                   A repository elsewhere is s3: or rest: before a URL of https.
                   Correct it, e.g. pulumi config set --path 'fks-sre:backups.target' s3:https://s3.example.com/fks-backups --stack dev
            """
        );

    [Fact]
    public void Password_in_the_target_is_refused_and_not_shown()
    {
        var findings = Stack(
            With(Legal.Replace("TARGET", "rest:https://ada:hunter2@backup.example.com/fks", StringComparison.Ordinal))
        ).Findings;

        Assert.Equal(["FKS628"], findings.Where(f => f.Level == FindingLevel.Error).Select(f => f.Code));
        Assert.DoesNotContain(findings, finding => finding.ToString().Contains("hunter2", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("docker.io/library/postgres")]
    [InlineData("docker.io/library/postgres:latest")]
    [InlineData("docker.io/timescale/timescaledb-ha:pg14-latest")]
    [InlineData("docker.io/library/postgres@sha256:beef")]
    [InlineData("Postgres:16.9")]
    [InlineData("postgres:16.9 ")]
    public void Image_of_no_one_version_is_refused(string image) =>
        AssertOnly(
            With(
                Legal
                    .Replace("TARGET", "s3:https://s3.example.com/fks", StringComparison.Ordinal)
                    .Replace("db.example:5000/postgres:16.9", image, StringComparison.Ordinal)
            ),
            $"""
            FKS693 Pulumi.dev.yaml/fks-sre:backups/images/fks_db = {image.Trim()}
                   This is no image of one version: under the same name another may be had tomorrow, or it is no name of an image.
                   Name the one that the server runs, by its version or digest, e.g. pulumi config set --path 'fks-sre:backups.images.fks_db' docker.io/library/postgres:16.9 --stack dev
            """
        );

    [Theory]
    [InlineData("docker.io/library/postgres:16.9")]
    [InlineData("postgres:16")]
    [InlineData("docker.io/library/postgres@sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef")]
    [InlineData("docker.io/library/postgres:latest@sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef")]
    public void Image_by_version_or_digest_is_legal(string image) =>
        Assert.NotNull(
            Stack(
                With(
                    Legal
                        .Replace("TARGET", "s3:https://s3.example.com/fks", StringComparison.Ordinal)
                        .Replace("db.example:5000/postgres:16.9", image, StringComparison.Ordinal)
                )
            ).Value
        );

    private static Checked<StackSettings> Stack(StackConfiguration configuration) => configuration.Read();

    private static StackConfiguration With(string backups) =>
        LegalConfiguration
            .Dev.With(ConfigKeys.Backups, backups)
            .WithSecret(ConfigKeys.BackupPassword, "p")
            .WithSecret(ConfigKeys.BackupDatabasePassword, "q")
            .WithSecret(ConfigKeys.BackupTargetUser, "r")
            .WithSecret(ConfigKeys.BackupTargetPassword, "s");
}
