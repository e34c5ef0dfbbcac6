using FksSre.Monitoring.Settings;

namespace FksSre.Stacks.Configuration;

/// <summary>Reads <c>standalone</c>: everything is ours.</summary>
internal static class StandaloneReading
{
    public static Profile.Standalone? Read(Setting standalone, string? servicesNamespace, TimeSpan longestWindow, bool hasRemoteWriteToken)
    {
        if (!standalone.IsObjectOf("namespace", "prometheus", "alertmanager", "grafana"))
        {
            return null;
        }

        var name = OwnNamespace.Made(standalone["namespace"], servicesNamespace);
        var prometheus = PrometheusReading.Read(standalone["prometheus"], longestWindow, hasRemoteWriteToken);
        var alertmanager = AlertmanagerReading.Read(standalone["alertmanager"]);
        var grafana = GrafanaReading.Read(standalone["grafana"]);
        return name is not null && prometheus is not null && alertmanager is not null && grafana is not null
            ? new(name, prometheus, alertmanager, grafana)
            : null;
    }
}
