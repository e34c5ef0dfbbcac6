using System.Text.RegularExpressions;
using FksSre.Ops.Processes;

namespace FksSre.Ops.Lab.Tools;

/// <summary>
/// Asks apt for packages without installing any. Where the machine has no package lists, or old ones, lists of our own are read
/// into the folder: that needs no root, and the machine's stay as they are.
/// </summary>
/// <param name="folder">Where archives go; whoever made it deletes it.</param>
internal sealed partial class AptPackages(string apt, string folder)
{
    private static readonly TimeSpan _limit = TimeSpan.FromMinutes(5);

    private IReadOnlyList<string> _ownLists = [];

    /// <summary>The package and those of its dependencies that this machine lacks; or why apt cannot tell.</summary>
    public async Task<(IReadOnlyList<string> Packages, string? Problem)> LackingAsync(
        string package,
        IProgress<string> progress,
        CancellationToken cancel
    )
    {
        var run = await RunAsync("install", ["-s", "-qq", "--no-install-recommends", package], progress, cancel);
        var packages = Installs().Matches(run.Output).Select(match => match.Groups["name"].Value).Distinct().ToList();
        return run.Succeeded && packages.Count > 0 ? (packages, null) : ([], $"apt-get install -s {package} failed: {run.LastLine}.");
    }

    /// <summary>Puts their archives into the folder.</summary>
    /// <returns>Null when they are there; else why not.</returns>
    public async Task<string?> DownloadAsync(IReadOnlyList<string> packages, IProgress<string> progress, CancellationToken cancel)
    {
        var run = await RunAsync("download", ["-q", .. packages], progress, cancel);
        return run.Succeeded ? null : $"apt-get download {packages[0]} failed: {run.LastLine}.";
    }

    // Old lists name archives that are gone, so any failure is a reason to read them anew, once.
    private async Task<CommandRun> RunAsync(string command, string[] arguments, IProgress<string> progress, CancellationToken cancel)
    {
        var run = await AptAsync(command, arguments, cancel);
        if (run.Succeeded || _ownLists.Count > 0)
        {
            return run;
        }

        progress.Report("Reading Debian's package lists (apt-get update, not into the system)");
        UseOwnLists();
        return (await AptAsync("update", ["-q"], cancel)).Succeeded ? await AptAsync(command, arguments, cancel) : run;
    }

    private Task<CommandRun> AptAsync(string command, string[] arguments, CancellationToken cancel) =>
        CommandRun.RunAsync(apt, [command, .. _ownLists, .. arguments], folder, _limit, cancel);

    /// <summary>What is installed is read from the machine as ever.</summary>
    private void UseOwnLists()
    {
        var own = Path.Combine(folder, "apt");
        Directory.CreateDirectory(Path.Combine(own, "lists", "partial"));
        Directory.CreateDirectory(Path.Combine(own, "archives", "partial"));
        _ownLists =
        [
            $"-oDir::State::lists={own}/lists",
            $"-oDir::Cache::archives={own}/archives",
            $"-oDir::Cache::pkgcache={own}/pkgcache.bin",
            $"-oDir::Cache::srcpkgcache={own}/srcpkgcache.bin",
        ];
    }

    [GeneratedRegex(@"^Inst (?<name>\S+) ", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex Installs();
}
