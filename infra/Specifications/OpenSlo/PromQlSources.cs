namespace FksSre.Specifications.OpenSlo;

/// <summary>
/// Types of data sources whose queries are PromQL. OpenSLO leaves their names open, so hyphens, blanks and capitals do not count.
/// </summary>
internal static class PromQlSources
{
    private static readonly string[] _types =
    [
        "prometheus",
        "mimir",
        "grafanamimir",
        "thanos",
        "cortex",
        "victoriametrics",
        "amazonprometheus",
        "amazonmanagedprometheus",
        "amp",
        "azureprometheus",
        "azuremanagedprometheus",
        "googlemanagedprometheus",
        "gcpmanagedprometheus",
        "promql",
    ];

    public static bool Include(string type) => _types.Contains(string.Concat(type.Where(char.IsAsciiLetterOrDigit)).ToLowerInvariant());
}
