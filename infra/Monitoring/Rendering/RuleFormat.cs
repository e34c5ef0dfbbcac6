namespace FksSre.Monitoring.Rendering;

/// <summary>Who evaluates the rules. The expressions are the same for all of them; the files around them are not.</summary>
public enum RuleFormat
{
    /// <summary>Rule files, with promtool's tests beside them.</summary>
    Prometheus,

    /// <summary>PrometheusRule objects of the Prometheus operator.</summary>
    Operator,

    /// <summary>vmalert's rule files.</summary>
    VictoriaMetrics,

    /// <summary>Namespaces of Mimir's ruler, as mimirtool loads them.</summary>
    Mimir,
}
