namespace FksSre.Ops.Lab.Tools;

/// <summary>
/// Downloads a Debian package and unpacks it into the private folder, without installing it: no root, no service starts.
/// Works in a folder of its own and renames at the end, so an interruption leaves nothing that a later run would take for a tool.
/// </summary>
internal sealed class PackageFetch(string privateFolder, SearchPath path, bool isRoot)
{
    private const string ListsRemedy = "sudo apt-get update, then run this command again";
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(5);

    /// <summary>Null when the package is in place; otherwise why it is not.</summary>
    public async Task<FetchFailure?> FetchAsync(string package, IProgress<string> progress, CancellationToken cancel)
    {
        if (path.Find("apt-get") is not { } apt || path.Find("dpkg-deb") is not { } dpkg)
        {
            return new FetchFailure("This machine has no apt-get and dpkg-deb to fetch it with.", null);
        }

        Directory.CreateDirectory(privateFolder);
        using var work = WorkFolder.Create(privateFolder);
        progress.Report($"Fetching the Debian package {package} (not installing it)");
        if (await DownloadAsync(apt, package, work.Path, progress, cancel) is { } failure)
        {
            return failure;
        }

        await CommandRun.RunAsync(apt, ["download", "-q", .. PackageBundle.Extras(package)], work.Path, Limit, cancel);
        var root = Path.Combine(work.Path, "root");
        if (await UnpackAsync(dpkg, work.Path, root, cancel) is { } broken)
        {
            return broken;
        }

        PackageBundle.Trim(root);
        if (package == "prometheus-alertmanager")
        {
            await AlertmanagerTemplates.MakeRelativeAsync(root, cancel);
        }

        work.Publish(root, UnpackedPackage.Root(privateFolder, package));
        return null;
    }

    private async Task<FetchFailure?> DownloadAsync(
        string apt, string package, string folder, IProgress<string> progress, CancellationToken cancel)
    {
        var run = await CommandRun.RunAsync(apt, ["download", "-q", package], folder, Limit, cancel);
        if (!run.Succeeded && isRoot)
        {
            progress.Report("Reading the package lists (apt-get update)");
            await CommandRun.RunAsync(apt, ["update", "-q"], folder, Limit, cancel);
            run = await CommandRun.RunAsync(apt, ["download", "-q", package], folder, Limit, cancel);
        }

        return run.Succeeded
            ? null
            : new FetchFailure($"apt-get download {package} failed: {run.LastLine}.", isRoot ? null : ListsRemedy);
    }

    private static async Task<FetchFailure?> UnpackAsync(string dpkg, string folder, string root, CancellationToken cancel)
    {
        foreach (var archive in Directory.EnumerateFiles(folder, "*.deb").Order(StringComparer.Ordinal))
        {
            var run = await CommandRun.RunAsync(dpkg, ["-x", archive, root], folder, Limit, cancel);
            if (!run.Succeeded)
            {
                return new FetchFailure($"dpkg-deb -x {Path.GetFileName(archive)} failed: {run.LastLine}.", null);
            }
        }

        return null;
    }
}
