using YamlDotNet.RepresentationModel;

namespace FksSre.Stacks.Tests.Objects.Tools;

/// <summary>
/// What amtool would refuse that our configuration could get wrong; for machines whose amtool is older than the configuration.
/// </summary>
internal static class AlertmanagerShape
{
    private static readonly Dictionary<string, string[]> _fields = new(StringComparer.Ordinal)
    {
        ["pagerduty_configs"] =
        [
            "routing_key_file",
            "url",
            "send_resolved",
            "severity",
            "description",
            "client",
            "client_url",
            "component",
            "group",
            "class",
            "details",
            "links",
        ],
        ["discord_configs"] = ["webhook_url", "webhook_url_file", "send_resolved", "title", "message"],
        ["webhook_configs"] = ["url", "url_file", "send_resolved"],
    };

    public static IEnumerable<string> Problems(string text)
    {
        var yaml = new YamlStream();
        yaml.Load(new StringReader(text));
        var root = (YamlMappingNode)yaml.Documents.Single().RootNode;
        var receivers = Items(root, "receivers").ToLookup(r => Text(r, "name"));
        var route = (YamlMappingNode)root["route"];
        return
        [
            .. receivers.Where(r => r.Count() > 1).Select(r => $"receiver {r.Key}: there are {r.Count()}"),
            .. Routes(route)
                .Select(r => Text(r, "receiver"))
                .Where(name => name is not "" && !receivers.Contains(name))
                .Select(name => $"receiver {name}: there is none"),
            .. receivers
                .Select(r => r.Key)
                .Except(Routes(route).Select(r => Text(r, "receiver")))
                .Select(name => $"receiver {name}: no route leads to it"),
            .. Text(route, "receiver") is "" || route.Children.ContainsKey("matchers") ? new[] { "root: takes not everything" } : [],
            .. receivers.SelectMany(r => r).SelectMany(Ways),
        ];
    }

    private static IEnumerable<YamlMappingNode> Routes(YamlMappingNode route) => Items(route, "routes").SelectMany(Routes).Prepend(route);

    private static IEnumerable<string> Ways(YamlMappingNode receiver) =>
        from kind in receiver.Children.Keys.Select(k => $"{k}").Where(k => k != "name")
        from way in Items(receiver, kind)
        from problem in Way(kind, [.. way.Children.Keys.Select(k => $"{k}")])
        select $"receiver {Text(receiver, "name")}: {problem}";

    private static IEnumerable<string> Way(string kind, string[] fields)
    {
        if (!_fields.TryGetValue(kind, out var known))
        {
            return [$"{kind} is not known"];
        }

        var addresses = fields.Count(f =>
            f is "routing_key_file" or "webhook_url" or "webhook_url_file" || (kind == "webhook_configs" && f is "url" or "url_file")
        );
        return [.. fields.Except(known).Select(f => $"{kind} have no {f}"), .. addresses == 1 ? [] : new[] { $"{addresses} addresses" }];
    }

    private static IEnumerable<YamlMappingNode> Items(YamlMappingNode node, string key) =>
        node.Children.TryGetValue(key, out var items) ? ((YamlSequenceNode)items).Cast<YamlMappingNode>() : [];

    private static string Text(YamlMappingNode node, string key) => node.Children.TryGetValue(key, out var value) ? $"{value}" : "";
}
