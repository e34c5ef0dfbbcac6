using FksSre.Ops.Git;
using FksSre.Ops.Processes;
using FksSre.ServiceLevels.Findings;

namespace FksSre.Ops.Preview;

/// <summary>Renders of commits, each built and rendered by its own code, once, and kept.</summary>
/// <param name="root">Of the repository.</param>
/// <param name="git">Has the commits.</param>
/// <param name="environments">All are rendered at once, since the time goes into the build.</param>
internal sealed class CommitRenders(string root, GitRepository git, IReadOnlyList<string> environments)
{
    /// <summary>Of a build on a slow machine.</summary>
    private static readonly TimeSpan _limit = TimeSpan.FromMinutes(20);

    private const int Kept = 6;

    private string Folder => Path.Combine(root, ".fks", "previews");

    /// <summary>The folder with a render of each environment.</summary>
    /// <returns>The folder, or what stands in the way.</returns>
    public async Task<Checked<string>> FolderOfAsync(string commit, IProgress<string> progress, CancellationToken cancellation)
    {
        var folder = Path.Combine(Folder, commit);
        if (environments.All(environment => RenderFolder.Find(folder, environment) is not null))
        {
            return new(folder, []);
        }

        var work = Path.Combine(Folder, $"{commit}.{Environment.ProcessId}.tmp");
        try
        {
            Directory.CreateDirectory(work);
            var problem = await RenderAsync(commit, work, progress, cancellation);
            if (problem is not null)
            {
                return new(null, [problem]);
            }

            // Another preview of the same commit may have been quicker; both have written the same.
            if (!Directory.Exists(folder))
            {
                Directory.Move(Path.Combine(work, "renders"), folder);
            }

            Forget(folder);
            return new(folder, []);
        }
        finally
        {
            Directory.Delete(work, recursive: true);
        }
    }

    private async Task<Finding?> RenderAsync(string commit, string work, IProgress<string> progress, CancellationToken cancellation)
    {
        var source = Path.Combine(work, "source");
        if (await CommitFiles.ExtractAsync(git, root, commit, source, cancellation) is { } refused)
        {
            return PreviewFindings.NotRendered(commit, refused);
        }

        progress.Report($"Building {commit[..8]} beside this one, once: its renders are kept in .fks/previews.");
        foreach (var environment in environments)
        {
            var output = Path.Combine(work, "renders", environment);
            var run = await CommandRun.RunAsync(
                Path.Combine(source, "fks"),
                ["render", environment, "--out", output],
                source,
                _limit,
                cancellation
            );
            if (!run.Succeeded)
            {
                return PreviewFindings.NotRendered(commit, run.LastLine);
            }
        }

        return null;
    }

    /// <summary>The eldest go; the one that is needed now stays.</summary>
    private void Forget(string needed)
    {
        var eldest = new DirectoryInfo(Folder)
            .EnumerateDirectories()
            .Where(folder => folder.FullName != needed && !folder.Name.EndsWith(".tmp", StringComparison.Ordinal))
            .OrderByDescending(folder => folder.LastWriteTimeUtc)
            .Skip(Kept - 1);
        foreach (var folder in eldest)
        {
            folder.Delete(recursive: true);
        }
    }
}
