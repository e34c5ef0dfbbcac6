using FksSre.Ops.Git;

namespace FksSre.Ops.Preview;

/// <summary>What is previewed: the files as they are here.</summary>
internal static class LaterSide
{
    /// <summary>As people call it.</summary>
    public static async Task<string> NameAsync(GitRepository git, CancellationToken cancellation) =>
        await git.CommitAsync("HEAD", cancellation) is not { } commit ? "the files here"
        : await git.IsCleanAsync(cancellation) ? commit[..8]
        : $"the files here, which differ from {commit[..8]}";
}
