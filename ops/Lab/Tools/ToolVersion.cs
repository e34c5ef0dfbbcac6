using System.Text.RegularExpressions;

namespace FksSre.Ops.Lab.Tools;

/// <summary>Reads the first line of <c>--version</c>, as every Prometheus project prints it.</summary>
public static partial class ToolVersion
{
    /// <summary>
    /// The version in "prometheus, version 2.42.0+ds (branch: ...)"; null when the text is not such a line.
    /// Distribution suffixes and pre-release tags are dropped: a release candidate has the flags of its release.
    /// </summary>
    public static Version? Parse(string output)
    {
        var match = Line().Match(output);
        return match.Success && Version.TryParse(match.Groups["version"].Value, out var version) ? version : null;
    }

    [GeneratedRegex(@"^[a-z_]+, version v?(?<version>\d+\.\d+\.\d+)", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex Line();
}
