using System.Text;
using FksSre.Monitoring.PromQl;
using FksSre.ServiceLevels.Indicators;

namespace FksSre.Monitoring.Rendering;

/// <summary>A matcher as Alertmanager writes it; the same as PromQL's but for a lone selector.</summary>
internal static class MatcherText
{
    public static string Of(LabelMatcher matcher)
    {
        var text = new StringBuilder(matcher.Label).Append(PromPrinter.Symbol(matcher.Operator));
        PromText.AppendString(text, matcher.Value);
        return text.ToString();
    }
}
