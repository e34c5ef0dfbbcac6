using FksSre.Ops.Processes;

namespace FksSre.Ops.Lab.Tools;

/// <summary>
/// Finds a Chromium: the one that is named, one on the PATH, the unpacked one of an earlier run, Playwright's own, or Debian's
/// package unpacked into <paramref name="privateFolder"/> with the libraries it needs. Nothing is installed.
/// </summary>
/// <param name="named">Path of a Chromium that a person chose, the only one that is tried then; null: nobody did.</param>
/// <param name="playwright">The driver whose browser is asked for.</param>
internal sealed class BrowserLocator(string privateFolder, SearchPath path, string? named, PlaywrightBrowser playwright)
{
    public const string Variable = "FKS_CHROMIUM";

    private static readonly string[] _commands = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

    private static readonly TimeSpan _limit = TimeSpan.FromSeconds(30);

    public static BrowserLocator OnThisMachine(string privateFolder) =>
        new(privateFolder, SearchPath.OfThisProcess(), Environment.GetEnvironmentVariable(Variable), PlaywrightBrowser.OfThisMachine());

    private string Unpacked => Path.Combine(UnpackedPackage.Root(privateFolder, ChromiumLauncher.Package), ChromiumLauncher.Place);

    /// <summary>A browser that starts, or every reason why there is none, with what to do.</summary>
    /// <param name="progress">Told, in a sentence, before anything that takes longer than a moment.</param>
    public async Task<BrowserLookup> LocateAsync(IProgress<string> progress, CancellationToken cancel)
    {
        var problems = new List<string>();
        if (!string.IsNullOrEmpty(named))
        {
            return await StartsAsync(Path.GetFullPath(named), problems, cancel) is { } chosen
                ? chosen
                : new BrowserLookup.Missing(
                    $"{Variable} names no Chromium: {problems[0]}",
                    [$"Correct {Variable}, or unset it: then one is looked for."]
                );
        }

        foreach (var candidate in (string[])[.. _commands.Select(path.Find).OfType<string>(), Unpacked, .. playwright.Downloaded()])
        {
            if (File.Exists(candidate) && await StartsAsync(candidate, problems, cancel) is { } present)
            {
                return present;
            }
        }

        if (await playwright.DownloadAsync(progress, cancel) is { } undone)
        {
            problems.Add(undone);
        }
        else if (await StartsAsync(playwright.Downloaded()[0], problems, cancel) is { } downloaded)
        {
            return downloaded;
        }

        if (await new PackageFetch(privateFolder, path).FetchAsync(ChromiumLauncher.Package, progress, cancel) is { } failure)
        {
            problems.Add(failure);
        }
        else if (await StartsAsync(Unpacked, problems, cancel) is { } fetched)
        {
            return fetched;
        }

        return new BrowserLookup.Missing(
            string.Join(' ', problems.Distinct().Prepend("Chromium is missing: none on the PATH that starts.")),
            [
                "Debian, Ubuntu: sudo apt-get install -y --no-install-recommends chromium",
                "Homebrew: brew install --cask chromium",
                $"Elsewhere: install Chromium or Chrome and set {Variable} to the path of its program",
            ]
        );
    }

    /// <summary>Some are there and do not start: a library is missing, or the command only says where the browser can be had.</summary>
    private static async Task<BrowserLookup.Found?> StartsAsync(string file, List<string> problems, CancellationToken cancel)
    {
        var run = await CommandRun.RunAsync(file, ["--version"], Path.GetTempPath(), _limit, cancel);
        if (run.Succeeded && run.Output.Contains("Chrom", StringComparison.Ordinal))
        {
            return new(file);
        }

        problems.Add($"{file} --version failed: {run.LastLine.TrimEnd('.')}.");
        return null;
    }
}
