using System.Globalization;

namespace FksSre.Monitoring.Settings;

/// <summary>An upper bound for all pods of a namespace together, for environments that share a small machine.</summary>
/// <param name="Cpu">Asked for, e.g. <c>2</c>.</param>
/// <param name="Memory">All limits together.</param>
/// <param name="Storage">All claims together.</param>
/// <param name="Pods">How many.</param>
public sealed record QuotaSettings(string Cpu, ByteSize Memory, ByteSize Storage, string Pods)
{
    /// <summary>The limits of what stands beside each Prometheus: its reloader, and a sidecar of Thanos.</summary>
    private const long PrometheusSidecars = 640;

    private const long Alertmanager = 192;
    private const long Grafana = 512;
    private const long Exporters = 192;

    /// <summary>The largest of its containers, which run one after the other.</summary>
    private const long BackupPod = 1024;

    private const int UsualPods = 24;

    private static readonly ByteSize _otherStorage = ByteSize.FromGibibytes(1);

    /// <summary>Twice what the stack asks for, since an update starts the new pod before the old one has gone.</summary>
    /// <param name="profile">What runs.</param>
    /// <param name="backups">What runs by the clock; null: nothing.</param>
    public static QuotaSettings For(Profile.Standalone profile, BackupSettings? backups) =>
        new(
            "4",
            ByteSize.FromMebibytes((2 * Limits(profile)) + (BackupPods(backups) * BackupPod)),
            ByteSize.FromMebibytes((2 * (Volumes(profile) + (backups?.Storage.Size.Mebibytes ?? 0))) + _otherStorage.Mebibytes),
            (UsualPods + BackupPods(backups)).ToString(CultureInfo.InvariantCulture)
        );

    /// <summary>All four jobs of a database, should each last until the next begins.</summary>
    private static int BackupPods(BackupSettings? backups) => 4 * (backups?.Images.Count ?? 0);

    private static long Limits(Profile.Standalone profile) =>
        (profile.Prometheus.Replicas * (profile.Prometheus.Memory.Mebibytes + PrometheusSidecars))
        + (profile.Alertmanager.Replicas * Alertmanager)
        + (profile.Grafana.Store.Match(volume: _ => 1, database: x => x.Replicas) * Grafana)
        + Exporters;

    private static long Volumes(Profile.Standalone profile) =>
        (profile.Prometheus.Replicas * profile.Prometheus.Storage.Size.Mebibytes)
        + (profile.Alertmanager.Replicas * profile.Alertmanager.Storage.Size.Mebibytes)
        + profile.Grafana.Store.Match(volume: x => x.Storage.Size.Mebibytes, database: _ => 0L);
}
