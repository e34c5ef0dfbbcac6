using FksSre.Components.Kubernetes;
using FksSre.Operations.Backups;
using FksSre.Operations.Databases;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;

namespace FksSre.Components.Backups;

/// <summary>
/// The pods of backups: containers that run one script each, one after the other, and hand over what they made in a volume that goes with
/// the pod. What dumps and what proves runs in the image of the database's own server, what stores and fetches in restic's.
/// </summary>
public static class BackupPods
{
    /// <summary>The role in every database that may read all of it and change nothing.</summary>
    public const string Role = "fks_backup";

    internal const string Scripts = "backup-scripts";
    internal const string Claim = "backups";

    private const string ScratchFolder = "/scratch";
    private const string RepositoryFolder = "/repository";
    private const string SecretsFolder = "/secrets";
    private const string ScriptsFolder = "/scripts";
    private const string ScratchVolume = "scratch";
    private const string RepositoryVolume = "repository";

    /// <summary>How many days, weeks and months have a backup in the cluster.</summary>
    private static readonly (string, string)[] _kept = [("FKS_KEEP_DAILY", "14"), ("FKS_KEEP_WEEKLY", "8"), ("FKS_KEEP_MONTHLY", "12")];

    internal static PodTemplateSpecArgs Of(BackupJob job, BackupArgs args)
    {
        var steps = Steps(job, args);
        // Logs of whatever went wrong are those of the last step, or those before say why it was not reached.
        return new() { Metadata = Named.Pod(job.Name, steps[^1].Name), Spec = Spec(job, args, steps) };
    }

    private static PodSpecArgs Spec(BackupJob job, BackupArgs args, (string Name, ContainerArgs Container)[] steps)
    {
        var pod = new PodSpecArgs
        {
            ServiceAccountName = job.Name,
            AutomountServiceAccountToken = false,
            EnableServiceLinks = false,
            RestartPolicy = "Never",
            SecurityContext = Restricted.Pod(),
            InitContainers = steps[..^1].Select(step => step.Container).ToArray(),
            Containers = { steps[^1].Container },
            Volumes =
            {
                new VolumeArgs
                {
                    Name = Scripts,
                    ConfigMap = new ConfigMapVolumeSourceArgs { Name = Scripts },
                },
                Storage.Scratch(ScratchVolume, args.Settings.Scratch.ToString()),
            },
        };
        foreach (var secret in Secrets(job, args))
        {
            if (secret == BackupSecrets.Repository)
            {
                pod.Volumes.Add(
                    new VolumeArgs
                    {
                        Name = RepositoryVolume,
                        PersistentVolumeClaim = new PersistentVolumeClaimVolumeSourceArgs { ClaimName = Claim },
                    }
                );
            }

            pod.Volumes.Add(BackupSecrets.Volume(secret, job, args));
        }

        return pod;
    }

    private static (string Name, ContainerArgs Container)[] Steps(BackupJob job, BackupArgs args) =>
        job.Kind switch
        {
            BackupJobKind.Backup =>
            [
                InDatabase(
                    "dump",
                    DatabaseSteps.Dump(job.Database, args.Place.ServicesNamespace),
                    job.Database,
                    args,
                    [BackupSecrets.Database]
                ),
                InCluster("store", job.Database),
                .. args.Settings.Target is null ? Array.Empty<(string, ContainerArgs)>() : [Elsewhere("store", job.Database, args)],
            ],
            // From elsewhere, where backups are there: that is what is left when the cluster is gone.
            BackupJobKind.RestoreDrill =>
            [
                args.Settings.Target is null ? InCluster("fetch", job.Database) : Elsewhere("fetch", job.Database, args),
                InDatabase("prove", DatabaseSteps.Prove(job.Database), job.Database, args, []),
            ],
            BackupJobKind.Prune => [InCluster("prune", job.Database, _kept)],
            _ => [InCluster("check", job.Database)],
        };

    private static IEnumerable<string> Secrets(BackupJob job, BackupArgs args) =>
        [
            .. job.Kind is BackupJobKind.Backup ? [BackupSecrets.Database] : Array.Empty<string>(),
            .. job.Kind is BackupJobKind.RestoreDrill && args.Settings.Target is not null ? [] : new[] { BackupSecrets.Repository },
            .. job.Kind is BackupJobKind.Backup or BackupJobKind.RestoreDrill && args.Settings.Target is not null
                ? [BackupSecrets.Target]
                : Array.Empty<string>(),
        ];

    private static (string, ContainerArgs) InDatabase(
        string name,
        (string Script, (string Name, string Value)[] Variables) step,
        Database database,
        BackupArgs args,
        string[] secrets
    ) =>
        Container(
            name,
            step.Script,
            args.Settings.Images[database.Id],
            Sizes.Of(cpu: "100m", memory: "512Mi", memoryLimit: "1Gi"),
            secrets,
            [("FKS_DATABASE", database.Id), .. step.Variables],
            []
        );

    private static (string, ContainerArgs) InCluster(string script, Database database, params (string, string)[] variables) =>
        Container(
            script,
            script,
            Images.Restic,
            Sizes.Of(cpu: "50m", memory: "256Mi", memoryLimit: "1Gi"),
            [BackupSecrets.Repository],
            [("RESTIC_REPOSITORY", $"{RepositoryFolder}/{database.Id}"), ("FKS_DATABASE", database.Id), .. variables],
            [Storage.Mount(RepositoryVolume, RepositoryFolder)]
        );

    private static (string, ContainerArgs) Elsewhere(string script, Database database, BackupArgs args) =>
        Container(
            $"{script}-elsewhere",
            script,
            Images.Restic,
            Sizes.Of(cpu: "50m", memory: "256Mi", memoryLimit: "1Gi"),
            [BackupSecrets.Target],
            [("RESTIC_REPOSITORY", $"{args.Settings.Target!.Repository.TrimEnd('/')}/{database.Id}"), ("FKS_DATABASE", database.Id)],
            []
        );

    private static (string, ContainerArgs) Container(
        string name,
        string script,
        string image,
        ResourceRequirementsArgs resources,
        string[] secrets,
        (string Name, string Value)[] variables,
        VolumeMountArgs[] mounts
    )
    {
        var container = new ContainerArgs
        {
            Name = name,
            Image = image,
            ImagePullPolicy = "IfNotPresent",
            Command = { "sh", $"{ScriptsFolder}/{script}.sh" },
            Resources = resources,
            SecurityContext = Restricted.Container(),
            VolumeMounts = { Storage.ReadOnly(Scripts, ScriptsFolder), Storage.Mount(ScratchVolume, ScratchFolder) },
        };
        // Neither program may write elsewhere.
        (string Name, string Value)[] everywhere = [("FKS_SCRATCH", ScratchFolder), ("HOME", ScratchFolder), ("TMPDIR", ScratchFolder)];
        foreach (var (variable, value) in variables.Concat(everywhere).Where(pair => pair.Value.Length > 0))
        {
            container.Env.Add(new EnvVarArgs { Name = variable, Value = value });
        }

        foreach (var secret in secrets)
        {
            container.Env.Add(new EnvVarArgs { Name = "FKS_VARIABLES", Value = SecretsFolder });
            container.VolumeMounts.Add(Storage.ReadOnly(secret, SecretsFolder));
        }

        foreach (var mount in mounts)
        {
            container.VolumeMounts.Add(mount);
        }

        return (name, container);
    }
}
