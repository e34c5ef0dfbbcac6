namespace FksSre.Ops.Lab.Tools;

/// <summary>Every way a person can get a tool, for the three platforms people have.</summary>
internal static class ToolRemedies
{
    public static IReadOnlyList<string> For(ToolRequirement tool)
    {
        var project = tool.Release[..tool.Release.IndexOf('-', StringComparison.Ordinal)];
        var ways = new[]
        {
            $"Debian, Ubuntu: sudo apt-get install -y --no-install-recommends {tool.Package}",
            tool.Formula is null ? null : $"Homebrew: brew install {tool.Formula}",
            $"Elsewhere: unpack {tool.Release} from the releases of github.com/prometheus/{project} into a folder on the PATH",
        };
        return [.. ways.OfType<string>()];
    }
}
