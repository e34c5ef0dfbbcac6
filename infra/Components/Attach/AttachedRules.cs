using System.Collections.Immutable;
using FksSre.Components.Alertmanager;
using FksSre.Components.Kubernetes;
using FksSre.Monitoring.Rendering;
using FksSre.Monitoring.Settings;
using Pulumi;
using Pulumi.Kubernetes.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;

namespace FksSre.Components.Attach;

/// <summary>Rules and routes for a Prometheus and an Alertmanager that are there already. Nothing of theirs is changed.</summary>
public sealed class AttachedRules : ComponentResource
{
    private const string Routes = "fks-sre-alertmanager";

    /// <param name="name">Of the component.</param>
    /// <param name="profile">How.</param>
    /// <param name="namespace">Where, once it is known to be there.</param>
    /// <param name="rules">One object each.</param>
    /// <param name="alertmanager">alertmanager.yml, for whoever runs the existing one to take over.</param>
    /// <param name="secrets">The files that it names, by their path beside it; ordered by it.</param>
    /// <param name="options">With the cluster's provider.</param>
    public AttachedRules(
        string name,
        Profile.Attach profile,
        Output<string> @namespace,
        ImmutableArray<RuleObject> rules,
        string alertmanager,
        ImmutableSortedDictionary<string, Output<string>> secrets,
        ComponentResourceOptions? options = null
    )
        : base("fks-sre:monitoring:AttachedRules", name, options)
    {
        var child = new CustomResourceOptions { Parent = this };
        foreach (var item in rules)
        {
            var meta = Meta(profile, @namespace, $"fks-sre-{item.Name}");
            _ = profile.Rules switch
            {
                RuleDelivery.ConfigMaps => (CustomResource)
                    new ConfigMap($"{name}-{item.Name}", new ConfigMapArgs { Metadata = meta, Data = { [item.File] = item.Text } }, child),
                RuleDelivery.PrometheusRules => PrometheusRule.Declare($"{name}-{item.Name}", meta, item.Rules, child),
                _ => throw new System.Diagnostics.UnreachableException(),
            };
        }

        _ = new ConfigMap(
            $"{name}-routes",
            new ConfigMapArgs { Metadata = Meta(profile, @namespace, Routes), Data = { [RenderedPaths.AlertmanagerFile] = alertmanager } },
            child
        );
        if (!secrets.IsEmpty)
        {
            _ = new Secret(
                $"{name}-keys",
                new SecretArgs
                {
                    Metadata = Meta(profile, @namespace, AlertmanagerKeys.AttachedObject),
                    StringData = AlertmanagerKeys.Of(secrets),
                },
                child
            );
        }

        RegisterOutputs();
    }

    private static ObjectMetaArgs Meta(Profile.Attach profile, Output<string> @namespace, string name)
    {
        var meta = new ObjectMetaArgs { Name = name, Namespace = @namespace };
        foreach (var (label, value) in profile.Labels.ContainsKey(Named.Label) ? profile.Labels : profile.Labels.Add(Named.Label, name))
        {
            meta.Labels.Add(label, value);
        }

        return meta;
    }
}
