using FksSre.Ops.Lab;

namespace FksSre.Ops.Tests;

/// <summary>The packages from npm that only tests need, as their lock files pin them.</summary>
internal static class NodePackages
{
    private static readonly string[] _folders = ["tests/FksSre.Sdk.Tests/node", "tests/FksSre.Monitoring.Tests/node"];

    /// <summary>npm writes it last, so a folder with it is whole.</summary>
    private const string Mark = "node_modules/.package-lock.json";

    /// <summary>Grafana's types are compiled with it, and Pulumi's SDK for it is what ours is compared with.</summary>
    private static readonly Version _oldest = new(20, 0);

    private static readonly TimeSpan _limit = TimeSpan.FromMinutes(5);

    public const string Remedy =
        "Install Node.js 20 or newer with npm (https://nodejs.org/en/download): the tests compare our SDK with Pulumi's own for Node, and dashboards with Grafana's types.";

    /// <returns>Null when they are there; else why not.</returns>
    public static async Task<string?> InstallAsync(string root, IProgress<string> progress, CancellationToken cancellation)
    {
        var node = await CommandRun.RunAsync("node", ["--version"], root, _limit, cancellation);
        if (!node.Succeeded || !Version.TryParse(node.LastLine.TrimStart('v'), out var version))
        {
            return "Node.js is missing: there is no node on the PATH that tells its version.";
        }

        if (version < _oldest)
        {
            return $"Node.js {version} is too old.";
        }

        // The first goes with the bundled SDK, where somebody is rid of that.
        foreach (var folder in _folders.Select(folder => Path.Combine(root, folder)).Where(Directory.Exists))
        {
            if (await InstallIntoAsync(folder, progress, cancellation) is { } problem)
            {
                return problem;
            }
        }

        return null;
    }

    private static async Task<string?> InstallIntoAsync(string folder, IProgress<string> progress, CancellationToken cancellation)
    {
        var (mark, wanted) = (new FileInfo(Path.Combine(folder, Mark)), new FileInfo(Path.Combine(folder, "package-lock.json")));
        if (mark.Exists && mark.LastWriteTimeUtc >= wanted.LastWriteTimeUtc)
        {
            return null;
        }

        progress.Report("Fetching the npm packages of the tests");
        var run = await CommandRun.RunAsync("npm", ["ci", "--no-audit", "--no-fund", "--ignore-scripts"], folder, _limit, cancellation);
        return run.Succeeded ? null : $"npm ci failed in {folder}: {run.LastLine}";
    }
}
