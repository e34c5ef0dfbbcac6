using FksSre.Components.Kubernetes;
using Pulumi;

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
        VolumeSize = ReplicatedServer.Declare(
            name,
            place,
            Parts.Alertmanager,
            Parts.Alertmanager,
            args.Settings.Replicas,
            args.Settings.Storage,
            AlertmanagerPod.Template(args.Settings, config),
            patience,
            this
        );
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
