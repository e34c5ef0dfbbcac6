using FksSre.Components.Kubernetes;
using FksSre.Monitoring.Settings;
using FksSre.Operations.Backups;
using FksSre.Operations.Databases;
using Pulumi;
using Pulumi.Kubernetes.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;

namespace FksSre.Components.Backups;

/// <summary>
/// The secrets of backups, apart by who needs them: what dumps cannot read the repository, and what proves a copy has none of the database.
/// Each key is the variable that a script makes of its file.
/// </summary>
internal static class BackupSecrets
{
    public const string Database = "backup-database";
    public const string Repository = "backup-repository";
    public const string Target = "backup-target";

    private const string RepositoryPassword = "RESTIC_PASSWORD";
    private const string PostgreSqlPassword = "PGPASSWORD";
    private const string RedisPassword = "REDISCLI_AUTH";

    public static void Declare(string name, BackupArgs args, CustomResourceOptions child)
    {
        Of("database", Database, new() { [PostgreSqlPassword] = args.DatabasePassword, [RedisPassword] = args.DatabasePassword });
        Of("repository", Repository, new() { [RepositoryPassword] = args.Password });
        if (args.Settings.Target is { } target)
        {
            var (user, password) = Credentials(target);
            Of(
                "target",
                Target,
                new()
                {
                    [RepositoryPassword] = args.Password,
                    [user] = args.TargetUser!,
                    [password] = args.TargetPassword!,
                }
            );
        }

        void Of(string resource, string secret, InputMap<string> texts) =>
            _ = new Secret($"{name}-{resource}", new SecretArgs { Metadata = Named.Of(args.Place, secret), StringData = texts }, child);
    }

    /// <summary>A volume with the files of it that a job needs.</summary>
    public static VolumeArgs Volume(string secret, BackupJob job, BackupArgs args) =>
        Storage.Projected(secret, [Storage.SecretFiles(secret, [.. Keys(secret, job, args).Select(key => (key, key))])]);

    private static string[] Keys(string secret, BackupJob job, BackupArgs args) =>
        secret switch
        {
            Database => [job.Database.Engine is DatabaseEngine.Redis ? RedisPassword : PostgreSqlPassword],
            Repository => [RepositoryPassword],
            _ => [RepositoryPassword, Credentials(args.Settings.Target!).User, Credentials(args.Settings.Target!).Password],
        };

    /// <summary>As restic reads them.</summary>
    private static (string User, string Password) Credentials(BackupTarget target) =>
        target.Kind is BackupTargetKind.S3
            ? ("AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY")
            : ("RESTIC_REST_USERNAME", "RESTIC_REST_PASSWORD");
}
