using System.Text.RegularExpressions;

namespace FksSre.Stacks.Configuration.Values;

/// <summary>The name of a container image, as whoever pulls it reads it.</summary>
internal static partial class ImageName
{
    private const string Newest = "latest";

    /// <summary>
    /// Whether it is a name with a digest, or with a tag that says a version: neither <c>latest</c> nor one that ends in it, which is
    /// another image tomorrow.
    /// </summary>
    public static bool IsPinned(string image) =>
        Name().Match(image) is { Success: true } match
        && (
            match.Groups["digest"].Success
            || (match.Groups["tag"] is { Success: true, Value: var tag } && !tag.EndsWith(Newest, StringComparison.Ordinal))
        );

    [GeneratedRegex(
        @"\A[a-z0-9][a-z0-9._-]*((:[0-9]{1,5})?(/[a-z0-9][a-z0-9._-]*)+)?(:(?<tag>[A-Za-z0-9_][A-Za-z0-9._-]{0,127}))?"
            + @"(?<digest>@sha256:[0-9a-f]{64})?\z",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Name();
}
