using System.Collections.Immutable;
using FksSre.Monitoring.Settings;
using FksSre.Stacks.Configuration;
using FksSre.Stacks.Deployed;
using Pulumi;
using Pulumi.Kubernetes.ApiExtensions.V1;
using Pulumi.Kubernetes.Core.V1;
using Pulumi.Kubernetes.Storage.V1;

namespace FksSre.Stacks.Cluster;

/// <summary>
/// Looks, through the engine, at what a stack needs of its cluster and is not the stack's own, so that a preview fails in seconds and not
/// an update half-way.
/// </summary>
internal static class ClusterCheck
{
    private const string RuleKind = "prometheusrules.monitoring.coreos.com";

    /// <param name="settings">Of the stack.</param>
    /// <param name="state">What is deployed.</param>
    /// <param name="cluster">Where it goes.</param>
    /// <param name="questions">Keeps what is asked.</param>
    /// <returns>What everything else waits for. It does not come where something is missing or not allowed: the run ends.</returns>
    public static Output<ImmutableArray<Resource>> Declare(
        StackSettings settings,
        DeployedState state,
        ProviderResource cluster,
        ClusterQuestions questions
    ) =>
        Output
            .Create(
                settings.Profile.Match(
                    standalone: profile => StandaloneAsync(settings, profile, state, cluster, questions),
                    attach: profile => AttachAsync(settings, profile, cluster, questions)
                )
            )
            .Apply(asked => asked.Answers);

    private static async Task<ClusterQuestions> StandaloneAsync(
        StackSettings settings,
        Profile.Standalone profile,
        DeployedState state,
        ProviderResource cluster,
        ClusterQuestions questions
    )
    {
        var place = Place.Of(settings.Environment, ConfigKeys.ServicesNamespace);
        await questions
            .AskAsync(
                options => Namespace.Get("existing-services", settings.ServicesNamespace, options),
                cluster,
                ClusterFindings.NoNamespaceOfServices(place, settings.ServicesNamespace, settings.Context)
            )
            .ConfigureAwait(false);
        var volumes = ConfiguredVolume.Of(settings.Environment, profile);
        foreach (var volume in volumes.Where(v => v.Storage.Class is not null).DistinctBy(v => v.Storage.Class))
        {
            await questions
                .AskAsync(
                    options => StorageClass.Get($"existing-class-{volume.Storage.Class}", volume.Storage.Class!, options),
                    cluster,
                    ClusterFindings.NoStorageClass(volume.Place.Inner("storageClass"), volume.Storage.Class!, settings.Context)
                )
                .ConfigureAwait(false);
        }

        await new VolumeCheck(state, cluster, questions, settings.Context).RunAsync(volumes).ConfigureAwait(false);
        return questions;
    }

    private static async Task<ClusterQuestions> AttachAsync(
        StackSettings settings,
        Profile.Attach profile,
        ProviderResource cluster,
        ClusterQuestions questions
    )
    {
        var place = Place.Of(settings.Environment, ConfigKeys.Attach);
        await questions
            .AskAsync(
                options => Namespace.Get("existing-monitoring", profile.Namespace, options),
                cluster,
                ClusterFindings.NoNamespaceToAttachTo(place.Inner("namespace"), profile.Namespace, settings.Context)
            )
            .ConfigureAwait(false);
        if (profile.Rules == RuleDelivery.PrometheusRules)
        {
            await questions
                .AskAsync(
                    options => CustomResourceDefinition.Get("existing-prometheus-rules", RuleKind, options),
                    cluster,
                    ClusterFindings.NoRuleKind(place.Inner("rules"), RuleKind)
                )
                .ConfigureAwait(false);
        }

        return questions;
    }
}
