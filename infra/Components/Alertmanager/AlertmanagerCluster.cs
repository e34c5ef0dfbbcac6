using FksSre.Components.Kubernetes;
using Pulumi;
using Pulumi.Kubernetes.Apps.V1;
using Pulumi.Kubernetes.Types.Inputs.Apps.V1;

namespace FksSre.Components.Alertmanager;

/// <summary>
/// Alertmanager: groups, silences, notifies. Replicas tell each other what they have sent, so that a person hears of it once.
/// </summary>
public sealed class AlertmanagerCluster : ComponentResource
{
    public AlertmanagerCluster(string name, AlertmanagerArgs args, ComponentResourceOptions? options = null)
        : base("fks-sre:alerting:AlertmanagerCluster", name, options)
    {
        var place = args.Place;
        _ = Accounts.Of($"{name}-account", place, Parts.Alertmanager, this);
        var config = AlertmanagerConfiguration.Declare(name, args, this);
        var patience = Patience.Of(
            AlertmanagerPod.StartMinutes,
            args.Settings.Replicas,
            AlertmanagerPod.NotReadyBefore(args.Settings.Replicas)
        );
        _ = PartServices.Each(
            $"{name}-pods",
            place,
            Parts.Alertmanager,
            Parts.Alertmanager,
            this,
            patience,
            PartServices.Port("web", Ports.Alertmanager),
            PartServices.Port("gossip", Ports.Gossip),
            PartServices.Port("gossip-udp", Ports.Gossip, "UDP")
        );
        var server = new StatefulSet(
            $"{name}-server",
            new StatefulSetArgs
            {
                Metadata = Named.Of(place, Parts.Alertmanager),
                Spec = new StatefulSetSpecArgs
                {
                    Replicas = args.Settings.Replicas,
                    ServiceName = Parts.Alertmanager,
                    PodManagementPolicy = "Parallel",
                    Selector = Named.Selector(Parts.Alertmanager),
                    Template = AlertmanagerPod.Template(args.Settings, config),
                    VolumeClaimTemplates = { Storage.Template(Claims.Volume, args.Settings.Storage) },
                    PersistentVolumeClaimRetentionPolicy = new StatefulSetPersistentVolumeClaimRetentionPolicyArgs
                    {
                        WhenDeleted = "Retain",
                        WhenScaled = "Retain",
                    },
                },
            },
            new CustomResourceOptions
            {
                Parent = this,
                Protect = place.IsProtected,
                IgnoreChanges = ClaimSizes.Ignored,
                CustomTimeouts = patience,
            }
        );
        VolumeSize = ClaimSizes.Of(
            $"{name}-volume",
            place,
            Parts.Alertmanager,
            server,
            args.Settings.Replicas,
            args.Settings.Storage,
            this
        );

        if (args.Settings.Replicas > 1)
        {
            _ = Disruption.OneAtATime($"{name}-disruption", place, Parts.Alertmanager, this);
        }

        _ = NetworkRules.Of(
            $"{name}-traffic",
            place,
            Parts.Alertmanager,
            this,
            AlertmanagerTraffic.In(),
            AlertmanagerTraffic.Out(args.Sink)
        );
        Url = place.Namespace.Apply(ns => FormattableString.Invariant($"http://{Parts.Alertmanager}.{ns}.svc:{Ports.Alertmanager}"));
        RegisterOutputs();
    }

    /// <summary>Inside the cluster.</summary>
    [Output("url")]
    public Output<string> Url { get; private set; }

    /// <summary>The size of each replica's claim, once the cluster has taken it.</summary>
    [Output("volumeSize")]
    public Output<string> VolumeSize { get; private set; }
}
