using FksSre.PromQl;

namespace FksSre.Monitoring.Tests.Dashboards.Lint;

/// <summary>The linter's rules about queries.</summary>
internal static class TargetRules
{
    /// <summary>There is no Loki here; a query to one would need the linter's own parser.</summary>
    public static IEnumerable<string> LogQl(LintedDashboard dashboard) =>
        from target in dashboard.Targets
        where target.DataSource != "prometheus"
        select $"{target.Name}: asks {target.DataSource}";

    /// <summary>A LogQL query over <c>$__auto</c> is the only right one; in PromQL it is none.</summary>
    public static IEnumerable<string> LogQlAuto(LintedDashboard dashboard) =>
        from target in dashboard.Targets
        where target.Expression.Contains("$__auto", StringComparison.Ordinal) || target.Expression.Contains("|=", StringComparison.Ordinal)
        select $"{target.Name}: {target.Expression}";

    public static IEnumerable<string> PromQl(LintedDashboard dashboard) =>
        from target in dashboard.Targets
        where target.Problem is not null
        select $"{target.Name}: {target.Problem} in {target.Expression}";

    public static IEnumerable<string> RateInterval(LintedDashboard dashboard) =>
        from target in dashboard.Targets
        from growth in target.Growths
        where growth.Lookback is not null
        select $"{target.Name}: {growth.Metric} over {growth.Lookback} instead of $__rate_interval";

    public static IEnumerable<string> Matcher(LintedDashboard dashboard, string label) =>
        from target in dashboard.Targets
        from selector in target.Selectors
        where !selector.Matchers.Contains(LabelMatcher.Matches(label, "$" + label))
        select $"{target.Name}: {selector.Metric} without {label}";

    public static IEnumerable<string> CounterGrowth(LintedDashboard dashboard) =>
        from target in dashboard.Targets
        let grown = target.Growths.Select(g => g.Metric).ToList()
        from selector in target.Selectors
        where selector.Metric.EndsWith("_total", StringComparison.Ordinal) && !grown.Contains(selector.Metric)
        select $"{target.Name}: {selector.Metric} as it stands, not its growth";
}
