using System.Collections.Immutable;
using System.Text.Json.Nodes;
using FksSre.Monitoring.Rendering;
using FksSre.Stacks.Registration;

namespace FksSre.Stacks.Deployer;

/// <summary>The rights of a deployment as objects that a cluster's administrator applies once, before the first one.</summary>
public static class DeployerRole
{
    private const string Rbac = "rbac.authorization.k8s.io";
    private const string Version = Rbac + "/v1";

    /// <param name="environment">In the names, so that two environments of one cluster do not share an account's rights.</param>
    /// <param name="objects">All that the stack registers.</param>
    /// <param name="subject">Who deploys.</param>
    /// <param name="more">What the account is to be allowed besides.</param>
    /// <returns>As one YAML file. A namespace that the stack makes itself stands in it too, empty: its Role needs a place to
    /// stand.</returns>
    public static string Render(
        string environment,
        ImmutableArray<KubernetesObject> objects,
        DeployerSubject subject,
        params ImmutableArray<AccessRight> more
    )
    {
        var name = $"fks-sre-deployer-{environment}";
        var rights = DeployerRights.Of(objects, more);
        var made = objects.Where(item => item.Kind.Kind == "Namespace").Select(item => Namespace(item.Name));
        var cluster = Bound("ClusterRole", name, null, [.. Rules(rights.Where(right => right.Namespace is null)), NonResource()], subject);
        var local = rights
            .Where(right => right.Namespace is not null)
            .GroupBy(right => right.Namespace!, StringComparer.Ordinal)
            .SelectMany(place => Bound("Role", name, place.Key, [.. Rules(place)], subject));
        return string.Join("---\n", made.Concat(cluster).Concat(local).Select(ObjectYaml.Render));
    }

    private static JsonObject Namespace(string name) =>
        new()
        {
            ["apiVersion"] = "v1",
            ["kind"] = "Namespace",
            ["metadata"] = new JsonObject { ["name"] = name },
        };

    private static IEnumerable<JsonObject> Bound(string kind, string name, string? place, JsonArray rules, DeployerSubject subject)
    {
        yield return new()
        {
            ["apiVersion"] = Version,
            ["kind"] = kind,
            ["metadata"] = Metadata(name, place),
            ["rules"] = rules,
        };
        yield return new()
        {
            ["apiVersion"] = Version,
            ["kind"] = kind + "Binding",
            ["metadata"] = Metadata(name, place),
            ["roleRef"] = new JsonObject
            {
                ["apiGroup"] = Rbac,
                ["kind"] = kind,
                ["name"] = name,
            },
            ["subjects"] = new JsonArray(subject.Reference),
        };
    }

    private static JsonObject Metadata(string name, string? place)
    {
        var metadata = new JsonObject { ["name"] = name };
        if (place is not null)
        {
            metadata["namespace"] = place;
        }

        return metadata;
    }

    /// <summary>Resources of one group with the same verbs share a rule.</summary>
    private static IEnumerable<JsonNode> Rules(IEnumerable<AccessRight> rights) =>
        from kind in rights.GroupBy(right => (right.Group, right.Resource, right.Name))
        let verbs = string.Join(' ', kind.Select(right => right.Verb))
        group kind.Key.Resource by (kind.Key.Group, kind.Key.Name, verbs) into same
        select Rule(same.Key.Group, same, same.Key.Name, same.Key.verbs.Split(' '));

    private static JsonObject Rule(string apiGroup, IEnumerable<string> resources, string? name, string[] verbs)
    {
        var rule = new JsonObject { ["apiGroups"] = new JsonArray(apiGroup), ["resources"] = List(resources) };
        if (name is not null)
        {
            rule["resourceNames"] = new JsonArray(name);
        }

        rule["verbs"] = List(verbs);
        return rule;
    }

    private static JsonObject NonResource() =>
        new() { ["nonResourceURLs"] = List(DeployerRights.NonResourcePaths), ["verbs"] = new JsonArray("get") };

    private static JsonArray List(IEnumerable<string> texts) => new([.. texts.Select(text => (JsonNode)text)]);
}
