namespace FksSre.Specifications.Yaml;

/// <summary>Which Prometheus must be able to read a query.</summary>
public enum PrometheusVersions
{
    /// <summary>2.42 and all that came after it. The default.</summary>
    Any,

    /// <summary>2.42 to the last of 2.x.</summary>
    Two,

    /// <summary>3.0 and later: names in quotes, and functions that came since 2.42.</summary>
    Three,
}
