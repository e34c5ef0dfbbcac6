using System.Text.Json.Nodes;
using FksSre.Policies.Tests.HostileMutations.Making;

namespace FksSre.Policies.Tests.HostileMutations.Families;

/// <summary>Who may do what with the API server.</summary>
internal static class AccessFamilies
{
    private static readonly JsonNode?[] _verbs =
    [
        "*",
        "create",
        "update",
        "patch",
        "delete",
        "deletecollection",
        "bind",
        "escalate",
        "impersonate",
    ];

    private static readonly JsonNode?[] _resources =
    [
        "*",
        "secrets",
        "pods/exec",
        "pods/attach",
        "pods/portforward",
        "pods/proxy",
        "services/proxy",
        "nodes/proxy",
        "serviceaccounts/token",
        "pods/ephemeralcontainers",
        "certificatesigningrequests/approval",
    ];

    public static IEnumerable<Family> All =>
        [
            Family.OfFields("verb-widened", "A role changes what it only read.", inputs =>
                Rules(inputs)
                    .SelectMany(rule => rule["verbs"].Items.SelectMany(verb => verb.Set(_verbs)).Concat(rule["verbs"].Added(_verbs)))
            ),
            Family.OfFields("resource-widened", "A role reads every Secret, or reaches into pods.", inputs =>
                Rules(inputs)
                    .SelectMany(rule =>
                        rule["resources"].Items.SelectMany(one => one.Set(_resources)).Concat(rule["resources"].Added(_resources))
                    )
            ),
            Family.OfFields("group-widened", "A role holds for all groups of the API, those that are installed later included.", inputs =>
                Rules(inputs)
                    .SelectMany(rule => rule["apiGroups"].Items.SelectMany(one => one.Set("*")).Concat(rule["apiGroups"].Added("*")))
            ),
            Family.OfFields("urls-granted", "A role grants paths of the API server.", inputs =>
                Rules(inputs).SelectMany(rule => rule["nonResourceURLs"].Added("*", "/metrics"))
            ),
            Family.OfFields("rule-emptied", "A role grants nothing any more, and discovery finds nothing.", inputs =>
                Rules(inputs)
                    .SelectMany(rule => rule["verbs"].Removed().Concat(rule["resources"].Removed()).Concat(rule["apiGroups"].Removed()))
            ),
            Family.OfFields(
                "subject-changed",
                "A binding gives the rights to somebody else: everybody, a person, an account of another namespace.",
                inputs => Bindings(inputs).SelectMany(binding => binding["subjects"].Items.SelectMany(Subject))
            ),
            Family.OfFields("subject-added", "A binding gives the rights to one more.", inputs =>
                Bindings(inputs)
                    .SelectMany(binding =>
                        binding["subjects"]
                            .Added(
                                Group("system:authenticated"),
                                Group("system:unauthenticated"),
                                Group("system:serviceaccounts"),
                                Account("default", "fks-monitoring")
                            )
                            .Concat(binding["subjects"].Removed())
                            .Concat(binding["subjects"].Set(new JsonArray()))
                    )
            ),
            Family.OfFields(
                "role-of-binding-changed",
                "A binding grants what a role of the cluster does, or a role that is not there.",
                inputs =>
                    Bindings(inputs)
                        .Select(binding => binding["roleRef"])
                        .SelectMany(role =>
                            role["kind"]
                                .Set("ClusterRole")
                                .Concat(role["name"].Set("nothing", "system:node", "cluster-admin"))
                                .Concat(role.Removed())
                        )
            ),
        ];

    private static IEnumerable<Place> Rules(Place inputs) => Where.Kind(inputs, "Role").SelectMany(role => role["rules"].Items);

    private static IEnumerable<Place> Bindings(Place inputs) => Where.Kind(inputs, "RoleBinding");

    private static IEnumerable<Mutant> Subject(Place subject) =>
        [
            .. subject["kind"].Set("User", "Group"),
            .. subject["name"].Set("default", "system:authenticated", "system:masters", "nothing"),
            .. subject["namespace"].Set("default", "kube-system", "elsewhere"),
            .. subject["namespace"].Removed(),
        ];

    private static JsonObject Group(string name) =>
        new()
        {
            ["apiGroup"] = "rbac.authorization.k8s.io",
            ["kind"] = "Group",
            ["name"] = name,
        };

    private static JsonObject Account(string name, string space) =>
        new()
        {
            ["kind"] = "ServiceAccount",
            ["name"] = name,
            ["namespace"] = space,
        };
}
