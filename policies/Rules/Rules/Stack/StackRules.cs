using FksSre.Policies.Definition;

namespace FksSre.Policies.Rules.Stack;

/// <summary>The rules over how the resources of a stack fit one another.</summary>
internal static class StackRules
{
    public static IEnumerable<Policy> All =>
        [
            new BindingsNameWhatExists(),
            new DisruptionBudgetsHavePods(),
            new NamespacesDenyByDefault(),
            new NetworkPoliciesSelectPods(),
            new NetworkPolicyPeersExist(),
            new NetworkPolicyPortsExist(),
            new ObjectsAreUnique(),
            new PagerdutyCallsLeadToPeople(),
            new PodAccountsExist(),
            new PodClaimsExist(),
            new PodConfigurationExists(),
            new PodsAreIsolated(),
            new PodsMayResolveNames(),
            new ProvidersAreRegistered(),
            new ReplicasHaveADisruptionBudget(),
            new RolesAreBound(),
            new ServicePortsExist(),
            new ServicesSelectPods(),
            new StatefulSetsHaveTheirService(),
            new TokensHaveARole(),
            new WorkloadsSelectTheirOwnPods(),
            new WorkloadsHaveAService(),
        ];
}
