using FksSre.PromQl;

namespace FksSre.Monitoring.Dashboards;

/// <summary>
/// Text that Grafana must show as it is. It reads <c>$name</c>, <c>${name}</c> and <c>[[name]]</c> as variables wherever they stand,
/// and knows no way to escape them.
/// </summary>
public static class GrafanaText
{
    /// <summary>Has no width, and belongs to no variable's name.</summary>
    private const string Nothing = "\u2060";

    /// <summary>Outside strings PromQL has neither a dollar nor two brackets, and within them it reads escapes.</summary>
    public static string Query(PromExpr expression) =>
        expression.ToString().Replace("$", "\\x24", StringComparison.Ordinal).Replace("[[", "[\\x5b", StringComparison.Ordinal);

    /// <summary>For titles, legends and descriptions.</summary>
    public static string Literal(string text) =>
        text.Replace("$", "$" + Nothing, StringComparison.Ordinal)
            .Replace("[[", "[" + Nothing + "[", StringComparison.Ordinal)
            .Replace("{{", "{" + Nothing + "{", StringComparison.Ordinal);
}
