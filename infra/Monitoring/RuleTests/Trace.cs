using System.Globalization;
using System.Text;

namespace FksSre.Monitoring.RuleTests;

/// <summary>Values of series over some phases, in promtool's notation.</summary>
internal static class Trace
{
    /// <summary>A counter that grows by so many per sample in each phase.</summary>
    public static string Counter(IEnumerable<Phase> phases, Func<Phase, int> growth)
    {
        var text = new StringBuilder();
        var value = 0L;
        foreach (var phase in phases)
        {
            var by = growth(phase);
            value += by;
            Append(text, value, by, phase.Steps);
            value += (long)by * (phase.Steps - 1);
        }

        return text.ToString();
    }

    /// <summary>A gauge that is 1, and 0 where any event of the phase is bad.</summary>
    public static string UpGauge(IEnumerable<Phase> phases)
    {
        var text = new StringBuilder();
        foreach (var phase in phases)
        {
            Append(text, phase.Bad > 0 ? 0 : 1, 0, phase.Steps);
        }

        return text.ToString();
    }

    private static void Append(StringBuilder text, long start, int growth, int steps)
    {
        if (text.Length > 0)
        {
            text.Append(' ');
        }

        text.Append(CultureInfo.InvariantCulture, $"{start}+{growth}x{steps - 1}");
    }
}
