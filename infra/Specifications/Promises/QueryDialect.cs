using FksSre.PromQl;
using FksSre.Specifications.Findings;
using FksSre.Specifications.Yaml;

namespace FksSre.Specifications.Promises;

/// <summary>What a query holds beyond PromQL: placeholders, and words that not every Prometheus knows.</summary>
internal static class QueryDialect
{
    /// <returns>Whether no placeholder is left that nobody fills in.</returns>
    public static bool IsFilledIn(Field field, string text)
    {
        if (QueryTemplate.Unknown(text) is { Count: > 0 } unknown)
        {
            field.Report(DialectFindings.Placeholder(field.Where, text, unknown));
            return false;
        }

        if (QueryTemplate.Doubtful(text) is { Count: > 0 } doubtful)
        {
            field.Report(DialectFindings.MaybePlaceholder(field.Where, text, doubtful));
        }

        return true;
    }

    /// <returns>Whether all functions in it are there for every Prometheus that is to read it.</returns>
    public static bool IsKnown(Field field, Query query)
    {
        if (query.Root.All.OfType<PromExpr.SeriesByLookback>().Any())
        {
            field.Report(DialectFindings.OtherSeriesPerLookback(field.Where, query.Text));
        }

        if (query.OnlyPrometheus3.Count > 0 && field.Versions != PrometheusVersions.Three)
        {
            field.Report(DialectFindings.OnlyPrometheus3(field.Where, query.Text, query.OnlyPrometheus3));
        }

        var isGone = query.OnlyPrometheus2.Count > 0 && field.Versions != PrometheusVersions.Two;
        if (isGone)
        {
            field.Report(DialectFindings.OnlyPrometheus2(field.Where, query.Text, query.OnlyPrometheus2));
        }

        if (query.Experimental.Count > 0)
        {
            field.Report(DialectFindings.Experimental(field.Where, query.Text, query.Experimental));
        }

        return !isGone && query.Experimental.Count == 0;
    }
}
