using FksSre.Ops.Processes;

namespace FksSre.Ops.Lab.Tools;

/// <summary>
/// Finds Node.js with npm: those on the PATH; else Playwright's own Node.js with the npm on the PATH or Debian's,
/// unpacked into <paramref name="privateFolder"/>. Nothing is installed.
/// </summary>
/// <param name="playwright">The driver whose Node.js is taken.</param>
internal sealed class NodeLocator(string privateFolder, SearchPath path, PlaywrightDriver playwright)
{
    /// <summary>The oldest that Grafana's components and Pulumi's SDK for it run with.</summary>
    private static readonly Version _oldest = new(20, 0);

    private static readonly TimeSpan _limit = TimeSpan.FromSeconds(30);

    public static NodeLocator OnThisMachine(string privateFolder) =>
        new(privateFolder, SearchPath.OfThisProcess(), PlaywrightDriver.OfThisMachine());

    /// <summary>Both, or every reason why they are not there, with what to do.</summary>
    /// <param name="progress">Told, in a sentence, before anything that takes longer than a moment.</param>
    public async Task<NodeLookup> LocateAsync(IProgress<string> progress, CancellationToken cancel)
    {
        var npm = path.Find("npm");
        var problem = await TooOldAsync(cancel);
        if (problem is null && npm is not null && await RunsAsync(npm, cancel) is null)
        {
            return new NodeLookup.Found(npm, Folder: null);
        }

        var problems = new List<string>
        {
            problem ?? (npm is null ? "npm is missing: Node.js is on the PATH without it." : $"{npm} does not run."),
        };
        if (await playwright.FetchAsync(progress, cancel) is { } undone)
        {
            return new NodeLookup.Missing($"{problems[0]} {undone}");
        }

        var node = playwright.Node()!;
        var unpacked = UnpackedPackage.Root(privateFolder, NpmLauncher.Package);
        foreach (
            var candidate in new[] { npm is null ? null : NpmLauncher.ProgramOf(npm), NpmLauncher.ProgramIn(unpacked) }
                .OfType<string>()
                .Where(File.Exists)
        )
        {
            if (await WithAsync(node, candidate, cancel) is { } present)
            {
                return present;
            }
        }

        if (await new PackageFetch(privateFolder, path).FetchAsync(NpmLauncher.Package, progress, cancel) is { } failure)
        {
            problems.Add(failure);
        }
        else if (await WithAsync(node, NpmLauncher.ProgramIn(unpacked), cancel) is { } fetched)
        {
            return fetched;
        }

        return new NodeLookup.Missing(string.Join(' ', problems));
    }

    private async Task<string?> TooOldAsync(CancellationToken cancel)
    {
        if (path.Find("node") is not { } node)
        {
            return "Node.js is missing: there is no node on the PATH.";
        }

        var run = await CommandRun.RunAsync(node, ["--version"], Path.GetTempPath(), _limit, cancel);
        return !run.Succeeded || !Version.TryParse(run.LastLine.TrimStart('v'), out var version)
                ? $"Node.js is missing: {node} does not tell its version ({run.LastLine.TrimEnd('.')})."
            : version < _oldest ? $"Node.js {version} is too old: {_oldest.Major} or newer is needed."
            : null;
    }

    private async Task<NodeLookup?> WithAsync(string node, string npm, CancellationToken cancel)
    {
        var folder = Path.Combine(privateFolder, "node");
        NpmLauncher.Write(folder, node, npm);
        var program = Path.Combine(folder, "npm");
        return await RunsAsync(program, cancel) is null ? new NodeLookup.Found(program, folder) : null;
    }

    private static async Task<string?> RunsAsync(string npm, CancellationToken cancel)
    {
        var run = await CommandRun.RunAsync(npm, ["--version"], Path.GetTempPath(), _limit, cancel);
        return run.Succeeded && Version.TryParse(run.LastLine, out _) ? null : run.LastLine;
    }
}
