using FksSre.PromQl;

namespace FksSre.Monitoring.Dashboards;

/// <summary>What a panel asks Prometheus.</summary>
/// <param name="Expression">PromQL, in which <c>$name</c> is a variable of Grafana's.</param>
/// <param name="Legend">What its series are called; <c>{{label}}</c> is a label of theirs.</param>
public sealed record PanelQuery(string Expression, string Legend)
{
    /// <summary>Only the latest value is asked for, instead of one for each step of the range.</summary>
    public bool Latest { get; init; }

    /// <summary>The shortest step; null: as short as the picture is wide.</summary>
    public TimeSpan? Step { get; init; }

    /// <summary>One value for each step of the range; <see cref="Latest"/> is not set.</summary>
    public static PanelQuery Of(PromExpr expression, string legend) => new(GrafanaText.Query(expression), legend);

    /// <summary>The latest value alone, for figures, gauges and tables.</summary>
    public static PanelQuery Now(PromExpr expression, string legend = "") => Of(expression, legend) with { Latest = true };
}
