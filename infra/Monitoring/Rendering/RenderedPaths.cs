namespace FksSre.Monitoring.Rendering;

/// <summary>
/// What the rendered files are called, and the folders they stand in. Other tools rely on this layout; it does not change.
/// </summary>
public static class RenderedPaths
{
    public const string PrometheusFolder = "prometheus";
    public const string PrometheusFile = "prometheus.yml";

    /// <summary>Beside prometheus.yml, as <see cref="TestsFolder"/> and <see cref="TargetsFolder"/> are.</summary>
    public const string RulesFolder = "rules";

    public const string TestsFolder = "tests";
    public const string TargetsFolder = "targets";

    public const string AlertmanagerFolder = "alertmanager";
    public const string AlertmanagerFile = "alertmanager.yml";

    public const string BlackboxFolder = "blackbox";
    public const string BlackboxFile = "blackbox.yml";

    public const string GrafanaFolder = "grafana";

    public static string Rules(string name) => $"{PrometheusFolder}/{RulesFolder}/{name}.yml";

    public static string Tests(string name) => $"{PrometheusFolder}/{TestsFolder}/{name}.yml";
}
