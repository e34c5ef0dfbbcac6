using FksSre.Monitoring.Settings;
using Pulumi;

namespace FksSre.Stacks;

/// <summary>The connections of a stack. All of them are explicit: a default one would take whatever the machine is signed in to.</summary>
internal static class Providers
{
    // Each but the first waits for what is known of the cluster, so that nothing is made elsewhere for a stack that cannot be made there.

    /// <summary>The one cluster of the environment, named by its context: where the kubeconfig has no such context, nothing is done.</summary>
    public static ProviderResource Kubernetes(StackSettings settings, StackSecrets secrets) => new Pulumi.Kubernetes.Provider(
        "kubernetes",
        new Pulumi.Kubernetes.ProviderArgs
        {
            // Without one the provider looks where kubectl does. Not set from the environment here, so that the program is the same everywhere.
            KubeConfig = secrets.Kubeconfig is { } text ? (Input<string>)text : null,
            Context = settings.Context,
            // By it the provider knows the cluster again: its address and credentials may change, and nothing in it is made anew.
            ClusterIdentifier = settings.Context,
            EnableServerSideApply = true,
            // Changed in place, a ConfigMap keeps its name and pods read it again; replaced, it would be gone for a moment.
            EnableConfigMapMutable = true,
            EnableSecretMutable = true,
        });

    public static ProviderResource Grafana(DashboardDelivery.Api api, StackSecrets secrets, InputList<Resource> known) => new Pulumiverse.Grafana.Provider(
        "grafana",
        new Pulumiverse.Grafana.ProviderArgs { Url = api.Url.AbsoluteUri, Auth = secrets.GrafanaAuth! },
        new CustomResourceOptions { DependsOn = known });

    public static ProviderResource PagerDuty(StackSecrets secrets, InputList<Resource> known) => new Pulumi.Pagerduty.Provider(
        "pagerduty",
        new Pulumi.Pagerduty.ProviderArgs { Token = secrets.PagerDutyToken! },
        new CustomResourceOptions { DependsOn = known });

    public static ProviderResource Random(InputList<Resource> known) => new Pulumi.Random.Provider("random", options: new CustomResourceOptions { DependsOn = known });
}
