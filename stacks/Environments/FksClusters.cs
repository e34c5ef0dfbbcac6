namespace FksSre.Stacks.Environments;

/// <summary>Which cluster an environment is, and what it may do to people and to data.</summary>
/// <param name="Environment">Also the name of the stack.</param>
/// <param name="Context">The only context of a kubeconfig that this environment's code is ever applied to.</param>
/// <param name="WakesPeople">Whether pages may reach PagerDuty.</param>
/// <param name="IsProtected">Whether what holds state or wakes people is kept from deletion.</param>
public sealed record ClusterDeclaration(string Environment, string Context, bool WakesPeople, bool IsProtected)
{
    /// <summary>The environment that proves what is deployed here. Default: none, and whatever is checked out is deployed.</summary>
    public string? PromotedFrom { get; init; }
}

/// <summary>
/// The clusters. Declared here and again in each stack's configuration, so that neither alone can send dev's code to prod's cluster.
/// </summary>
public static class FksClusters
{
    public static ClusterDeclaration Dev { get; } = new("dev", "minikube", WakesPeople: false, IsProtected: false);

    public static ClusterDeclaration Prod { get; } = new("prod", "fks-prod", WakesPeople: true, IsProtected: true) { PromotedFrom = "dev" };

    public static IReadOnlyList<ClusterDeclaration> All { get; } = [Dev, Prod];
}
