using System.Globalization;
using FksSre.Ops.Lab.Simulator;

namespace FksSre.Ops.Lab.History;

/// <summary>A sample of the past as OpenMetrics.</summary>
internal static class OpenMetricsLine
{
    /// <summary>A name and labels, whose values may hold what ends a text: promtool would refuse the whole past for one of them.</summary>
    public static string Series(string name, params (string Name, string Value)[] labels) => $"{name}{ExpositionText.Labels(labels)}";

    /// <param name="text">Where to.</param>
    /// <param name="series">Name and labels.</param>
    /// <param name="value">Rounded to six decimals.</param>
    /// <param name="at">Rounded down to a second.</param>
    public static void Write(TextWriter text, string series, double value, DateTimeOffset at)
    {
        text.Write(series);
        text.Write(' ');
        text.Write(value.ToString("0.######", CultureInfo.InvariantCulture));
        text.Write(' ');
        text.Write(at.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture));
        text.Write('\n');
    }
}
