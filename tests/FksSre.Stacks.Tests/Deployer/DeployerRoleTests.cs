using System.Text.Json;
using FksSre.Stacks.Deployer;
using FksSre.Stacks.Registration;
using FksSre.Stacks.Tests.Objects;
using FksSre.Tests;
using YamlDotNet.RepresentationModel;

namespace FksSre.Stacks.Tests.Deployer;

/// <summary>The role as a cluster's administrator reads it holds the rights that were derived, and no other.</summary>
public sealed class DeployerRoleTests
{
    private const string NonResource = "the server";

    [Theory]
    [InlineData(Variants.Dev)]
    [InlineData(Variants.Prod)]
    [InlineData("database")]
    [InlineData("attach with ConfigMaps")]
    [InlineData("attach with PrometheusRules")]
    public async Task Rendered_role_holds_exactly_the_rights_that_the_plan_needs(string variant)
    {
        var objects = await ObjectsAsync(variant);
        var rights = DeployerRights
            .Of(objects)
            .Select(right => $"{right.Namespace ?? "the cluster"} {right.Group}/{right.Resource}/{right.Name} {right.Verb}");

        Assert.Equal(
            rights.Concat(DeployerRights.NonResourcePaths.Select(path => $"{NonResource} {path} get")).Order(StringComparer.Ordinal),
            Granted(DeployerRole.Render("dev", [.. objects], DeployerSubject.Default)).Order(StringComparer.Ordinal)
        );
    }

    [Theory]
    [InlineData(Variants.Dev)]
    [InlineData("attach with PrometheusRules")]
    public async Task Every_role_is_bound_to_who_deploys_and_to_nobody_else(string variant)
    {
        var documents = Documents(
                DeployerRole.Render("dev", [.. await ObjectsAsync(variant)], new DeployerSubject.ServiceAccount("ci", "robot"))
            )
            .ToList();
        var roles = documents
            .Where(each => Text(each, "kind") is "Role" or "ClusterRole")
            .Select(each => $"{Text(each, "kind")} {Place(each)}");
        var bindings = documents.Where(each => Text(each, "kind") is "RoleBinding" or "ClusterRoleBinding").ToList();

        Assert.Equal(roles, bindings.Select(each => $"{each["roleRef"]["kind"]} {Place(each)}"));
        Assert.All(bindings, each =>
            Assert.Equal(
                "[{ { kind, ServiceAccount }, { name, robot }, { namespace, ci } }]",
                $"[{string.Join(", ", ((YamlSequenceNode)each["subjects"]).Select(subject => subject.ToString()))}]"
            )
        );
    }

    /// <summary>Each kind that a real engine registered for dev can be made, changed and deleted.</summary>
    [Fact]
    public async Task Kinds_of_a_recorded_run_are_all_allowed()
    {
        var rights = DeployerRights
            .Of(await ObjectsAsync(Variants.Dev))
            .ToLookup(right => $"{right.Group}/{right.Resource}", right => right.Verb);
        var recorded = File.ReadLines(Path.Combine(RepositoryRoot.Folder, "tests/Cases/engine/hand-edit-conflict.jsonl"))
            .Select(line => JsonElement.Parse(line))
            .Where(each => each.TryGetProperty("resourcePreEvent", out _))
            .Select(each =>
                each.GetProperty("resourcePreEvent").GetProperty("metadata").GetProperty("urn").GetString()!.Split("::")[2].Split('$')[^1]
            )
            .Where(type => type.StartsWith("kubernetes:", StringComparison.Ordinal))
            .Distinct()
            .Select(type => type.Split(':'))
            .Select(parts => KubernetesKind.Of(parts[1] is "core/v1" ? "v1" : parts[1], parts[2]))
            .ToList();

        Assert.Superset(new HashSet<string>(["ConfigMap", "StatefulSet", "RoleBinding"]), recorded.Select(kind => kind.Kind).ToHashSet());
        Assert.All(recorded, kind =>
            Assert.Superset(DeployerRights.Verbs.ToHashSet(), rights[$"{kind.Group}/{kind.Resource}"].ToHashSet())
        );
    }

    private static async Task<IReadOnlyList<KubernetesObject>> ObjectsAsync(string variant) =>
        [.. KubernetesObject.AllIn((await Registered.Of(variant)).Resources)];

    private static IEnumerable<string> Granted(string yaml) =>
        from role in Documents(yaml)
        where Text(role, "kind") is "Role" or "ClusterRole"
        from rule in ((YamlSequenceNode)role["rules"]).Cast<YamlMappingNode>()
        from verb in Texts(rule, "verbs")
        from what in Texts(rule, "nonResourceURLs")
            .Select(path => $"{NonResource} {path}")
            .Concat(
                from apiGroup in Texts(rule, "apiGroups")
                from resource in Texts(rule, "resources")
                from name in Texts(rule, "resourceNames").DefaultIfEmpty("")
                select $"{Place(role)} {apiGroup}/{resource}/{name}"
            )
        select $"{what} {verb}";

    private static IEnumerable<YamlMappingNode> Documents(string yaml)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(yaml));
        return stream.Documents.Select(document => (YamlMappingNode)document.RootNode);
    }

    private static string Place(YamlMappingNode item) =>
        ((YamlMappingNode)item["metadata"]).Children.TryGetValue("namespace", out var place) ? $"{place}" : "the cluster";

    private static string Text(YamlMappingNode node, string key) => $"{node[key]}";

    private static IEnumerable<string> Texts(YamlMappingNode rule, string key) =>
        rule.Children.TryGetValue(key, out var list) ? ((YamlSequenceNode)list).Select(each => $"{each}") : [];
}
