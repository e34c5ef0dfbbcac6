using FksSre.Ops.Processes;

namespace FksSre.Ops.Lab.Tools;

/// <summary>
/// Downloads a Debian package and unpacks it into the private folder, without installing it: no root, no service starts.
/// Works in a folder of its own and renames at the end, so an interruption leaves nothing that a later run would take for a tool.
/// </summary>
internal sealed class PackageFetch(string privateFolder, SearchPath path)
{
    /// <summary>Of an archive of libraries and a browser on a slow disk.</summary>
    private static readonly TimeSpan _limit = TimeSpan.FromMinutes(5);

    /// <summary>Null when the package is in place; otherwise why it is not.</summary>
    public async Task<string?> FetchAsync(string package, IProgress<string> progress, CancellationToken cancel)
    {
        if (path.Find("apt-get") is not { } apt || path.Find("dpkg-deb") is not { } dpkg)
        {
            return "This machine has no apt-get and dpkg-deb to fetch it with.";
        }

        Directory.CreateDirectory(privateFolder);
        using var work = WorkFolder.Create(privateFolder);
        if (await DownloadAsync(new(apt, work.Path), package, progress, cancel) is { } failure)
        {
            return failure;
        }

        var root = Path.Combine(work.Path, "root");
        if (await UnpackAsync(dpkg, work.Path, root, cancel) is { } broken)
        {
            return broken;
        }

        PackageBundle.Trim(root);
        await MakeRunnableAsync(package, root, cancel);
        work.Publish(root, UnpackedPackage.Root(privateFolder, package));
        return null;
    }

    private static async Task<string?> DownloadAsync(AptPackages apt, string package, IProgress<string> progress, CancellationToken cancel)
    {
        if (!PackageBundle.NeedsOthers(package))
        {
            progress.Report($"Fetching the Debian package {package} (not installing it)");
            var failure = await apt.DownloadAsync([package], progress, cancel);
            if (failure is null && PackageBundle.Extras(package) is { Count: > 0 } extras)
            {
                await apt.DownloadAsync(extras, progress, cancel);
            }

            return failure;
        }

        var (lacking, problem) = await apt.LackingAsync(package, progress, cancel);
        if (problem is not null)
        {
            return problem;
        }

        string[] packages = [package, .. lacking.Where(name => name != package && PackageBundle.Needs(package, name))];
        progress.Report(
            packages.Length == 1
                ? $"Fetching the Debian package {package} (not installing it)"
                : $"Fetching the Debian package {package} and {packages.Length - 1} that it needs (not installing them)"
        );
        return await apt.DownloadAsync(packages, progress, cancel);
    }

    private static async Task MakeRunnableAsync(string package, string root, CancellationToken cancel)
    {
        switch (package)
        {
            case AlertmanagerTemplates.Package:
                await AlertmanagerTemplates.MakeRelativeAsync(root, cancel);
                break;
            case ChromiumLauncher.Package:
                ChromiumLauncher.Write(root);
                break;
            case var other when PackagedProgram.Of(other) is not null:
                ProgramLaunchers.Write(root);
                break;
        }
    }

    private static async Task<string?> UnpackAsync(string dpkg, string folder, string root, CancellationToken cancel)
    {
        foreach (var archive in Directory.EnumerateFiles(folder, "*.deb").Order(StringComparer.Ordinal))
        {
            var run = await CommandRun.RunAsync(dpkg, ["-x", archive, root], folder, _limit, cancel);
            if (!run.Succeeded)
            {
                return $"dpkg-deb -x {Path.GetFileName(archive)} failed: {run.LastLine}.";
            }

            File.Delete(archive);
        }

        return null;
    }
}
