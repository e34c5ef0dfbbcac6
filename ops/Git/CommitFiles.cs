using System.Formats.Tar;

namespace FksSre.Ops.Git;

/// <summary>The files of a commit in a folder of their own, so that its own code can be built and run beside this one.</summary>
internal static class CommitFiles
{
    /// <summary>What the registry has answered about Pulumi's packages here, so that it is not asked anew.</summary>
    private static readonly string _answer = Path.Combine("artifacts", "pulumi-sdk");

    /// <param name="git">Has the commit.</param>
    /// <param name="root">Of the repository.</param>
    /// <param name="commit">Its full hash.</param>
    /// <param name="folder">Is made.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <returns>Null when they are there; else why not.</returns>
    public static async Task<string?> ExtractAsync(
        GitRepository git,
        string root,
        string commit,
        string folder,
        CancellationToken cancellation
    )
    {
        var archive = $"{folder}.tar";
        if (await git.ArchiveAsync(commit, archive, cancellation) is { } refused)
        {
            return refused;
        }

        Directory.CreateDirectory(folder);
        await TarFile.ExtractToDirectoryAsync(archive, folder, overwriteFiles: false, cancellation);
        File.Delete(archive);
        if (File.Exists(Path.Combine(root, _answer)))
        {
            var copy = Path.Combine(folder, _answer);
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(Path.Combine(root, _answer), copy);
            // As new as what it was extracted beside, or it counts as older than the versions it answers for.
            File.SetLastWriteTimeUtc(copy, DateTime.UtcNow);
        }

        return null;
    }
}
