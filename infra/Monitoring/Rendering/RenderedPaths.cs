namespace FksSre.Monitoring.Rendering;

/// <summary>
/// What the rendered files are called, and the folders they stand in. Other tools rely on this layout; it does not change.
/// </summary>
public static class RenderedPaths
{
    /// <summary>Everything that Prometheus and promtool read.</summary>
    public const string PrometheusFolder = "prometheus";

    /// <summary>In its folder; it names rules and targets relative to itself.</summary>
    public const string PrometheusFile = "prometheus.yml";

    /// <summary>Beside prometheus.yml, as <see cref="TestsFolder"/> and <see cref="TargetsFolder"/> are.</summary>
    public const string RulesFolder = "rules";

    /// <summary>Rule tests of promtool, which name the rules as <c>../rules</c>.</summary>
    public const string TestsFolder = "tests";

    /// <summary>Files of Prometheus's file-based discovery.</summary>
    public const string TargetsFolder = "targets";

    /// <summary>Its configuration; whoever deploys it adds the secrets below it.</summary>
    public const string AlertmanagerFolder = "alertmanager";

    /// <summary>What Alertmanager is started with.</summary>
    public const string AlertmanagerFile = "alertmanager.yml";

    /// <summary>The configuration of the blackbox exporter alone.</summary>
    public const string BlackboxFolder = "blackbox";

    /// <summary>What the exporter is started with.</summary>
    public const string BlackboxFile = "blackbox.yml";

    /// <summary>Dashboards, one file each, named by their uid.</summary>
    public const string GrafanaFolder = "grafana";

    /// <summary>From the output folder to the rules of that name, with slashes on every system.</summary>
    public static string Rules(string name) => $"{PrometheusFolder}/{RulesFolder}/{name}.yml";

    /// <summary>From the output folder to the tests of that name, with slashes on every system.</summary>
    public static string Tests(string name) => $"{PrometheusFolder}/{TestsFolder}/{name}.yml";
}
