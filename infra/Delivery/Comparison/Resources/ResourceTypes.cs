namespace FksSre.Delivery.Comparison.Resources;

/// <summary>The type tokens of which more is said than of others.</summary>
internal static class ResourceTypes
{
    public const string StatefulSet = "kubernetes:apps/v1:StatefulSet";
    public const string Deployment = "kubernetes:apps/v1:Deployment";
    public const string Claim = "kubernetes:core/v1:PersistentVolumeClaim";
    public const string ClaimPatch = "kubernetes:core/v1:PersistentVolumeClaimPatch";
    public const string Namespace = "kubernetes:core/v1:Namespace";
    public const string ConfigMap = "kubernetes:core/v1:ConfigMap";
    public const string Secret = "kubernetes:core/v1:Secret";
    public const string Role = "kubernetes:rbac.authorization.k8s.io/v1:Role";
    public const string NetworkPolicy = "kubernetes:networking.k8s.io/v1:NetworkPolicy";
    public const string Password = "random:index/randomPassword:RandomPassword";
    public const string KubernetesProvider = "pulumi:providers:kubernetes";
    public const string PagerDuty = "pagerduty:";

    private const string Providers = "pulumi:providers:";
    private const string Components = "fks-sre:";

    /// <summary>For people, in the singular.</summary>
    public static string Kind(string type)
    {
        var kind = type[(type.LastIndexOf(':') + 1)..];
        return type.StartsWith(Providers, StringComparison.Ordinal) ? "provider"
            : type.StartsWith(Components, StringComparison.Ordinal) ? "component"
            : type.StartsWith(PagerDuty, StringComparison.Ordinal) ? $"PagerDuty {kind}"
            : kind;
    }

    public static string Plural(string kind) =>
        kind.EndsWith('y') ? $"{kind[..^1]}ies"
        : kind.EndsWith("ch", StringComparison.Ordinal) ? $"{kind}es"
        : $"{kind}s";
}
