using FksSre.ServiceLevels.Findings;

namespace FksSre.Ops.Cluster.Preflight;

/// <summary>What a cluster may lack, or hold, that stops a deployment half way.</summary>
internal static class PreflightFindings
{
    public static Finding NamespaceMissing(string name, string whose) =>
        new(
            "FKS730",
            $"cluster/namespaces/{name}",
            "",
            $"{whose}, and it is not there: a deployment would stop half way.",
            $"Install what belongs in it first, or make it: kubectl create namespace {name}"
        );

    public static Finding NamespaceGoing(string name) =>
        new(
            "FKS731",
            $"cluster/namespaces/{name}",
            "Terminating",
            "It is being deleted; nothing can be made in it.",
            $"Wait until it is gone: kubectl wait --for=delete namespace/{name}"
        );

    public static Finding KindMissing(string definition, string kind) =>
        new(
            "FKS732",
            $"cluster/customresourcedefinitions/{definition}",
            "",
            $"The cluster knows no {kind}: the operator that reads them is not installed, or in another version.",
            "Install the Prometheus operator (kube-prometheus-stack), or set rules: configMaps under fks-sre:attach."
        );

    public static Finding NoNode(IEnumerable<string> workloads) =>
        new(
            "FKS748",
            "cluster/nodes",
            "",
            $"No node takes pods: those of {string.Join(", ", workloads)} would wait, and the deployment with them.",
            "See what is wrong with them (kubectl get nodes): they are cordoned, tainted or not ready, or there is none."
        );

    /// <param name="workloads">Each with its number of replicas.</param>
    /// <param name="most">Of the replicas that one of them has.</param>
    /// <param name="nodes">That take pods.</param>
    public static Finding TooFewNodes(IEnumerable<string> workloads, int most, int nodes) =>
        new(
            "FKS736",
            "cluster/nodes",
            $"{nodes}",
            $"Each takes no more than one replica of {string.Join(", ", workloads)}: the rest would wait, and the deployment with them.",
            $"Add nodes until {most} take pods, uncordon some (kubectl get nodes), or configure at most {nodes} replicas."
        );

    /// <inheritdoc cref="TooFewNodes"/>
    public static Finding SharedNode(IEnumerable<string> workloads, int most, int nodes) =>
        new(
            "FKS737",
            "cluster/nodes",
            $"{nodes}",
            $"That many take pods, and each replica of {string.Join(", ", workloads)} would like one of its own: when a node is lost, "
                + "several replicas are.",
            $"Add nodes until {most} take pods, where that matters."
        )
        {
            Level = FindingLevel.Advice,
        };

    public static Finding QuotaTooSmall(string place, string quota, string resource, string left, string needed) =>
        new(
            "FKS738",
            $"cluster/namespaces/{place}/resourcequotas/{quota}/{resource}",
            left,
            $"That much is left of it, and the deployment needs {needed}.",
            "Raise the quota, or free some of it."
        );

    public static Finding QuotaDemands(string place, string quota, string resource, string bound, IEnumerable<string> workloads) =>
        new(
            "FKS745",
            $"cluster/namespaces/{place}/resourcequotas/{quota}/{resource}",
            bound,
            $"It lets no pod in that does not say its {resource}, and those of {string.Join(", ", workloads)} do not.",
            $"Take {resource} out of the quota, or give the namespace a limit range with a default."
        );

    /// <param name="place">The namespace.</param>
    /// <param name="rule">Of which limit range, and where in it.</param>
    /// <param name="bound">Its number.</param>
    /// <param name="refused">Each with why, in a server's words.</param>
    public static Finding OutOfLimits(string place, string rule, string bound, string refused) =>
        new(
            "FKS746",
            $"cluster/namespaces/{place}/limitranges/{rule}",
            bound,
            $"It does not let in {refused}.",
            "Change the limit range, or the setting under fks-sre:standalone."
        );

    /// <param name="workloads">Each with what one of its pods asks for.</param>
    /// <param name="left">On each node.</param>
    public static Finding FitsNowhere(IEnumerable<string> workloads, IEnumerable<string> left) =>
        new(
            "FKS743",
            "cluster/nodes",
            string.Join("; ", workloads),
            $"No node that takes pods has that much left for one such pod ({string.Join("; ", left)}): it would wait, and the "
                + "deployment with it.",
            "Add a node that is large enough, free one, or configure less memory (fks-sre:standalone)."
        );

    public static Finding TooLittleRoom(string asked, string left) =>
        new(
            "FKS744",
            "cluster/nodes",
            asked,
            $"The nodes that take pods have {left} left in all: some pods would wait, and the deployment with them.",
            "Add nodes, or configure fewer replicas or less memory (fks-sre:standalone)."
        );

    public static Finding RightsMissing(string place, IReadOnlyList<string> rights) =>
        new(
            "FKS739",
            $"cluster/rights/{place}",
            string.Join("; ", rights),
            "The deployment needs these rights, and this account does not have them.",
            "Ask the cluster's administrator to apply what ./fks deployer-role prints for this account."
        );

    /// <param name="context">Whose account.</param>
    /// <param name="powers">What it may, each ends "it may".</param>
    public static Finding Administrator(string context, IReadOnlyList<string> powers) =>
        new(
            "FKS753",
            $"cluster/account of {context}",
            "",
            $"It may {string.Join(", ", powers)}. Whoever can change a workflow could do so too.",
            "Deploy as the account that ./fks deployer-role ENV gives its rights; on a cluster of your own, with --as-administrator."
        );

    public static Finding NotOurs(string place, IEnumerable<string> items, string managers) =>
        new(
            "FKS740",
            $"cluster/{place}",
            string.Join(", ", items),
            $"These names are taken, and no stack has made what has them ({managers}): a deployment would fail on it or change it.",
            "Rename or delete it, or deploy to another namespace (fks-sre:standalone)."
        );

    public static Finding OfAnotherEnvironment(string place, IReadOnlyList<string> items, string environment, string theirs) =>
        new(
            "FKS741",
            $"cluster/{place}",
            theirs,
            $"The stack {theirs} has made {(items.Count > 1 ? $"{items.Count} objects, {items[0]} among them" : items[0])}; {environment} "
                + "would fight with it over them.",
            "Give each environment a cluster or a namespace of its own."
        );

    public static Finding OtherContext(string context, string declared, string environment) =>
        new(
            "FKS742",
            "cluster/context",
            context,
            $"Deployments of {environment} go to the context {declared}; what follows was seen in another cluster.",
            $"Leave --context out to look at {declared}."
        )
        {
            Level = FindingLevel.Advice,
        };
}
