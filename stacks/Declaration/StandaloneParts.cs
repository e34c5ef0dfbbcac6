using System.Collections.Immutable;
using FksSre.Components;
using FksSre.Components.Alertmanager;
using FksSre.Components.Dashboards;
using FksSre.Components.Exporters;
using FksSre.Components.Grafana;
using FksSre.Components.OnCall;
using FksSre.Components.Platform;
using FksSre.Components.Prometheus;
using FksSre.Monitoring.Rendering;
using FksSre.Monitoring.Settings;
using FksSre.Stacks.Cluster;
using FksSre.Stacks.Inputs;
using Pulumi;

namespace FksSre.Stacks.Declaration;

/// <summary>Everything, in a namespace of its own.</summary>
internal static class StandaloneParts
{
    public static DeclaredParts Declare(
        StackInputs inputs,
        Profile.Standalone profile,
        StackSecrets secrets,
        PagerDutyKeys? keys,
        Output<ImmutableArray<Resource>> known,
        ComponentResourceOptions cluster
    )
    {
        var (settings, plan) = (inputs.Settings, inputs.Plan);
        var platform = new Platform(
            "platform",
            new(
                profile.Namespace,
                settings.ServicesNamespace,
                settings.ApiServer,
                settings.IsProtected,
                settings.IsProtected ? null : QuotaSettings.For(profile, settings.Backups)
            ),
            cluster
        );
        var place = platform.Place;

        var alertmanager = new AlertmanagerCluster(
            Parts.Alertmanager,
            new(
                place,
                profile.Alertmanager,
                AlertmanagerYaml.Render(plan.Routing),
                AlertmanagerSecrets.Of(plan.Routing, secrets, keys),
                settings.Channels.Sink
            ),
            cluster
        );
        _ = new BlackboxExporter(Parts.BlackboxExporter, place, BlackboxYaml.Render(), PortsOf(plan.Scraping.Targets), cluster);
        _ = new KubeStateMetrics(Parts.KubeStateMetrics, place, cluster);
        var prometheus = new PrometheusServer(
            Parts.Prometheus,
            new(
                place,
                profile.Prometheus,
                PrometheusFiles.Of(plan, ClusterAddresses.Of(plan, settings, profile), ClusterAddresses.Scraping(settings, profile)),
                PortsOf(plan.Scraping.Targets.Where(target => target.MetricsPath is not null)),
                secrets.RemoteWriteToken,
                secrets.ThanosObjectStore
            ),
            cluster
        );

        var dashboards = settings.Dashboards.Match(configMaps: _ => DashboardObject.All(plan), api: _ => []);
        if (!dashboards.IsEmpty)
        {
            _ = new ConfigMapDashboards("dashboards", place, dashboards, cluster);
        }

        var grafana = new GrafanaServer(
            Parts.Grafana,
            new(place, profile.Grafana, prometheus.Url, plan.Scraping.Interval, dashboards, secrets.GrafanaDatabasePassword),
            new ComponentResourceOptions { Providers = [cluster.Provider!, Providers.Random(known)], DependsOn = known }
        );

        if (inputs.Backups is { } backups)
        {
            BackupParts.Declare(backups, place, secrets, cluster);
        }

        var urls = Output
            .Tuple<string, string, string>(prometheus.Url, alertmanager.Url, grafana.Url)
            .Apply(all =>
                ImmutableDictionary<string, string>
                    .Empty.Add(Parts.Prometheus, all.Item1)
                    .Add(Parts.Alertmanager, all.Item2)
                    .Add(Parts.Grafana, all.Item3)
            );
        return new(
            urls,
            Volumes(ConfiguredVolume.Of(settings.Environment, profile), prometheus.VolumeSize, alertmanager.VolumeSize, grafana.VolumeSize)
        );
    }

    private static Output<ImmutableDictionary<string, ImmutableDictionary<string, string>>> Volumes(
        ImmutableArray<ConfiguredVolume> volumes,
        Output<string> prometheus,
        Output<string> alertmanager,
        Output<string> grafana
    ) =>
        Output
            .Tuple<string, string, string>(prometheus, alertmanager, grafana)
            .Apply(sizes =>
                volumes.ToImmutableDictionary(
                    volume => volume.Part,
                    volume =>
                        volume.Recorded(
                            volume.Part switch
                            {
                                Parts.Prometheus => sizes.Item1,
                                Parts.Alertmanager => sizes.Item2,
                                _ => sizes.Item3,
                            }
                        )
                )
            );

    private static ImmutableArray<int> PortsOf(IEnumerable<Monitoring.Scraping.ScrapeTarget> targets) =>
        [.. targets.Select(target => target.Port).Distinct().Order()];
}
