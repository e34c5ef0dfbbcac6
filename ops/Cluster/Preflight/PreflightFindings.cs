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

    public static Finding ClassMissing(string name, string asks, IEnumerable<string> known) =>
        new(
            "FKS733",
            $"cluster/storageclasses/{name}",
            "",
            $"{asks} asks for this storage class, and the cluster has no such class: its pod would wait for ever.",
            known.ToList() is { Count: > 0 } names
                ? $"Name one of {string.Join(", ", names)}."
                : "Install a storage provisioner; the cluster has no class at all."
        );

    public static Finding NoDefaultClass(string asks, IEnumerable<string> known) =>
        new(
            "FKS734",
            "cluster/storageclasses",
            "",
            $"{asks} names no storage class, and none is the default: its pod would wait for ever.",
            known.ToList() is { Count: > 0 } names
                ? $"Name one of {string.Join(", ", names)}, or annotate one with storageclass.kubernetes.io/is-default-class=true."
                : "Install a storage provisioner; the cluster has no class at all."
        );

    public static Finding ClassCannotGrow(string name) =>
        new(
            "FKS735",
            $"cluster/storageclasses/{name}/allowVolumeExpansion",
            "false",
            "Volumes of this class cannot grow: a larger storage setting could not be deployed later.",
            $"If its provisioner can: kubectl patch storageclass {name} -p "
                + $"'{{\"allowVolumeExpansion\": true}}'; else choose the size with room."
        )
        {
            Level = FindingLevel.Advice,
        };

    public static Finding TooFewNodes(string workload, int replicas, int nodes) =>
        new(
            "FKS736",
            $"cluster/nodes/{workload}",
            $"{nodes}",
            $"Its {replicas} replicas keep apart from each other, and only {nodes} nodes "
                + $"take pods: the rest would wait, and the deployment with them.",
            $"Add nodes, uncordon some (kubectl get nodes), or configure at most {nodes} replicas."
        );

    public static Finding SharedNode(string workload, int replicas, int nodes) =>
        new(
            "FKS737",
            $"cluster/nodes/{workload}",
            $"{nodes}",
            $"Its {replicas} replicas would like a node each, and only {nodes} take pods: when a node is lost, several are.",
            "Add nodes where that matters."
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

    public static Finding OutOfLimits(string place, string range, string rule, string bound, string who, string value) =>
        new(
            "FKS746",
            $"cluster/namespaces/{place}/limitranges/{range}/{rule}",
            bound,
            $"It does not let in {who}, with {value}.",
            "Change the limit range, or the setting under fks-sre:standalone."
        );

    public static Finding FitsNowhere(string workload, string asked, IEnumerable<string> left) =>
        new(
            "FKS743",
            $"cluster/nodes/{workload}",
            asked,
            $"No node that takes pods has that much left for one of its pods ({Listed(left)}): it would wait, and the deployment with it.",
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

    public static Finding SeveralDefaultClasses(IEnumerable<string> names, string newest, string asks) =>
        new(
            "FKS747",
            "cluster/storageclasses",
            string.Join(", ", names),
            $"Each of them is the default; {asks} would get the one that was made last "
                + $"({newest}), and another one on the day on which that changes.",
            "Name the class in fks-sre:standalone, or leave the annotation storageclass.kubernetes.io/is-default-class on one of them."
        )
        {
            Level = FindingLevel.Advice,
        };

    public static Finding RightsMissing(string place, IReadOnlyList<string> rights) =>
        new(
            "FKS739",
            $"cluster/rights/{place}",
            string.Join("; ", rights),
            "The deployment needs these rights, and this account does not have them.",
            "Ask the cluster's administrator to apply what ./fks deployer-role prints for this account."
        );

    public static Finding NotOurs(string item, string path, IEnumerable<string> managers) =>
        new(
            "FKS740",
            $"cluster/{path}",
            item,
            $"An object of this name is there, and no stack has made it ({string.Join(", ", managers)}): a "
                + $"deployment would fail on it or change it.",
            "Rename or delete it, or deploy to another namespace (fks-sre:standalone)."
        );

    public static Finding OfAnotherEnvironment(string path, string environment, string theirs) =>
        new(
            "FKS741",
            $"cluster/{path}",
            theirs,
            $"It was made by the stack {theirs}; {environment} would fight with it over the same objects.",
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

    private static string Listed(IEnumerable<string> rooms) => string.Join("; ", rooms.DefaultIfEmpty("there is none"));
}
