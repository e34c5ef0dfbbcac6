using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace FksSre.Delivery.Drift;

/// <summary>A field that somebody else has taken over, as an API server refuses to apply it.</summary>
/// <param name="Manager">Who, by the name of the field manager, e.g. <c>kubectl-edit</c>.</param>
/// <param name="Path">The field, e.g. <c>.data.alertmanagers.yml</c>.</param>
public sealed partial record FieldConflict(string Manager, string Path)
{
    /// <summary>
    /// All that an error names: <c>conflict with "kubectl-edit" using v1: .data.x</c>, or <c>conflicts with "helm" using apps/v1:</c> with
    /// a line for each field.
    /// </summary>
    /// <returns>Empty for another error.</returns>
    public static ImmutableArray<FieldConflict> In(string error) =>
        [
            .. Named()
                .Matches(error)
                .SelectMany(match =>
                    match.Groups["path"].Captures.Select(path => new FieldConflict(match.Groups["manager"].Value, path.Value.Trim()))
                )
                .Distinct(),
        ];

    [GeneratedRegex(
        """conflicts? with "(?<manager>[^"\n]{1,200})"(?: with subresource "[^"\n]{1,60}")?(?: using [^\s:]{1,100})?(?: at [0-9TZ:.+-]{1,40})?:(?:[ \t]+(?<path>\.[^\n]{1,500})|(?:\s*\n\s*- (?<path>[^\n]{1,500}))+)""",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Named();
}
