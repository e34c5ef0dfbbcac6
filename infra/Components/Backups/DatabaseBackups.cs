using FksSre.Components.Kubernetes;
using FksSre.Operations.Backups;
using FksSre.Operations.Scripts;
using Pulumi;
using Pulumi.Kubernetes.Batch.V1;
using Pulumi.Kubernetes.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Batch.V1;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;

namespace FksSre.Components.Backups;

/// <summary>Backups of databases: CronJobs that dump, prove, prune and check, each with the scripts that the tests run.</summary>
public sealed class DatabaseBackups : ComponentResource
{
    /// <summary>A run that could not begin for so long, since no machine had room, is left out.</summary>
    private static readonly TimeSpan _latestStart = TimeSpan.FromMinutes(30);

    public DatabaseBackups(string name, BackupArgs args, ComponentResourceOptions? options = null)
        : base("fks-sre:operations:DatabaseBackups", name, options)
    {
        var place = args.Place;
        var child = new CustomResourceOptions { Parent = this };
        _ = new ConfigMap($"{name}-scripts", new ConfigMapArgs { Metadata = Named.Of(place, BackupPods.Scripts), Data = Scripts() }, child);
        BackupSecrets.Declare(name, args, child);
        _ = new PersistentVolumeClaim(
            $"{name}-claim",
            new PersistentVolumeClaimArgs { Metadata = Claim(place), Spec = Storage.Spec(args.Settings.Storage) },
            new CustomResourceOptions
            {
                Parent = this,
                DependsOn = place.Quota is null ? [] : (Resource[])[place.Quota],
                Protect = place.IsProtected,
                RetainOnDelete = place.IsProtected,
                // Another class would be planned as another claim, and all backups in this one would be lost.
                IgnoreChanges = { "spec.storageClassName" },
            }
        );
        foreach (var job in args.Plan.Jobs)
        {
            _ = Accounts.Of($"{name}-{job.Name}-account", place, job.Name, this);
            _ = NetworkRules.Of($"{name}-{job.Name}-traffic", place, job.Name, this, [], BackupTraffic.Out(job, args));
            _ = new CronJob($"{name}-{job.Name}", CronJob(job, args), child);
        }

        RegisterOutputs();
    }

    /// <summary>
    /// Where volumes are made for the first pod that needs one, there is none before the first night, and the engine would wait for it.
    /// </summary>
    private static ObjectMetaArgs Claim(Placement place)
    {
        var meta = Named.Of(place, BackupPods.Claim);
        meta.Annotations.Add("pulumi.com/skipAwait", "true");
        return meta;
    }

    private static InputMap<string> Scripts()
    {
        var scripts = new InputMap<string>();
        foreach (var (file, text) in ContainerScripts.All)
        {
            scripts.Add(file, text);
        }

        return scripts;
    }

    private static CronJobArgs CronJob(BackupJob job, BackupArgs args) =>
        new()
        {
            Metadata = Named.Of(args.Place, job.Name),
            Spec = new CronJobSpecArgs
            {
                Schedule = job.Schedule,
                TimeZone = "Etc/UTC",
                ConcurrencyPolicy = "Forbid",
                StartingDeadlineSeconds = (int)_latestStart.TotalSeconds,
                SuccessfulJobsHistoryLimit = 1,
                FailedJobsHistoryLimit = 1,
                JobTemplate = new JobTemplateSpecArgs
                {
                    Spec = new JobSpecArgs
                    {
                        ActiveDeadlineSeconds = (int)job.Deadline.TotalSeconds,
                        // Once more, since a node may have gone; after that somebody is told.
                        BackoffLimit = 1,
                        Template = BackupPods.Of(job, args),
                    },
                },
            },
        };
}
