using FksSre.Policies.Values;

namespace FksSre.Policies.Kubernetes;

/// <summary>What a network policy is about. Null where a part of it is not known yet.</summary>
internal static class NetworkPolicies
{
    /// <param name="policy">The object.</param>
    /// <param name="direction">Ingress or Egress.</param>
    public static bool? Bounds(KubernetesObject policy, string direction)
    {
        var spec = policy.Inputs["spec"];
        var types = spec["policyTypes"];
        if (types.HasUnknown)
        {
            return null;
        }

        // What the API server fills in where nothing is said.
        return types.Exists ? types.Items.Any(type => type.Text == direction) : direction == "Ingress" || spec["egress"].Exists;
    }

    /// <summary>Whether it lets no pod of its namespace talk to anybody.</summary>
    public static bool? DeniesAll(KubernetesObject policy)
    {
        var spec = policy.Inputs["spec"];
        return spec.HasUnknown
            ? null
            : Selectors.SelectsAll(spec["podSelector"])
                & (spec["ingress"].Count + spec["egress"].Count == 0)
                & Bounds(policy, "Ingress")
                & Bounds(policy, "Egress");
    }

    /// <summary>The peers of a rule that are pods of the policy's own namespace.</summary>
    /// <param name="peers">A rule's <c>from</c> or <c>to</c>.</param>
    public static IEnumerable<Property> OwnPods(Property peers) =>
        peers.Items.Where(peer => peer["podSelector"].Exists && !peer["namespaceSelector"].Exists && !peer.IsUnknown);
}
