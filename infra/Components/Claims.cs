namespace FksSre.Components;

/// <summary>How the claims of volumes are called: those of replicas by Kubernetes, the one of Grafana by us.</summary>
public static class Claims
{
    /// <summary>The one volume of each replica, in its pod and in the template of its claim.</summary>
    public const string Volume = "data";

    public const string Grafana = Parts.Grafana;

    /// <param name="part">A part that runs as a StatefulSet of the same name.</param>
    /// <param name="replica">From 0.</param>
    public static string OfReplica(string part, int replica) => FormattableString.Invariant($"{Volume}-{part}-{replica}");
}
