using FksSre.Stacks.Declaration;
using FksSre.Stacks.Deployer;
using FksSre.Stacks.Inputs;
using FksSre.Stacks.Registration;
using FksSre.Stacks.Tests.Objects;

namespace FksSre.Stacks.Tests.Deployer;

/// <summary>
/// Held against what an API server's audit log showed of a deployment, which was then repeated by an account with just these rights. That
/// had its Roles already; without them a dry run, and a binding that comes first, were answered 404 until the account could bind them by
/// name.
/// </summary>
public sealed class DeployerRightsTests
{
    private const string All = "get list watch create patch delete";
    private const string Read = "get list watch";

    private static readonly string[] _measuredInDev =
    [
        "the cluster events: list watch",
        "the cluster namespaces: get list watch create",
        "the cluster namespaces fks-monitoring: patch delete",
        "the cluster storageclasses.storage.k8s.io: get",
        $"fks-monitoring configmaps: {All}",
        $"fks-monitoring endpoints: {Read}",
        $"fks-monitoring persistentvolumeclaims: {All}",
        $"fks-monitoring pods: {Read}",
        $"fks-monitoring resourcequotas: {All}",
        $"fks-monitoring secrets: {All}",
        $"fks-monitoring serviceaccounts: {All}",
        $"fks-monitoring services: {All}",
        $"fks-monitoring deployments.apps: {All}",
        $"fks-monitoring replicasets.apps: {Read}",
        $"fks-monitoring statefulsets.apps: {All}",
        "fks-monitoring cronjobs.batch: list watch",
        "fks-monitoring jobs.batch: list watch",
        $"fks-monitoring networkpolicies.networking.k8s.io: {All}",
        $"fks-monitoring rolebindings.rbac.authorization.k8s.io: {All}",
        $"fks-monitoring roles.rbac.authorization.k8s.io: {All}",
        "fks-monitoring roles.rbac.authorization.k8s.io kube-state-metrics: bind",
        "fks-trading persistentvolumeclaims: list watch",
        $"fks-trading pods: {Read}",
        $"fks-trading services: {Read}",
        "fks-trading deployments.apps: list watch",
        "fks-trading statefulsets.apps: list watch",
        "fks-trading cronjobs.batch: list watch",
        "fks-trading jobs.batch: list watch",
        $"fks-trading endpointslices.discovery.k8s.io: {Read}",
        $"fks-trading rolebindings.rbac.authorization.k8s.io: {All}",
        $"fks-trading roles.rbac.authorization.k8s.io: {All}",
        "fks-trading roles.rbac.authorization.k8s.io kube-state-metrics: bind",
        "fks-trading roles.rbac.authorization.k8s.io prometheus: bind",
    ];

    [Fact]
    public async Task Rights_for_dev_are_those_that_were_measured_and_no_other() =>
        Assert.Equal(_measuredInDev, await RightsAsync(Variants.Dev));

    [Fact]
    public async Task Prod_needs_disruption_budgets_and_no_quota_besides() =>
        Assert.Equal(
            _measuredInDev
                .Where(line => !line.Contains("resourcequotas", StringComparison.Ordinal))
                .Append($"fks-monitoring poddisruptionbudgets.policy: {All}")
                .Order(StringComparer.Ordinal),
            (await RightsAsync(Variants.Prod)).Order(StringComparer.Ordinal)
        );

    [Theory]
    [InlineData("attach with ConfigMaps")]
    [InlineData(
        "attach with PrometheusRules",
        "the cluster customresourcedefinitions.apiextensions.k8s.io: get",
        $"monitoring prometheusrules.monitoring.coreos.com: {All}"
    )]
    public async Task Beside_a_Prometheus_that_is_there_few_rights_are_needed(string variant, params string[] more) =>
        Assert.Equal(
            new[]
            {
                "the cluster events: list watch",
                "the cluster namespaces: get",
                $"monitoring configmaps: {All}",
                $"monitoring secrets: {All}",
            }
                .Concat(more)
                .Order(StringComparer.Ordinal),
            (await RightsAsync(variant)).Order(StringComparer.Ordinal)
        );

    /// <summary>Its own claim is gone with the database; those of the StatefulSets are still patched.</summary>
    [Fact]
    public async Task Claims_of_replicas_are_read_and_patched_where_none_is_made() =>
        Assert.Contains("fks-monitoring persistentvolumeclaims: get list watch patch", await RightsAsync("database"));

    /// <summary>Nobody gets what lets him become somebody else, or any kind by a star.</summary>
    [Theory]
    [MemberData(nameof(EveryVariant))]
    public async Task No_right_is_a_star_an_update_or_a_way_to_more(string variant) => Assert.All(await DerivedAsync(variant), right =>
        {
            Assert.True(
                DeployerRights.Verbs.Contains(right.Verb) || right is { Resource: "roles", Verb: DeployerRights.Bind, Name: not null },
                $"{right.Verb} of {right.Kind}"
            );
            Assert.DoesNotContain("*", right.Resource + right.Group + right.Namespace, StringComparison.Ordinal);
            Assert.True(
                right.Namespace is not null
                    || right.Resource is "events" or "namespaces"
                    || right is { Resource: "storageclasses" or "customresourcedefinitions", Verb: "get" },
                $"{right.Kind} of the whole cluster"
            );
        });

    public static TheoryData<string> EveryVariant => [.. Variants.All.Keys];

    private static async Task<IEnumerable<AccessRight>> DerivedAsync(string variant)
    {
        var configuration = Variants.All[variant];
        var inputs = StackInputs.Check(new(configuration, []), NodaTime.SystemClock.Instance.GetCurrentInstant());
        return DeployerRights.Of(KubernetesObject.AllIn(await StackRegistration.RunAsync(inputs.Value!, StackSecrets.Of(configuration))));
    }

    private static async Task<IEnumerable<string>> RightsAsync(string variant) =>
        (await DerivedAsync(variant))
            .GroupBy(right => (right.Namespace, right.Kind, right.Name))
            .Select(kind =>
                $"{kind.Key.Namespace ?? "the cluster"} "
                + $"{kind.Key.Kind}{(kind.Key.Name is null ? "" : " " + kind.Key.Name)}: "
                + $"{string.Join(' ', kind.Select(right => right.Verb))}"
            );
}
