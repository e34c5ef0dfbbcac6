using System.Text.RegularExpressions;
using FksSre.PromQl;

namespace FksSre.Policies.Rules.Plan;

/// <summary>The labels that the text of a query demands a value of.</summary>
internal static partial class NamedLabels
{
    /// <summary>In their order; the value as it is, without the query's quotes and escapes.</summary>
    public static IEnumerable<(string Label, string Value)> In(string query) =>
        Matcher()
            .Matches(query)
            .Select(matcher => (matcher.Groups["label"].Value, QueryString.Unquote(matcher.Groups["value"].Value) ?? ""));

    [GeneratedRegex("(?<label>[a-z_]+)=(?<value>\"(?:[^\"\\\\]|\\\\.)*\")", RegexOptions.CultureInvariant)]
    private static partial Regex Matcher();
}
