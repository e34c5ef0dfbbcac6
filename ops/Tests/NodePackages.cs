using FksSre.Ops.Lab.Tools;

namespace FksSre.Ops.Tests;

/// <summary>The packages from npm that only tests need, as their lock files pin them.</summary>
internal static class NodePackages
{
    private static readonly string[] _folders =
    [
        "tests/FksSre.Sdk.Tests/node",
        "tests/FksSre.PolicyPack.Tests/node",
        "tests/GrafanaTypes",
        "tests/Workflows",
    ];

    /// <summary>npm writes it last, so a folder with it is whole.</summary>
    private const string Mark = "node_modules/.package-lock.json";

    /// <param name="npm">Path of the program.</param>
    /// <returns>Null when they are there; else why not.</returns>
    public static async Task<string?> InstallAsync(string root, string npm, IProgress<string> progress, CancellationToken cancellation)
    {
        // The first goes with the bundled SDK, where somebody is rid of that.
        foreach (var folder in _folders.Select(folder => Path.Combine(root, folder)).Where(Directory.Exists))
        {
            if (await InstallIntoAsync(folder, npm, progress, cancellation) is { } problem)
            {
                return problem;
            }
        }

        return null;
    }

    private static async Task<string?> InstallIntoAsync(
        string folder,
        string npm,
        IProgress<string> progress,
        CancellationToken cancellation
    )
    {
        var (mark, wanted) = (new FileInfo(Path.Combine(folder, Mark)), new FileInfo(Path.Combine(folder, "package-lock.json")));
        if (mark.Exists && mark.LastWriteTimeUtc >= wanted.LastWriteTimeUtc)
        {
            return null;
        }

        progress.Report("Fetching the npm packages of the tests");
        return await NpmPackages.InstallAsync(npm, folder, cancellation);
    }
}
