using FksSre.Monitoring.Settings;
using Pulumi;
using Pulumi.Kubernetes.Types.Inputs.Provider;

namespace FksSre.Stacks.Declaration;

/// <summary>The connections of a stack. All of them are explicit: a default one would take whatever the machine is signed in to.</summary>
internal static class Providers
{
    // Each but the first waits for what is known of the cluster, so that nothing is made elsewhere for a stack that cannot be made there.

    /// <summary>
    /// The one cluster of the environment, named by its context: where the kubeconfig has no such context, nothing is done.
    /// </summary>
    public static ProviderResource Kubernetes(StackSettings settings, StackSecrets secrets) =>
        new Pulumi.Kubernetes.Provider(
            "kubernetes",
            new Pulumi.Kubernetes.ProviderArgs
            {
                // Without one the provider looks where kubectl does. Not set from the environment here, so that the program is the same
                // everywhere.
                KubeConfig = secrets.Kubeconfig is { } text ? (Input<string>)text : null,
                Context = settings.Context,
                // By it the provider knows the cluster again: its address and credentials may change, and nothing in it is made anew.
                ClusterIdentifier = settings.Context,
                EnableServerSideApply = true,
                // Changed in place, a ConfigMap keeps its name and pods read it again; replaced, it would be gone for a moment.
                EnableConfigMapMutable = true,
                EnableSecretMutable = true,
                SuppressDeprecationWarnings = settings.Providers.KubernetesDeprecationsUnshown ? true : null,
                KubeClientSettings = Client(settings.Providers.KubernetesClient)!,
            }
        );

    public static ProviderResource Grafana(
        DashboardDelivery.Api api,
        ProviderSettings settings,
        StackSecrets secrets,
        InputList<Resource> known
    ) =>
        new Pulumiverse.Grafana.Provider(
            "grafana",
            new Pulumiverse.Grafana.ProviderArgs
            {
                Url = api.Url.AbsoluteUri,
                Auth = secrets.GrafanaAuth!,
                OrgId = Given(settings.GrafanaOrganisation),
                CaCert = settings.GrafanaCertificate is { } certificate ? (Input<string>)certificate : null,
                InsecureSkipVerify = settings.GrafanaUnverified ? true : null,
                Retries = Given(settings.GrafanaRetries),
                RetryWait = Given(settings.GrafanaRetrySeconds),
            },
            new CustomResourceOptions { DependsOn = known }
        );

    public static ProviderResource PagerDuty(ProviderSettings settings, StackSecrets secrets, InputList<Resource> known) =>
        new Pulumi.Pagerduty.Provider(
            "pagerduty",
            new Pulumi.Pagerduty.ProviderArgs
            {
                Token = secrets.PagerDutyToken!,
                ServiceRegion = settings.PagerDutyInEurope ? (Input<string>)"eu" : null,
                ApiUrlOverride = settings.PagerDutyApi is { } url ? (Input<string>)url.AbsoluteUri : null,
                SkipCredentialsValidation = settings.PagerDutyUnchecked,
            },
            new CustomResourceOptions { DependsOn = known }
        );

    public static ProviderResource Random(InputList<Resource> known) =>
        new Pulumi.Random.Provider("random", options: new CustomResourceOptions { DependsOn = known });

    private static Input<KubeClientSettingsArgs>? Client(KubernetesClient? settings) =>
        settings is null
            ? null
            : (Input<KubeClientSettingsArgs>)
                new KubeClientSettingsArgs
                {
                    Burst = Given(settings.Burst),
                    Qps = settings.PerSecond is { } rate ? (Input<double>)rate : null,
                    Timeout = Given(settings.TimeoutSeconds),
                };

    private static Input<int>? Given(int? number) => number is { } given ? (Input<int>)given : null;
}
