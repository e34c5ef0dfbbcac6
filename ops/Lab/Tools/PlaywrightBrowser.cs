using System.Text.RegularExpressions;
using FksSre.Ops.Processes;

namespace FksSre.Ops.Lab.Tools;

/// <summary>The browser that Playwright downloads for itself, which other projects of the same person may have done already.</summary>
/// <param name="driver">What downloads it.</param>
/// <param name="cache">Where it puts its browsers.</param>
internal sealed partial class PlaywrightBrowser(PlaywrightDriver driver, string cache)
{
    private static readonly TimeSpan _limit = TimeSpan.FromMinutes(5);

    private static readonly string[] _programs =
    [
        "chrome-headless-shell",
        "headless_shell",
        "chrome",
        "Chromium",
        "Google Chrome for Testing",
        "chrome-headless-shell.exe",
        "chrome.exe",
    ];

    public static PlaywrightBrowser OfThisMachine() => new(PlaywrightDriver.OfThisMachine(), Cache());

    /// <summary>Those that were downloaded whole, the newest first.</summary>
    public IReadOnlyList<string> Downloaded() =>
        !Directory.Exists(cache)
            ? []
            :
            [
                .. Directory
                    .EnumerateDirectories(cache, "chromium*")
                    .Where(folder =>
                        Folder().IsMatch(Path.GetFileName(folder)) && File.Exists(Path.Combine(folder, "INSTALLATION_COMPLETE"))
                    )
                    .OrderByDescending(folder => int.Parse(Folder().Match(Path.GetFileName(folder)).Groups["revision"].Value, null))
                    .SelectMany(folder =>
                        Directory
                            .EnumerateFiles(folder, "*", SearchOption.AllDirectories)
                            .Where(file => _programs.Contains(Path.GetFileName(file)))
                    ),
            ];

    /// <returns>Null when it is there; else why not.</returns>
    public async Task<string?> DownloadAsync(IProgress<string> progress, CancellationToken cancel)
    {
        if (await driver.FetchAsync(progress, cancel) is { } undone)
        {
            return undone;
        }

        progress.Report("Asking Playwright for its Chromium");
        var run = await CommandRun.RunAsync(
            driver.Node()!,
            [driver.Script, "install", "--only-shell", "chromium"],
            Path.GetTempPath(),
            _limit,
            cancel
        );
        return run.Succeeded && Downloaded().Count > 0 ? null : $"Playwright could not download its own ({Reason(run)}).";
    }

    /// <summary>Of all its lines, the first that names an error of the network; the last is a line of its own code.</summary>
    private static string Reason(CommandRun run) =>
        run.Output.Split('\n').Select(line => ErrorLine().Match(line)).FirstOrDefault(match => match.Success)?.Groups["error"].Value
        ?? run.LastLine;

    private static string Cache() =>
        Environment.GetEnvironmentVariable("PLAYWRIGHT_BROWSERS_PATH") is { Length: > 1 } named
            ? named
            : Path.Combine(
                Environment.GetFolderPath(Environment.SpecialFolder.UserProfile),
                OperatingSystem.IsMacOS() ? "Library/Caches" : ".cache",
                "ms-playwright"
            );

    [GeneratedRegex(@"^chromium(_headless_shell)?-(?<revision>\d{1,9})$")]
    private static partial Regex Folder();

    [GeneratedRegex(@"^\s*Error: (?<error>(?!Failed to install|Download failure).+?)\.?\s*$")]
    private static partial Regex ErrorLine();
}
