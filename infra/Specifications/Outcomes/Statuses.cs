using System.Globalization;
using System.Text.RegularExpressions;
using FksSre.PromQl;

namespace FksSre.Specifications.Outcomes;

/// <summary>The statuses of HTTP, with those of proxies, and their classes: what a label can be that is called so.</summary>
internal static partial class Statuses
{
    private static readonly string[] _classes = [.. Enumerable.Range(1, 5).SelectMany(n => new[] { $"{n}xx", $"{n}XX" })];

    private static readonly string[] _digits = ["1", "2", "3", "4", "5"];

    public static readonly IReadOnlyList<string> All =
    [
        .. Enumerable.Range(100, 432).Append(598).Append(599).Select(n => n.ToString(CultureInfo.InvariantCulture)),
        .. _classes,
    ];

    /// <summary>Whether a matcher is about statuses, by its label and what its author tried to write.</summary>
    public static bool IsMeant(LabelMatcher matcher) => Labels().IsMatch(matcher.Label) && Attempt().IsMatch(matcher.Value);

    public static bool Takes(string pattern) => All.Any(QueryRegex.Matching(pattern));

    /// <summary>Labels of classes alone have them as <c>5xx</c> or as <c>5</c>.</summary>
    public static bool Takes(LabelMatcher matcher) =>
        !matcher.Label.EndsWith("class", StringComparison.Ordinal)
            ? Takes(matcher.Value)
            : _classes.Concat(_digits).Any(QueryRegex.Matching(matcher.Value));

    [GeneratedRegex(
        "^(?:http_|https_|response_|request_|server_|upstream_|status_|envoy_)*(?:code|status|statuscode|statusCode)(?:_class)?$",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Labels();

    /// <summary>What somebody writes who means statuses by their digits.</summary>
    [GeneratedRegex(@"^\^?\(?\^?\[?[1-5][0-9.xX*+|,^$()\[\]{}?\\d -]*$", RegexOptions.CultureInvariant)]
    private static partial Regex Attempt();
}
