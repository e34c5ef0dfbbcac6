using FksSre.Delivery.Rendered;
using FksSre.Ops.Git;
using FksSre.ServiceLevels.Findings;

namespace FksSre.Ops.Preview;

/// <summary>What an environment is compared with.</summary>
/// <param name="Name">For people.</param>
/// <param name="Commit">Its full hash; null for a folder.</param>
/// <param name="Folder">With a render, or with one of each environment; null: it is what is here.</param>
internal sealed record EarlierSide(string Name, string? Commit, string? Folder)
{
    /// <summary>The render of one environment.</summary>
    /// <param name="environment">Its name.</param>
    /// <param name="here">What is here.</param>
    public Checked<RenderedEnvironment> Read(string environment, Checked<RenderedEnvironment> here) =>
        Folder is null ? here : RenderFolder.Read(RenderFolder.Find(Folder, environment) ?? Folder);

    /// <param name="named">What the user has named: a folder, else a commit; null: where this commit left main.</param>
    /// <param name="main">The branch that this commit left.</param>
    /// <param name="git">Of this repository.</param>
    /// <param name="renders">Of its commits.</param>
    /// <param name="progress">Told of a build.</param>
    /// <param name="cancellation">Ends it.</param>
    public static async Task<Checked<EarlierSide>> FindAsync(
        string? named,
        string main,
        GitRepository git,
        CommitRenders renders,
        IProgress<string> progress,
        CancellationToken cancellation
    )
    {
        if (named is not null && Directory.Exists(named))
        {
            return new(new(named, null, Path.GetFullPath(named)), []);
        }

        var (commit, name) = (default(string), named);
        if (named is not null)
        {
            commit = await git.CommitAsync(named, cancellation);
        }
        else if (await git.MergeBaseAsync(main, cancellation) is { } found)
        {
            (commit, name) = (found.Commit, $"the merge base with {found.Branch}");
        }

        if (commit is null)
        {
            return new(
                null,
                [
                    named is null
                        ? PreviewFindings.NoMergeBase(main, await git.IsShallowAsync(cancellation))
                        : PreviewFindings.NoSuchCommit(named),
                ]
            );
        }

        // On main itself, say: what is here is that commit, and nothing has to be built to know it.
        if (commit == await git.CommitAsync("HEAD", cancellation) && await git.IsCleanAsync(cancellation))
        {
            return new(new(Called(commit, name!), commit, null), []);
        }

        var folder = await renders.FolderOfAsync(commit, progress, cancellation);
        return folder.Value is null ? new(null, folder.Findings) : new(new(Called(commit, name!), commit, folder.Value), []);
    }

    /// <summary>A name that is a part of the hash says nothing beside it.</summary>
    private static string Called(string commit, string name) =>
        commit.StartsWith(name, StringComparison.OrdinalIgnoreCase) ? commit[..8] : $"{commit[..8]} ({name})";
}
