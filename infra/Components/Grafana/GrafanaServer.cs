using FksSre.Components.Kubernetes;
using FksSre.Monitoring.Settings;
using Pulumi;
using Pulumi.Kubernetes.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Apps.V1;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;
using Deployment = Pulumi.Kubernetes.Apps.V1.Deployment;

namespace FksSre.Components.Grafana;

/// <summary>Grafana: shows what Prometheus recorded. All that matters in it is declared, so its store may be lost without loss.</summary>
public sealed class GrafanaServer : ComponentResource
{
    public GrafanaServer(string name, GrafanaArgs args, ComponentResourceOptions? options = null)
        : base("fks-sre:dashboards:GrafanaServer", name, options)
    {
        var place = args.Place;
        var child = new CustomResourceOptions { Parent = this };
        _ = Accounts.Of($"{name}-account", place, Parts.Grafana, this);
        var provisioning = GrafanaConfiguration.Provisioning(name, args, child);
        var secrets = GrafanaConfiguration.Secrets(name, args, child);
        var patience = Patience.Of(GrafanaPod.StartMinutes);
        var claim = args.Settings.Store.Match(volume: x => Claim(name, place, x.Storage), database: _ => null!);

        _ = PartServices.Shared($"{name}-service", place, Parts.Grafana, this, patience, PartServices.Port("web", Ports.Grafana));
        var replicas = args.Settings.Store.Match(volume: _ => 1, database: x => x.Replicas);
        _ = new Deployment(
            $"{name}-server",
            new DeploymentArgs
            {
                Metadata = Named.Of(place, Parts.Grafana),
                Spec = new DeploymentSpecArgs
                {
                    Replicas = replicas,
                    Selector = Named.Selector(Parts.Grafana),
                    // A volume that one pod holds cannot be handed to a second one beside it.
                    Strategy = new DeploymentStrategyArgs { Type = claim is null ? "RollingUpdate" : "Recreate" },
                    Template = GrafanaPod.Template(args, replicas, provisioning, secrets),
                },
            },
            new CustomResourceOptions { Parent = this, CustomTimeouts = patience }
        );
        if (replicas > 1)
        {
            _ = Disruption.OneAtATime($"{name}-disruption", place, Parts.Grafana, this);
        }

        _ = NetworkRules.Of($"{name}-traffic", place, Parts.Grafana, this, GrafanaTraffic.In(), GrafanaTraffic.Out(args.Settings));
        Url = args.Settings.RootUrl is { } root
            ? Output.Create(root.AbsoluteUri)
            : place.Namespace.Apply(ns => FormattableString.Invariant($"http://{Parts.Grafana}.{ns}.svc:{Ports.Grafana}"));
        VolumeSize = claim?.Urn.Apply(_ => args.Settings.Store.Match(volume: x => x.Storage.Size.ToString(), database: _ => ""))
            ?? Output.Create("");
        RegisterOutputs();
    }

    /// <summary>For people where one is configured, else inside the cluster.</summary>
    [Output("url")]
    public Output<string> Url { get; private set; }

    /// <summary>The size of its claim, once the cluster has taken it; empty where it has none.</summary>
    [Output("volumeSize")]
    public Output<string> VolumeSize { get; private set; }

    private PersistentVolumeClaim Claim(string name, Placement place, StorageSettings storage) =>
        new(
            $"{name}-data",
            new PersistentVolumeClaimArgs { Metadata = Named.Of(place, Parts.Grafana), Spec = Storage.Spec(storage) },
            new CustomResourceOptions
            {
                Parent = this,
                DependsOn = place.Quota is null ? [] : (Resource[])[place.Quota],
                Protect = place.IsProtected,
                RetainOnDelete = place.IsProtected,
                // Another class would be planned as another claim, and what is in this one would be lost.
                IgnoreChanges = { "spec.storageClassName" },
            }
        );
}
