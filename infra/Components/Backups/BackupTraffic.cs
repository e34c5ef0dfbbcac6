using FksSre.Components.Kubernetes;
using FksSre.Operations.Backups;
using Pulumi.Kubernetes.Types.Inputs.Networking.V1;

namespace FksSre.Components.Backups;

/// <summary>
/// Whom the pods of a job may reach beside the cluster's DNS: what dumps its database, what stores or fetches the repository outside the
/// cluster, and all others nobody. Nobody reaches them.
/// </summary>
internal static class BackupTraffic
{
    public static NetworkPolicyEgressRuleArgs[] Out(BackupJob job, BackupArgs args) =>
        [
            Traffic.ToDns(),
            .. job.Kind is BackupJobKind.Backup ? new[] { Traffic.ToNamespace(args.Place.ServicesNamespace, [job.Database.Port]) } : [],
            .. job.Kind is BackupJobKind.Backup or BackupJobKind.RestoreDrill && args.Settings.Target is { } target
                ? new[] { Traffic.ToAnywhere(target.Port) }
                : [],
        ];
}
