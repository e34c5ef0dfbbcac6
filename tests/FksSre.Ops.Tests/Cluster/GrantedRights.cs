using YamlDotNet.RepresentationModel;

namespace FksSre.Ops.Tests.Cluster;

/// <summary>What an account may do that holds the roles of a file, and nothing else.</summary>
internal static class GrantedRights
{
    /// <param name="yaml">As <c>./fks deployer-role</c> prints it.</param>
    /// <returns>For the double's rights.</returns>
    public static Func<string, bool> Of(string yaml)
    {
        var granted = Rules(yaml).ToHashSet();
        return asked =>
            asked.Split(' ') is [var place, var apiGroup, var resource, var verb, .. var name]
            && new[] { place, "" }.Any(where =>
                new[] { string.Concat(name), "" }.Any(named => granted.Contains((where, apiGroup, resource, verb, named)))
            );
    }

    private static IEnumerable<(string, string, string, string, string)> Rules(string yaml)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(yaml));
        return from role in stream.Documents.Select(document => (YamlMappingNode)document.RootNode)
            where $"{role["kind"]}" is "Role" or "ClusterRole"
            let place = ((YamlMappingNode)role["metadata"]).Children.TryGetValue("namespace", out var named) ? $"{named}" : ""
            from rule in ((YamlSequenceNode)role["rules"]).Cast<YamlMappingNode>()
            from apiGroup in Texts(rule, "apiGroups")
            from resource in Texts(rule, "resources")
            from verb in Texts(rule, "verbs")
            from name in Texts(rule, "resourceNames").DefaultIfEmpty("")
            select (place, apiGroup, resource, verb, name);
    }

    private static IEnumerable<string> Texts(YamlMappingNode rule, string key) =>
        rule.Children.TryGetValue(key, out var list) ? ((YamlSequenceNode)list).Select(each => $"{each}") : [];
}
