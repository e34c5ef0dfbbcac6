namespace FksSre.Monitoring.Rendering;

/// <summary>How the blackbox exporter asks a service for its health: any 2xx within five seconds.</summary>
public static class BlackboxYaml
{
    internal const string Module = "health";

    /// <summary>The whole configuration file, with that one module.</summary>
    public static string Render()
    {
        var yaml = new YamlWriter();
        yaml.Mapping("modules", () =>
            yaml.Mapping(Module, () =>
                yaml.Pair("prober", "http")
                    .Pair("timeout", "5s")
                    .Mapping("http", () => yaml.Pair("follow_redirects", false).Pair("preferred_ip_protocol", "ip4"))
            )
        );
        return yaml.ToString();
    }
}
