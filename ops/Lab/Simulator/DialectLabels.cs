using System.Globalization;

namespace FksSre.Ops.Lab.Simulator;

/// <summary>The labels a dialect puts on a series.</summary>
internal static class DialectLabels
{
    public static IReadOnlyList<(string Name, string Value)> Of(MetricDialect dialect, RequestSeries series, bool withStatus)
    {
        var labels = new List<(string, string)>(dialect.ExtraLabels.Select(l => (l.Key, l.Value)));
        if (dialect.MethodLabel is { } method)
        {
            labels.Add((method, series.Endpoint.Method));
        }

        if (dialect.PathLabel is { } path)
        {
            labels.Add((path, series.Endpoint.Path));
        }

        if (withStatus)
        {
            labels.Add((dialect.StatusLabel, Status(dialect.StatusForm, series.Status)));
        }

        return labels;
    }

    private static string Status(StatusForm form, int status) =>
        form == StatusForm.Grouped
            ? string.Create(CultureInfo.InvariantCulture, $"{status / 100}xx")
            : status.ToString(CultureInfo.InvariantCulture);
}
