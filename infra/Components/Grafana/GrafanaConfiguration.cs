using FksSre.Components.Kubernetes;
using FksSre.Monitoring.Rendering;
using FksSre.Monitoring.Settings;
using Pulumi;
using Pulumi.Kubernetes.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;
using Pulumi.Random;

namespace FksSre.Components.Grafana;

/// <summary>The objects that hold what Grafana reads when it starts, and its passwords.</summary>
internal static class GrafanaConfiguration
{
    public const string DataSourcesFile = "datasources.yml";
    public const string ProvidersFile = "dashboards.yml";
    public const string AdminPassword = "admin-password";
    public const string DatabasePassword = "database-password";
    public const string Provision = "grafana-provisioning";
    public const string SecretName = "grafana-secrets";
    public const string DashboardFolder = "/etc/grafana-dashboards";

    /// <returns>What the pod must be replaced for when it changes.</returns>
    public static Output<string> Provisioning(string name, GrafanaArgs args, CustomResourceOptions child)
    {
        var sources = args.PrometheusUrl.Apply(url => GrafanaProvisioning.DataSources(url, args.ScrapeInterval));
        var providers = args.DashboardObjects.IsEmpty
            ? "apiVersion: 1\nproviders: []\n"
            : GrafanaProvisioning.DashboardProviders(DashboardFolder);
        _ = new ConfigMap(
            $"{name}-provisioning",
            new ConfigMapArgs
            {
                Metadata = Named.Of(args.Place, Provision),
                Data = { [DataSourcesFile] = sources, [ProvidersFile] = providers },
            },
            child
        );
        return sources.Apply(text => ContentHash.Of(text, providers));
    }

    /// <returns>What the pod must be replaced for when it changes: a password is read when Grafana starts. Nothing where there is
    /// none.</returns>
    public static Output<string>? Secrets(string name, GrafanaArgs args, CustomResourceOptions child)
    {
        var admin = new RandomPassword($"{name}-admin-password", new RandomPasswordArgs { Length = 32, Special = false }, child).Result;
        var texts = new InputMap<string> { [AdminPassword] = admin };
        if (args.DatabasePassword is not null)
        {
            texts.Add(DatabasePassword, args.DatabasePassword);
        }

        _ = new Secret($"{name}-secrets", new SecretArgs { Metadata = Named.Of(args.Place, SecretName), StringData = texts }, child);

        // The random one is part of it so that nobody who sees the hash can try passwords until one fits.
        return args.DatabasePassword is null
            ? null
            : Output.Tuple(admin, args.DatabasePassword).Apply(both => ContentHash.Of(both.Item1, both.Item2));
    }

    /// <summary>The files of the secret.</summary>
    public static string[] SecretFiles(GrafanaArgs args) =>
        args.DatabasePassword is null ? [AdminPassword] : [AdminPassword, DatabasePassword];
}
