using System.Text;

namespace FksSre.PromQl;

/// <summary>A matcher as Alertmanager writes it; the same as PromQL's but for a lone selector.</summary>
public static class MatcherText
{
    /// <summary>E.g. <c>severity=~"page|ticket"</c>: the value always in double quotes, escaped as in PromQL.</summary>
    public static string Of(LabelMatcher matcher)
    {
        var text = new StringBuilder(matcher.Label).Append(PromPrinter.Symbol(matcher.Operator));
        PromText.AppendString(text, matcher.Value);
        return text.ToString();
    }
}
