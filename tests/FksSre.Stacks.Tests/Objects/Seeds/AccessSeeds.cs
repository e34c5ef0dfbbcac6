using FksSre.Stacks.Tests.Objects.Rules;
using k8s.Models;

namespace FksSre.Stacks.Tests.Objects.Seeds;

internal static class AccessSeeds
{
    private const string Services = "fks-trading";

    public static IEnumerable<Seed> All { get; } =
    [
        new(nameof(Access), "wildcard verb", o => Discovery(o).Rules[0].Verbs = ["*"], "Role prometheus in fks-trading: *"),
        new(nameof(Access), "wildcard resource", o => Discovery(o).Rules[0].Resources = ["*"], "Role prometheus in fks-trading: *"),
        new(
            nameof(Access),
            "part of a wildcard",
            o => Discovery(o).Rules[0].Resources = ["pods/*"],
            "Role prometheus in fks-trading: pods/*"
        ),
        new(nameof(Access), "wildcard group", o => Discovery(o).Rules[0].ApiGroups = ["*"], "Role prometheus in fks-trading: *"),
        new(nameof(Access), "writing", o => Discovery(o).Rules[0].Verbs.Add("patch"), "Role prometheus in fks-trading: patch"),
        new(nameof(Access), "secrets", o => Discovery(o).Rules[0].Resources.Add("secrets"), "Role prometheus in fks-trading: secrets"),
        new(nameof(Access), "unbound role", o => o.All.Remove(Binding(o)), "Role prometheus in fks-trading: bound to nobody"),
        new(
            nameof(Access),
            "no such account",
            o => Binding(o).Subjects[0].Name = "prom",
            "RoleBinding prometheus in fks-trading: no such account prom"
        ),
        new(
            nameof(Access),
            "account of another namespace",
            o => Binding(o).Subjects[0].NamespaceProperty = Services,
            "RoleBinding prometheus in fks-trading: no such account prometheus"
        ),
        new(
            nameof(Access),
            "group",
            o => Binding(o).Subjects[0].Kind = "Group",
            "RoleBinding prometheus in fks-trading: no such account prometheus"
        ),
        new(
            nameof(Access),
            "role of the cluster",
            o => Binding(o).RoleRef.Kind = "ClusterRole",
            "RoleBinding prometheus in fks-trading: no such role"
        ),
        new(
            nameof(Access),
            "cluster role",
            o =>
                o.All.Add(
                    new V1ClusterRole
                    {
                        Kind = "ClusterRole",
                        Metadata = new() { Name = "all" },
                    }
                ),
            "ClusterRole all: for the whole cluster"
        ),
        new(
            nameof(Tokens),
            "token for nothing",
            o => o.Pod("grafana").AutomountServiceAccountToken = null,
            "Deployment grafana: a token for nothing"
        ),
        new(
            nameof(Tokens),
            "no token where one is needed",
            o => o.Pod("prometheus").AutomountServiceAccountToken = false,
            "StatefulSet prometheus: no token, though prometheus may read"
        ),
        new(
            nameof(Tokens),
            "account that hands out tokens",
            o => o.One<V1ServiceAccount>("grafana").AutomountServiceAccountToken = null,
            "ServiceAccount grafana: hands out tokens unasked"
        ),
        new(
            nameof(Tokens),
            "default account",
            o => o.Pod("grafana").ServiceAccountName = null,
            "Deployment grafana: no such account default"
        ),
        new(
            nameof(Tokens),
            "account of another part",
            o => o.Pod("grafana").ServiceAccountName = "alertmanager",
            "ServiceAccount alertmanager: shared by StatefulSet alertmanager and Deployment grafana"
        ),
        new(
            nameof(Scope),
            "object in the services' namespace",
            o => o.One<V1ConfigMap>("blackbox-exporter").Metadata.NamespaceProperty = Services,
            "ConfigMap blackbox-exporter: in fks-trading"
        ),
        new(
            nameof(Scope),
            "role elsewhere",
            o => Discovery(o).Metadata.NamespaceProperty = "kube-system",
            "Role prometheus: in kube-system"
        ),
        new(
            nameof(Scope),
            "no namespace",
            o => o.One<V1Service>("grafana").Metadata.NamespaceProperty = null,
            "Service grafana: in no namespace"
        ),
        new(nameof(Scope), "namespace lost", o => o.All.RemoveAll(each => each is V1Namespace), "Namespace fks-monitoring: missing"),
        new(
            nameof(Scope),
            "namespace taken",
            o =>
                o.All.Add(
                    new V1Namespace
                    {
                        Kind = "Namespace",
                        Metadata = new() { Name = "monitoring" },
                    }
                ),
            "Namespace monitoring: not ours"
        )
        {
            Variant = "attach with ConfigMaps",
        },
    ];

    private static V1Role Discovery(ClusterObjects objects) => objects.Of<V1Role>().Single(r => r.Name() == "prometheus");

    private static V1RoleBinding Binding(ClusterObjects objects) => objects.Of<V1RoleBinding>().Single(r => r.Name() == "prometheus");
}
