using System.Globalization;
using System.Text.RegularExpressions;
using FksSre.PromQl;

namespace FksSre.Specifications.Outcomes;

/// <summary>The statuses of HTTP, with those of proxies, and their classes: what a label can be that is called so.</summary>
internal static partial class Statuses
{
    private static readonly string[] _digits = ["1", "2", "3", "4", "5"];

    public static readonly IReadOnlyList<string> All =
    [
        .. Enumerable.Range(100, 432).Append(598).Append(599).Select(n => n.ToString(CultureInfo.InvariantCulture)),
        .. Enumerable.Range(1, 5).SelectMany(n => new[] { $"{n}xx", $"{n}XX" }),
    ];

    /// <summary>Whether a matcher is about statuses, by its label and what its author tried to write.</summary>
    public static bool IsMeant(LabelMatcher matcher) => Labels().IsMatch(matcher.Label) && Attempt().IsMatch(matcher.Value);

    /// <summary>Whether it is a label of Envoy's, which has a class by its digit alone.</summary>
    public static bool AreDigits(string label) => label == "envoy_response_code_class";

    /// <summary>Whether any status is like the value of a matcher, read as a pattern. Labels of classes have them as they like.</summary>
    public static bool Takes(LabelMatcher matcher) =>
        (
            AreDigits(matcher.Label) ? _digits
            : matcher.Label.EndsWith("class", StringComparison.Ordinal) ? [.. All, .. _digits]
            : All
        ).Any(QueryRegex.Matching(matcher.Value));

    [GeneratedRegex(
        "^(?:http_|https_|response_|request_|server_|upstream_|status_|envoy_)*(?:code|status|statuscode|statusCode)(?:_class)?$",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Labels();

    /// <summary>What somebody writes who means statuses by their digits.</summary>
    [GeneratedRegex(@"^\^?\(?\^?\[?[1-5][0-9.xX*+|,^$()\[\]{}?\\d -]*$", RegexOptions.CultureInvariant)]
    private static partial Regex Attempt();
}
