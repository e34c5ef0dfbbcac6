using FksSre.Policies.Review;
using FksSre.Policies.Tests.Fixtures;
using FksSre.Tests;

namespace FksSre.Policies.Tests;

/// <summary>
/// Our rules beside the verdicts of Polaris, where its test data lies beside the repository: a folder a check, with files that must be
/// reported and files that must not.
/// </summary>
public class PolarisFixtureTests
{
    private static readonly string _folder = Path.Combine(RepositoryRoot.Folder, "..", "shared", "fixtures", "polaris");

    /// <summary>The check and our rule that asks the same.</summary>
    public static TheoryData<string, string> Rules =>
        new()
        {
            { "automountServiceAccountToken", "explicit-service-account-token" },
            { "cpuRequestsMissing", "cpu-request" },
            { "dangerousCapabilities", "no-added-capabilities" },
            { "hostIPCSet", "no-host-namespaces" },
            { "hostNetworkSet", "no-host-namespaces" },
            { "hostPathSet", "no-host-path" },
            { "hostPIDSet", "no-host-namespaces" },
            { "hostPortSet", "no-host-ports" },
            { "hostProcess", "no-host-process" },
            { "insecureCapabilities", "drop-all-capabilities" },
            { "linuxHardening", "seccomp-profile" },
            { "livenessProbeMissing", "liveness-probe" },
            { "memoryLimitsMissing", "memory-limit" },
            { "memoryRequestsMissing", "memory-request" },
            { "notReadOnlyRootFilesystem", "read-only-root-filesystem" },
            { "privilegeEscalationAllowed", "no-privilege-escalation" },
            { "procMount", "default-proc-mount" },
            { "pullPolicyNotAlways", "image-pull-policy" },
            { "readinessProbeMissing", "readiness-probe" },
            { "runAsPrivileged", "no-privileged-containers" },
            { "runAsRootAllowed", "run-as-non-root" },
            { "sensitiveContainerEnvVar", "no-literal-secrets" },
            { "tagNotSpecified", "image-tag" },
            { "topologySpreadConstraint", "topology-spread" },
        };

    /// <summary>Checks beside which no rule over pods is held, and why.</summary>
    private static readonly Dictionary<string, string> _unasked = new(StringComparer.Ordinal)
    {
        ["clusterrolebindingClusterAdmin"] = NotReviewed,
        ["clusterrolebindingPodExecAttach"] = NotReviewed,
        ["clusterrolePodExecAttach"] = NotReviewed,
        ["cpuLimitsMissing"] = "A limit of processor time stops a container even where the node has nothing else to do.",
        ["deploymentMissingReplicas"] = "Grafana keeps its state in one file, and the exporters lose nothing while they start again.",
        ["hpaMaxAvailability"] = NotReviewed,
        ["hpaMinAvailability"] = NotReviewed,
        ["metadataAndInstanceMismatched"] = "The label tells releases of one chart apart; here a name is deployed once in a namespace.",
        ["missingNetworkPolicy"] = OtherObjects,
        ["missingPodDisruptionBudget"] = OtherObjects,
        ["nakedPod"] = Extension,
        ["oneController"] = Extension,
        ["pdbDisruptionsIsZero"] = OtherObjects,
        ["pdbMinAvailableGreaterThanHPAMinReplicas"] = NotReviewed,
        ["priorityClassNotSet"] = "Classes belong to the cluster and not to this stack; priority-class asks that none is named.",
        ["resourceRange"] = Extension,
        ["rolebindingClusterAdminClusterRole"] = OtherObjects,
        ["rolebindingClusterAdminRole"] = OtherObjects,
        ["rolebindingClusterRolePodExecAttach"] = OtherObjects,
        ["rolebindingRolePodExecAttach"] = OtherObjects,
        ["rolePodExecAttach"] = OtherObjects,
        ["sensitiveConfigmapContent"] = OtherObjects,
        ["tlsSettingsMissing"] = NotReviewed,
    };

    private const string NotReviewed = "It is about a kind that reviewed-kinds refuses.";

    private const string OtherObjects = "It is about objects other than pods and what makes them.";

    private const string Extension = "It shows how Polaris is extended, and asks for what its example needs.";

    /// <summary>Files of which our rule says something else, and why that is meant.</summary>
    private static readonly Dictionary<string, string> _meant = new(StringComparer.Ordinal)
    {
        ["automountServiceAccountToken/failure.all_true.yaml"] = WrittenOut,
        ["automountServiceAccountToken/failure.pod_true_serviceaccount_false.yaml"] = WrittenOut,
        ["automountServiceAccountToken/success.serviceaccount.yaml"] = "What the account says is not enough: the pod says it itself.",
        ["insecureCapabilities/success.case.yaml"] = DropsAll,
        ["insecureCapabilities/success.pod.yaml"] = DropsAll,
        ["insecureCapabilities/success.yaml"] = DropsAll,
        ["linuxHardening/success.apparmor_2_containers.yaml"] = EachByItself,
        ["linuxHardening/success.drop_capabilities.yaml"] = EachByItself,
        ["linuxHardening/success.selinux_container.yaml"] = EachByItself,
        ["linuxHardening/success.selinux_pod.yaml"] = EachByItself,
        ["topologySpreadConstraint/failure.empty.yaml"] = NothingToSpread,
        ["topologySpreadConstraint/failure.nospreadconstraint.yaml"] = NothingToSpread,
        ["topologySpreadConstraint/success.yaml"] = "The constraint counts pods of another label, so that it spreads none of these.",
    };

    private const string WrittenOut = "It is written out, for those that ask the API server; what they may is for the roles.";

    private const string DropsAll = "A list of single capabilities keeps those that the runtime gives beyond it.";

    private const string EachByItself = "Calls to the kernel are filtered always, whatever else keeps the container in.";

    private const string NothingToSpread = "A workload that does not ask for a second pod has nothing to spread.";

    [Theory]
    [MemberData(nameof(Rules))]
    public void Rule_says_what_Polaris_says_but_where_it_is_meant(string check, string rule)
    {
        SkipWithoutFixtures();
        var policies = PolicySet.All.Where(policy => policy.Name == rule).ToList();

        var others = Directory
            .GetFiles(Path.Combine(_folder, check))
            .Where(file => IsBroken(file) != Path.GetFileName(file).StartsWith("failure", StringComparison.Ordinal))
            .Select(file => $"{check}/{Path.GetFileName(file)}");

        Assert.Single(policies);
        Assert.Equal(
            _meant.Keys.Where(file => file.StartsWith($"{check}/", StringComparison.Ordinal)).Order(StringComparer.Ordinal),
            others.Order(StringComparer.Ordinal)
        );

        bool IsBroken(string file) => PolicyReview.OfStack(policies, YamlResources.Read(file)).Any(verdict => verdict.Violations.Count > 0);
    }

    [Fact]
    public void Every_check_is_asked_or_said_why_not()
    {
        SkipWithoutFixtures();

        Assert.Equal(
            Rules.Select(row => row.Data.Item1).Concat(_unasked.Keys).Order(StringComparer.Ordinal),
            Directory.GetDirectories(_folder).Select(Path.GetFileName).Order(StringComparer.Ordinal)
        );
    }

    private static void SkipWithoutFixtures() =>
        Assert.SkipUnless(
            Directory.Exists(_folder),
            "The test data of Polaris does not lie beside the repository, in shared/fixtures/polaris."
        );
}
