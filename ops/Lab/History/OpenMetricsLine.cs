using System.Globalization;

namespace FksSre.Ops.Lab.History;

/// <summary>A sample of the past as OpenMetrics.</summary>
internal static class OpenMetricsLine
{
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
