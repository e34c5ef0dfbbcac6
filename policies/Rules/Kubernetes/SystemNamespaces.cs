using FksSre.Policies.Values;

namespace FksSre.Policies.Kubernetes;

/// <summary>Namespaces that are not ours.</summary>
internal static class SystemNamespaces
{
    public const string Problem = "The namespace is the default one, or one of Kubernetes' own, where everybody's objects stand.";

    /// <summary>Whether it is one of them. False where nobody knows, and where nothing is said.</summary>
    public static bool Holds(Property space) =>
        space.Text is { } name && (name == "default" || name.StartsWith("kube-", StringComparison.Ordinal));
}
