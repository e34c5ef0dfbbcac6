using FksSre.Monitoring.Settings;
using FksSre.ServiceLevels.Findings;
using FksSre.Stacks.Environments;

namespace FksSre.Stacks.Configuration;

/// <summary>From the configuration of a stack to its settings, or to everything that is wrong with it.</summary>
public static class StackConfigurationReading
{
    /// <param name="configuration">As it was handed over.</param>
    /// <param name="longestWindow">The longest window of an SLO in the catalogue; samples are kept a day longer at least.</param>
    public static Checked<StackSettings> Read(StackConfiguration configuration, TimeSpan longestWindow)
    {
        var findings = new List<Finding>();
        var cluster = TargetReading.Read(configuration, findings);
        var services = Setting.Text(configuration, ConfigKeys.ServicesNamespace, findings).Namespace(absent: Namespaces.Services);
        var apiServer = ApiServerReading.Read(configuration, findings);
        // Where the services' namespace is refused, the usual one is proposed for it: ours must differ from that then.
        var profile = ProfileReading.Read(configuration, longestWindow, services ?? Namespaces.Services, findings);
        var channels = ChannelsReading.Read(configuration, findings);
        var tickets = TicketsReading.Read(configuration, findings);
        var backups = BackupsReading.Read(configuration, findings);
        var providers = ProviderReading.Read(configuration, findings);
        var grafana = Setting.Text(configuration, ConfigKeys.GrafanaUrl, findings).Url("https://grafana.example.com");
        if (cluster is { PromotedFrom: null } && configuration.Values.ContainsKey(ConfigKeys.Release))
        {
            var place = Place.Of(configuration.Stack, ConfigKeys.Release);
            findings.Add(
                KeyFindings.Unused(place, Setting.Json(configuration, ConfigKeys.Release, []).Shown, "promotion into this environment")
            );
        }

        findings.AddRange(SecretReading.Check(configuration));
        findings.AddRange(UnknownKeys.Check(configuration));
        if (
            cluster is null
            || services is null
            || apiServer is null
            || profile is null
            || findings.Exists(f => f.Level == FindingLevel.Error)
        )
        {
            return new(null, findings);
        }

        DashboardDelivery dashboards = grafana is null ? new DashboardDelivery.ConfigMaps() : new DashboardDelivery.Api(grafana);
        return new(
            new(cluster.Environment, cluster.Context, services, apiServer, profile, dashboards, channels, cluster.IsProtected)
            {
                Tickets = tickets,
                Providers = providers,
                Backups = backups,
            },
            findings
        );
    }
}
