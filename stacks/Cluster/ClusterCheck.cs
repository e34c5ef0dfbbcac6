using System.Collections.Immutable;
using FksSre.Monitoring.Settings;
using FksSre.Stacks.Configuration;
using Pulumi;
using Pulumi.Kubernetes.ApiExtensions.V1;
using Pulumi.Kubernetes.Core.V1;
using Pulumi.Kubernetes.Storage.V1;

namespace FksSre.Stacks.Cluster;

/// <summary>Looks, through the engine, at what a stack needs of its cluster and is not the stack's own, so that a preview fails in seconds and not an update half-way.</summary>
internal static class ClusterCheck
{
    private const string RuleKind = "prometheusrules.monitoring.coreos.com";

    /// <param name="settings">Of the stack.</param>
    /// <param name="cluster">Where it goes.</param>
    /// <param name="questions">Keeps what is asked.</param>
    /// <returns>What everything else waits for. It does not come where something is missing or not allowed: the run ends.</returns>
    public static Output<ImmutableArray<Resource>> Declare(StackSettings settings, ProviderResource cluster, ClusterQuestions questions) => settings.Profile.Match(
        standalone: profile => Standalone(settings, profile, cluster, questions),
        attach: profile => Attach(settings, profile, cluster, questions));

    private static Output<ImmutableArray<Resource>> Standalone(StackSettings settings, Profile.Standalone profile, ProviderResource cluster, ClusterQuestions questions)
    {
        var place = Place.Of(settings.Environment, ConfigKeys.ServicesNamespace);
        questions.Ask(
            options => Namespace.Get("existing-services", settings.ServicesNamespace, options),
            cluster,
            ClusterFindings.NoNamespaceOfServices(place, settings.ServicesNamespace, settings.Context));
        var volumes = ConfiguredVolume.Of(settings.Environment, profile);
        foreach (var volume in volumes.Where(v => v.Storage.Class is not null).DistinctBy(v => v.Storage.Class))
        {
            questions.Ask(
                options => StorageClass.Get($"existing-class-{volume.Storage.Class}", volume.Storage.Class!, options),
                cluster,
                ClusterFindings.NoStorageClass(volume.Place.Inner("storageClass"), volume.Storage.Class!, settings.Context));
        }

        return Output.Create(new VolumeCheck(cluster, questions, settings.Context).RunAsync(volumes)).Apply(_ => questions.Answers);
    }

    private static Output<ImmutableArray<Resource>> Attach(StackSettings settings, Profile.Attach profile, ProviderResource cluster, ClusterQuestions questions)
    {
        var place = Place.Of(settings.Environment, ConfigKeys.Attach);
        questions.Ask(
            options => Namespace.Get("existing-monitoring", profile.Namespace, options),
            cluster,
            ClusterFindings.NoNamespaceToAttachTo(place.Inner("namespace"), profile.Namespace, settings.Context));
        if (profile.Rules == RuleDelivery.PrometheusRules)
        {
            questions.Ask(
                options => CustomResourceDefinition.Get("existing-prometheus-rules", RuleKind, options),
                cluster,
                ClusterFindings.NoRuleKind(place.Inner("rules"), RuleKind));
        }

        return questions.Answers;
    }
}
