using System.Security.Cryptography;
using FksSre.Ops.Files;
using FksSre.Ops.Lab.Tools;
using FksSre.Ops.Processes;

namespace FksSre.Ops.Dashboards;

/// <summary>The web page that draws dashboards, built by npm once and again when its sources change.</summary>
/// <param name="root">Of the repository.</param>
/// <param name="npm">The path of the program; null: where it is found, or fetched.</param>
internal sealed class PageBundle(string root, string? npm = null)
{
    private const string Script = "page.js";

    private static readonly TimeSpan _limit = TimeSpan.FromMinutes(10);

    private static readonly TimeSpan _look = TimeSpan.FromSeconds(0.5);

    /// <summary>Where it is, once built.</summary>
    public string Folder { get; } = Path.Combine(root, ".fks", "dashboards");

    public string Icons => Path.Combine(Work, "node_modules", "@grafana", "ui", "dist", "public", "img", "icons");

    public string Fonts => Path.Combine(Work, "node_modules", "@fontsource", "inter", "files");

    private string Sources => Path.Combine(root, "ops", "Dashboards", "web");

    private string Work => Path.Combine(Folder, "build");

    private string Mark => Path.Combine(Folder, "built-from");

    public bool IsBuilt => File.Exists(Mark) && File.ReadAllText(Mark) == Key();

    /// <returns>Null when it is there; else why not.</returns>
    public async Task<string?> BuildAsync(IProgress<string> progress, CancellationToken cancellation)
    {
        if (IsBuilt)
        {
            return null;
        }

        Directory.CreateDirectory(Work);
        using var alone = await AloneAsync(progress, cancellation);
        return IsBuilt ? null : await BuildAloneAsync(progress, cancellation);
    }

    /// <summary>The lab and several commands may want the page at the same time; one builds it, the others take what it built.</summary>
    private async Task<FileStream> AloneAsync(IProgress<string> progress, CancellationToken cancellation)
    {
        for (var told = false; ; )
        {
            try
            {
                return new FileStream(Path.Combine(Folder, "build.lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException) when (File.Exists(Path.Combine(Folder, "build.lock")))
            {
                if (!told)
                {
                    progress.Report("Waiting for another command that builds the page already");
                    told = true;
                }

                await Task.Delay(_look, cancellation);
            }
        }
    }

    private async Task<string?> BuildAloneAsync(IProgress<string> progress, CancellationToken cancellation)
    {
        var (program, missing) = await NpmAsync(progress, cancellation);
        if (program is null)
        {
            return missing;
        }

        var key = Key();
        var packages =
            File.Exists(PackageMark) && File.ReadAllText(PackageMark) == File.ReadAllText(Path.Combine(Sources, "package-lock.json"));
        Copy();
        if (!packages)
        {
            progress.Report("Fetching Grafana's components (half a gigabyte, once)");
            if (await NpmPackages.InstallAsync(program, Work, cancellation) is { } problem)
            {
                return problem;
            }

            File.Copy(Path.Combine(Work, "package-lock.json"), PackageMark, overwrite: true);
        }

        progress.Report("Building the page that draws dashboards");
        var build = await CommandRun.RunAsync(
            program,
            ["run", "--silent", "bundle", "--", $"--outfile={Path.Combine(Folder, Script)}", "--log-level=error"],
            Work,
            _limit,
            cancellation
        );
        if (!build.Succeeded)
        {
            return $"The page that draws dashboards cannot be built: {build.LastLine}";
        }

        AtomicFile.Write(Mark, key);
        return null;
    }

    private async Task<(string? Program, string? Missing)> NpmAsync(IProgress<string> progress, CancellationToken cancellation)
    {
        if (npm is not null)
        {
            return (npm, null);
        }

        var node = await NodeLocator.OnThisMachine(Path.Combine(root, ".fks", "tools")).LocateAsync(progress, cancellation);
        return node is NodeLookup.Found found ? (found.Npm, null) : (null, node.ToString());
    }

    private string PackageMark => Path.Combine(Work, "node_modules", ".installed-from");

    private IEnumerable<string> Files() =>
        Directory.EnumerateFiles(Sources, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal);

    /// <summary>Of all sources.</summary>
    private string Key()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var file in Files())
        {
            hash.AppendData(File.ReadAllBytes(file));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private void Copy()
    {
        var old = Path.Combine(Work, "src");
        if (Directory.Exists(old))
        {
            Directory.Delete(old, recursive: true);
        }

        foreach (var file in Files())
        {
            var copy = Path.Combine(Work, Path.GetRelativePath(Sources, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy, overwrite: true);
        }
    }
}
