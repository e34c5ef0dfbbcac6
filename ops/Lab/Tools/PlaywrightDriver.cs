using System.Runtime.InteropServices;
using FksSre.Ops.Processes;
using Microsoft.Playwright;

namespace FksSre.Ops.Lab.Tools;

/// <summary>
/// What Playwright drives a browser with: a Node.js and code for it. Few commands need it, and at 135 MB it would be most of the
/// program, so it stays where NuGet keeps the package, and is fetched there where it is gone.
/// </summary>
/// <param name="packages">NuGet's folder of packages.</param>
/// <param name="project">The project whose restore fetches the package.</param>
internal sealed class PlaywrightDriver(string packages, string project, SearchPath path)
{
    /// <summary>Of the package that this program was built with; another driver would not understand it.</summary>
    public static string Version { get; } = typeof(IPlaywright).Assembly.GetName().Version!.ToString(3);

    private const string Package = "Microsoft.Playwright";

    private const string ListsAs = "global-packages:";

    /// <summary>Of a download of 250 MB on a slow line.</summary>
    private static readonly TimeSpan _limit = TimeSpan.FromMinutes(10);

    private string _packages = packages;

    public static PlaywrightDriver OfThisMachine() =>
        new(
            Environment.GetEnvironmentVariable("NUGET_PACKAGES") is { Length: > 0 } named
                ? named
                : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages"),
            Path.Combine(Environment.GetEnvironmentVariable("FKS_ROOT") ?? Directory.GetCurrentDirectory(), "ops", "FksSre.Ops.csproj"),
            SearchPath.OfThisProcess()
        );

    /// <summary>The package's own folder, which Playwright is told.</summary>
    public string Home => Path.Combine(_packages, "microsoft.playwright", Version);

    /// <summary>The Node.js that it runs with; null where it is not there, or not for this platform.</summary>
    public string? Node() =>
        Path.Combine(Home, ".playwright", "node", Platform()) is var folder && Directory.Exists(folder)
            ? Directory.EnumerateFiles(folder, "node*").FirstOrDefault()
            : null;

    /// <summary>Its command line, which <see cref="Node"/> runs.</summary>
    public string Script => Path.Combine(Home, ".playwright", "package", "cli.js");

    /// <returns>Null when it is there; else why not.</returns>
    public async Task<string?> FetchAsync(IProgress<string> progress, CancellationToken cancel)
    {
        if (Node() is not null)
        {
            return null;
        }

        var missing = $"Playwright's driver is missing: the NuGet package {Package} {Version} is not in {_packages}";
        if (path.Find("dotnet") is not { } dotnet)
        {
            return $"{missing}, and there is no dotnet on the PATH to fetch it with.";
        }

        // A nuget.config may name another folder.
        var listed = await CommandRun.RunAsync(dotnet, ["nuget", "locals", "global-packages", "--list"], Folder(), _limit, cancel);
        if (listed.Succeeded && listed.LastLine.StartsWith(ListsAs, StringComparison.Ordinal))
        {
            _packages = Path.TrimEndingDirectorySeparator(listed.LastLine[ListsAs.Length..].Trim());
        }

        if (Node() is not null)
        {
            return null;
        }

        progress.Report($"Fetching the NuGet package {Package} {Version}");
        var restored = await CommandRun.RunAsync(dotnet, ["restore", project], Folder(), _limit, cancel);
        return Node() is not null ? null
            : restored.Succeeded ? $"{missing}, and it has nothing for {Platform()}."
            : $"{missing}, and dotnet restore {project} failed: {restored.LastLine.TrimEnd('.')}.";
    }

    private string Folder() => Path.GetDirectoryName(project) is { } folder && Directory.Exists(folder) ? folder : Path.GetTempPath();

    /// <summary>As the driver's folders are named.</summary>
    private static string Platform() =>
        OperatingSystem.IsWindows()
            ? "win32_x64"
            : $"{(OperatingSystem.IsMacOS() ? "darwin" : "linux")}-"
                + $"{(RuntimeInformation.OSArchitecture == Architecture.Arm64 ? "arm64" : "x64")}";
}
