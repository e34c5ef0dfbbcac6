using FksSre.Components.Kubernetes;
using Pulumi.Kubernetes.Types.Inputs.Networking.V1;

namespace FksSre.Components.Backups;

/// <summary>Whom the pods of backups may reach: the databases, and the repository outside the cluster. Nobody reaches them.</summary>
internal static class BackupTraffic
{
    public static NetworkPolicyEgressRuleArgs[] Out(BackupArgs args)
    {
        var ports = args.Plan.Jobs.Select(job => job.Database?.Port).OfType<int>().Distinct().Order();
        return
        [
            Traffic.ToDns(),
            Traffic.ToNamespace(args.Place.ServicesNamespace, ports),
            .. args.Settings.Target is { } target ? new[] { Traffic.ToAnywhere(target.Port) } : [],
        ];
    }
}
