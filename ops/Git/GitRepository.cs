using FksSre.Ops.Processes;

namespace FksSre.Ops.Git;

/// <summary>The repository that the program lies in, asked with the git of this machine.</summary>
/// <param name="root">Its folder.</param>
internal sealed class GitRepository(string root)
{
    private static readonly TimeSpan _limit = TimeSpan.FromMinutes(2);

    /// <summary>The commit that a text names: a branch, a tag, a part of its hash.</summary>
    /// <returns>Its full hash; null where there is none.</returns>
    public async Task<string?> CommitAsync(string reference, CancellationToken cancellation)
    {
        var run = await RunAsync(cancellation, "rev-parse", "--verify", "--quiet", "--end-of-options", $"{reference}^{{commit}}");
        return run.Succeeded ? run.Output.Trim() : null;
    }

    /// <summary>Where the commit that is checked out left a branch: as the remote has it, else as it is here.</summary>
    /// <returns>The full hash and the name of that branch; null where there is no such branch or no history that both share.</returns>
    public async Task<(string Commit, string Branch)?> MergeBaseAsync(string main, CancellationToken cancellation)
    {
        foreach (var branch in new[] { $"refs/remotes/origin/{main}", $"refs/heads/{main}" })
        {
            var run = await RunAsync(cancellation, "merge-base", "HEAD", branch);
            if (run.Succeeded)
            {
                return (
                    run.Output.Trim(),
                    branch.Replace("refs/remotes/", "", StringComparison.Ordinal).Replace("refs/heads/", "", StringComparison.Ordinal)
                );
            }
        }

        return null;
    }

    /// <summary>Whether every file is as the commit that is checked out has it.</summary>
    public async Task<bool> IsCleanAsync(CancellationToken cancellation) =>
        await RunAsync(cancellation, "status", "--porcelain", "--untracked-files=normal") is { Succeeded: true, Output: var said }
        && said.Trim().Length == 0;

    /// <summary>Whether only a part of the history was fetched, as CI does unless it is told otherwise.</summary>
    public async Task<bool> IsShallowAsync(CancellationToken cancellation) =>
        await RunAsync(cancellation, "rev-parse", "--is-shallow-repository") is { Succeeded: true, Output: var said }
        && said.Trim() == "true";

    /// <summary>The files of a commit, in one archive.</summary>
    /// <returns>Null when written; else why not.</returns>
    public async Task<string?> ArchiveAsync(string commit, string file, CancellationToken cancellation)
    {
        var run = await RunAsync(cancellation, "archive", "--format=tar", $"--output={file}", commit);
        return run.Succeeded ? null : run.LastLine;
    }

    private Task<CommandRun> RunAsync(CancellationToken cancellation, params string[] arguments) =>
        CommandRun.RunAsync("git", ["-C", root, .. arguments], root, _limit, cancellation);
}
