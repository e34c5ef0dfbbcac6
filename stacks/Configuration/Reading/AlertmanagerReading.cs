using FksSre.Monitoring.Settings;

namespace FksSre.Stacks.Configuration;

/// <summary>Reads <c>standalone.alertmanager</c>.</summary>
internal static class AlertmanagerReading
{
    private const int MostReplicas = 5;

    private static readonly ByteSize _leastStorage = ByteSize.FromMebibytes(64);

    public static AlertmanagerSettings? Read(Setting alertmanager)
    {
        if (!alertmanager.IsObjectOf("replicas", "storage", "storageClass"))
        {
            return null;
        }

        var replicas = alertmanager["replicas"].Number(1, MostReplicas, example: 3);
        if (replicas == 2)
        {
            alertmanager.Report(ValueFindings.TwoAlertmanagers(alertmanager["replicas"].Place));
        }

        var storage = alertmanager.Storage(_leastStorage, "2Gi");
        return replicas is { } count && storage is not null ? new(count, storage) : null;
    }
}
