using FksSre.Components.Kubernetes;
using FksSre.Monitoring.Settings;
using Pulumi;
using Pulumi.Kubernetes.Core.V1;
using Pulumi.Kubernetes.Networking.V1;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;
using Pulumi.Kubernetes.Types.Inputs.Networking.V1;

namespace FksSre.Components.Platform;

/// <summary>
/// The namespace that all else stands in: only restricted pods, no traffic that is not asked for, and in small environments an upper bound.
/// </summary>
public sealed class Platform : ComponentResource
{
    /// <param name="name">Of the component, and the beginning of its children's.</param>
    /// <param name="args">What it is made of.</param>
    /// <param name="options">With the cluster's provider.</param>
    public Platform(string name, PlatformArgs args, ComponentResourceOptions? options = null)
        : base("fks-sre:platform:Platform", name, options)
    {
        var ns = new Namespace(
            $"{name}-namespace",
            new NamespaceArgs
            {
                Metadata = new ObjectMetaArgs
                {
                    Name = args.Namespace,
                    Labels =
                    {
                        ["pod-security.kubernetes.io/enforce"] = "restricted",
                        ["pod-security.kubernetes.io/enforce-version"] = "v1.33",
                        ["pod-security.kubernetes.io/audit"] = "restricted",
                        ["pod-security.kubernetes.io/warn"] = "restricted",
                    },
                },
            },
            new CustomResourceOptions
            {
                Parent = this,
                Protect = args.IsProtected,
                RetainOnDelete = args.IsProtected,
            }
        );
        var place = new Placement(ns.Metadata.Apply(meta => meta.Name), args.ServicesNamespace, args.ApiServer, args.IsProtected);

        var policies = new NetworkPolicySpecArgs { PodSelector = new LabelSelectorArgs(), PolicyTypes = { "Ingress", "Egress" } };
        _ = new NetworkPolicy(
            $"{name}-default-deny",
            new NetworkPolicyArgs { Metadata = Named.Of(place, "default-deny"), Spec = policies },
            new CustomResourceOptions { Parent = this }
        );

        Place = args.Quota is not { } quota
            ? place
            : place with
            {
                Quota = new ResourceQuota(
                    $"{name}-quota",
                    new ResourceQuotaArgs { Metadata = Named.Of(place, "quota"), Spec = Bound(quota) },
                    new CustomResourceOptions { Parent = this }
                ),
            };

        Namespace = Place.Namespace;
        RegisterOutputs();
    }

    [Output("namespace")]
    public Output<string> Namespace { get; private set; }

    /// <summary>Where the other components go.</summary>
    public Placement Place { get; }

    private static ResourceQuotaSpecArgs Bound(QuotaSettings quota) =>
        new()
        {
            Hard =
            {
                ["limits.memory"] = quota.Memory.ToString(),
                ["requests.storage"] = quota.Storage.ToString(),
                ["requests.cpu"] = quota.Cpu,
                ["pods"] = quota.Pods,
            },
        };
}
