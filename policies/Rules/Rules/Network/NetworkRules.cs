using FksSre.Policies.Definition;

namespace FksSre.Policies.Rules.Network;

/// <summary>The rules over who is reached by whom.</summary>
internal static class NetworkRules
{
    public static IEnumerable<Policy> All =>
        [
            new NetworkPolicyEgressToAnywhereIsEncrypted(),
            new NetworkPolicyHasBothDirections(),
            new NetworkPolicyIngressIsNotFromAnywhere(),
            new NetworkPolicyRulesAreBounded(),
            new ServiceIsInternal(),
            new ServiceNoExternalIps(),
            new ServicePortsAreValid(),
        ];
}
