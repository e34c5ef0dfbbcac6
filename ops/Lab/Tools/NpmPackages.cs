using System.Text.RegularExpressions;
using FksSre.Ops.Processes;

namespace FksSre.Ops.Lab.Tools;

/// <summary>Packages from npm as a lock file pins them. No script of theirs is run.</summary>
internal static partial class NpmPackages
{
    private static readonly TimeSpan _limit = TimeSpan.FromMinutes(10);

    /// <param name="npm">Path of the program.</param>
    /// <param name="folder">With package.json and package-lock.json.</param>
    /// <returns>Null when they are there; else why not, with what to do.</returns>
    public static async Task<string?> InstallAsync(string npm, string folder, CancellationToken cancel)
    {
        var run = await CommandRun.RunAsync(npm, ["ci", "--no-audit", "--no-fund", "--ignore-scripts"], folder, _limit, cancel);
        return run.Succeeded
            ? null
            : $"npm ci failed in {folder}: {Reason(run).TrimEnd('.')}.\n"
                + "  It needs the npm registry and some space: npm ping says whether the registry "
                + "answers, and npm config set registry URL names another one.";
    }

    /// <summary>Of all its lines the first that is a sentence; the last only names a log.</summary>
    private static string Reason(CommandRun run) =>
        run.Output.Split('\n').Select(line => Sentence().Match(line)).FirstOrDefault(match => match.Success)?.Groups["reason"].Value
        ?? run.LastLine;

    [GeneratedRegex(@"^npm (error|ERR!) (network )?(?<reason>(?!code |syscall |errno |path |dest |A complete log)\S+ .+?)\s*$")]
    private static partial Regex Sentence();
}
