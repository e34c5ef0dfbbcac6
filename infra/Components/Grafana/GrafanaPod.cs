using FksSre.Components.Kubernetes;
using FksSre.Monitoring.Settings;
using Pulumi;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;

namespace FksSre.Components.Grafana;

/// <summary>The pod: one container, its files read-only but for its store.</summary>
internal static class GrafanaPod
{
    /// <summary>The user of Grafana's image.</summary>
    private const int User = 472;

    /// <summary>In which it migrates its store.</summary>
    public const int StartMinutes = 5;

    private const string Data = "data";
    private const string DataFolder = "/var/lib/grafana";
    private const string Secrets = "secrets";
    private const string SecretFolder = "/etc/grafana-secrets";
    private const string Dashboards = "dashboards";
    private const string Provisioning = "provisioning";
    private const string ProvisioningFolder = "/etc/grafana/provisioning";
    private const string Scratch = "tmp";

    public static PodTemplateSpecArgs Template(GrafanaArgs args, int replicas, Output<string> contentHash, Output<string>? secretHash)
    {
        var pod = new PodSpecArgs
        {
            ServiceAccountName = Parts.Grafana,
            AutomountServiceAccountToken = false,
            EnableServiceLinks = false,
            SecurityContext = Restricted.Pod(User),
            Containers = { Server(args) },
            Volumes =
            {
                args.Settings.Store.Match(
                    volume: _ => new VolumeArgs
                    {
                        Name = Data,
                        PersistentVolumeClaim = new PersistentVolumeClaimVolumeSourceArgs { ClaimName = Parts.Grafana },
                    },
                    database: _ => Storage.Scratch(Data, "256Mi")
                ),
                Storage.Scratch(Scratch, "64Mi"),
                Storage.Projected(
                    Secrets,
                    [
                        Storage.SecretFiles(
                            GrafanaConfiguration.SecretName,
                            [.. GrafanaConfiguration.SecretFiles(args).Select(key => (key, key))]
                        ),
                    ]
                ),
                Storage.Projected(Provisioning, [Files()]),
            },
        };
        if (!args.DashboardObjects.IsEmpty)
        {
            foreach (var (folder, i) in args.DashboardObjects.Select(o => o.Folder).Distinct().Select((folder, i) => (folder, i)))
            {
                pod.Volumes.Add(
                    Storage.Projected(Volume(i), args.DashboardObjects.Where(o => o.Folder == folder).Select(o => Storage.AllFiles(o.Name)))
                );
            }
        }

        if (replicas > 1)
        {
            pod.Affinity = Spread.OverMachines(Parts.Grafana);
            pod.TopologySpreadConstraints.Add(Spread.OverZones(Parts.Grafana));
        }

        return new()
        {
            Metadata = Named.Pod(Parts.Grafana, Parts.Grafana, contentHash, secretHash is null ? null : (Input<string>)secretHash),
            Spec = pod,
        };
    }

    private static ContainerArgs Server(GrafanaArgs args)
    {
        var container = new ContainerArgs
        {
            Name = Parts.Grafana,
            Image = Images.Grafana,
            ImagePullPolicy = "IfNotPresent",
            Env = Environment(args.Settings).Select(x => new EnvVarArgs { Name = x.Name, Value = x.Value }).ToArray(),
            Ports = { PartServices.ContainerPort("web", Ports.Grafana) },
            VolumeMounts =
            {
                Storage.Mount(Data, DataFolder),
                Storage.Mount(Scratch, "/tmp"),
                Storage.ReadOnly(Secrets, SecretFolder),
                Storage.ReadOnly(Provisioning, ProvisioningFolder),
            },
            StartupProbe = Probes.Started("/api/health", "web", StartMinutes),
            ReadinessProbe = Probes.Ready("/api/health", "web"),
            LivenessProbe = Probes.Alive("/api/health", "web"),
            Resources = Sizes.Of(cpu: "50m", memory: "192Mi", memoryLimit: "512Mi"),
            SecurityContext = Restricted.Container(),
        };
        foreach (var (folder, i) in args.DashboardObjects.Select(o => o.Folder).Distinct().Select((folder, i) => (folder, i)))
        {
            container.VolumeMounts.Add(Storage.ReadOnly(Volume(i), $"{GrafanaConfiguration.DashboardFolder}/{folder}"));
        }

        return container;
    }

    private static string Volume(int folder) => FormattableString.Invariant($"{Dashboards}-{folder}");

    private static VolumeProjectionArgs Files() =>
        Storage.Files(
            GrafanaConfiguration.Provision,
            (GrafanaConfiguration.DataSourcesFile, $"datasources/{GrafanaConfiguration.DataSourcesFile}"),
            (GrafanaConfiguration.ProvidersFile, $"dashboards/{GrafanaConfiguration.ProvidersFile}")
        );

    /// <summary>Grafana asks nobody outside the cluster for anything: no news, no updates, no plugins.</summary>
    private static IEnumerable<(string Name, string Value)> Environment(GrafanaSettings settings) =>
        [
            ("GF_ANALYTICS_CHECK_FOR_PLUGIN_UPDATES", "false"),
            ("GF_ANALYTICS_CHECK_FOR_UPDATES", "false"),
            ("GF_ANALYTICS_REPORTING_ENABLED", "false"),
            ("GF_NEWS_NEWS_FEED_ENABLED", "false"),
            ("GF_PLUGINS_PREINSTALL_DISABLED", "true"),
            ("GF_SECURITY_ADMIN_PASSWORD__FILE", $"{SecretFolder}/{GrafanaConfiguration.AdminPassword}"),
            ("GF_USERS_ALLOW_SIGN_UP", "false"),
            .. settings.RootUrl is { } url ? [("GF_SERVER_ROOT_URL", url.AbsoluteUri)] : Array.Empty<(string, string)>(),
            .. settings.Store.Match(volume: _ => [], database: Database),
        ];

    private static (string Name, string Value)[] Database(GrafanaStore.Database database) =>
        [
            ("GF_DATABASE_TYPE", "postgres"),
            ("GF_DATABASE_HOST", database.Host),
            ("GF_DATABASE_NAME", database.Name),
            ("GF_DATABASE_USER", database.User),
            ("GF_DATABASE_PASSWORD__FILE", $"{SecretFolder}/{GrafanaConfiguration.DatabasePassword}"),
        ];
}
