using FksSre.Monitoring.Settings;
using FksSre.ServiceLevels.Findings;
using FksSre.Stacks.Configuration;

namespace FksSre.Stacks.Cluster;

/// <summary>What can be wrong with a cluster, or with a change of what is deployed in it.</summary>
internal static class ClusterFindings
{
    private const string Runbook = "docs/runbooks/grow-storage.md";

    /// <summary>The engine has said which of the two it is; the program is not told.</summary>
    private const string Ended = "Pulumi looked for it and ended the run: it is not there, or may not be read.";

    public static Finding NoNamespaceOfServices(Place place, string name, string context) =>
        new(
            "FKS674",
            place.ToString(),
            name,
            $"{Ended} Prometheus is given the right to find the services in it.",
            $"Name the one they run in, e.g. {place.Set("fks")}; or make it: kubectl --context {context} create namespace {name}"
        );

    public static Finding NoNamespaceToAttachTo(Place place, string name, string context) =>
        new(
            "FKS675",
            place.ToString(),
            name,
            $"{Ended} All that is attached stands in it, and it is not made here.",
            $"Name the one of the existing Prometheus (kubectl --context {context} get namespaces): {place.Set("monitoring")}"
        );

    public static Finding NoRuleKind(Place place, string kind) =>
        new(
            "FKS676",
            place.ToString(),
            "prometheusRules",
            $"{Ended} {kind} is the kind that the Prometheus operator adds to a cluster; without it nothing reads such rules.",
            $"Install the operator first, or deliver files: {place.Set("configMaps")}"
        );

    public static Finding NoStorageClass(Place place, string name, string context) =>
        new(
            "FKS677",
            place.ToString(),
            name,
            $"{Ended} Claims of a class that does not exist wait for ever.",
            $"Take one that kubectl --context {context} get storageclass shows, or the cluster's default: {place.Remove()}"
        );

    public static Finding Shrinks(Place place, ByteSize deployed, ByteSize wanted) =>
        new(
            "FKS678",
            place.ToString(),
            wanted.ToString(),
            $"The volumes have {deployed}, and Kubernetes makes none smaller.",
            $"Leave them as they are: {place.Set(deployed.ToString())}; or move to new volumes as {Runbook} says."
        );

    public static Finding CannotGrow(Place place, string storageClass, ByteSize deployed, ByteSize wanted) =>
        new(
            "FKS679",
            place.ToString(),
            wanted.ToString(),
            storageClass.Length == 0
                ? "The volumes have no storage class, so nobody can make them larger."
                : $"Volumes of the storage class {storageClass} cannot grow (it has no allowVolumeExpansion).",
            $"Leave them as they are: {place.Set(deployed.ToString())}; or go on as {Runbook} says."
        );

    public static Finding ChangesClass(Place place, string deployed, string wanted) =>
        new(
            "FKS680",
            place.ToString(),
            wanted,
            $"The volumes are {(deployed.Length == 0 ? "of no class" : $"of the class {deployed}")}, and a volume stays what it is.",
            $"Name that or none, {place.Remove()}; or move to new volumes as {Runbook} says."
        );

    public static Finding Moves(Place place, string part, string deployed, string wanted) =>
        new(
            "FKS681",
            place.ToString(),
            wanted,
            $"The volumes of {part} are in {deployed}; in another namespace everything would begin anew, without what they hold.",
            $"Leave it: {place.Set(deployed)}; or move as {Runbook} says."
        );

    public static Finding StateUnreadable(string stack, string problem) =>
        new(
            "FKS682",
            $"Pulumi.{stack}.yaml",
            "",
            $"How large the volumes of this stack are cannot be told: {problem}.",
            $"See whether pulumi stack output --stack {stack} works: the state may be "
                + $"locked, or encrypted with a passphrase that is not set."
        );

    public static Finding NoClaim(Place place, string id, string context) =>
        new(
            "FKS683",
            place.ToString(),
            id,
            "Pulumi looked for this claim, whose size or class is to change, and ended the run: it is gone, or may not be read.",
            $"See what became of it: kubectl --context {context} get persistentvolumeclaims -n {id.Split('/')[0]}; then {Runbook}."
        );

    /// <param name="place">Where the size stands.</param>
    /// <param name="volume">The namespace and the name of the set.</param>
    /// <param name="context">Of the cluster.</param>
    /// <param name="wanted">The size.</param>
    public static Finding NoTemplate(Place place, (string Namespace, string Set) volume, string context, ByteSize wanted) =>
        new(
            "FKS687",
            place.ToString(),
            wanted.ToString(),
            $"The StatefulSet {volume.Set} was deployed without a template of claims, and Kubernetes lets nobody add one: its pods have no "
                + "volumes that could grow.",
            $"Have it made anew, with one: kubectl --context {context} delete statefulset {volume.Set} -n {volume.Namespace}; then pulumi "
                + $"refresh and pulumi up, both with --stack {place.Stack}. What its pods hold is gone then: {Runbook}."
        );

    public static Finding NotBound(Place place, string id, string phase, string context) =>
        new(
            "FKS688",
            place.ToString(),
            id,
            $"This claim is {phase}, and Kubernetes makes none larger that has no volume.",
            $"See what it waits for: kubectl --context {context} describe persistentvolumeclaim {id.Split('/')[1]} -n {id.Split('/')[0]}; "
                + $"then {Runbook}."
        );
}
