using FksSre.Ops.Ci.GitHub;

namespace FksSre.Ops.Ci;

/// <summary>The one comment of ours on a pull request: written once, and changed from then on.</summary>
/// <param name="github">Of the repository.</param>
/// <param name="ofBots">
/// Whether only a bot's comment is ours, as in a workflow: else somebody's who begins one with our marker would be changed.
/// </param>
internal sealed class PullRequestComment(GitHubClient github, bool ofBots)
{
    private const string Bot = "Bot";

    /// <param name="pullRequest">Its number.</param>
    /// <param name="marker">The first line of the body, by which it is found again.</param>
    /// <param name="body">With the marker.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <exception cref="GitHubFailure">GitHub did not take it.</exception>
    public async Task PutAsync(int pullRequest, string marker, string body, CancellationToken cancellation)
    {
        var comments = await github.CommentsAsync(pullRequest, cancellation);
        var ours = comments.FirstOrDefault(comment => IsMarked(comment.Body ?? "", marker) && (!ofBots || comment.User is { Type: Bot }));
        if (ours is null)
        {
            await github.CreateCommentAsync(pullRequest, body, cancellation);
        }
        else if (Lines(ours.Body!) != Lines(body))
        {
            await github.UpdateCommentAsync(ours.Id, body, cancellation);
        }
    }

    /// <summary>Who quotes our comment has something before the marker.</summary>
    private static bool IsMarked(string body, string marker) => Lines(body).StartsWith(marker + "\n", StringComparison.Ordinal);

    /// <summary>GitHub's own editor ends lines as Windows does.</summary>
    private static string Lines(string body) => body.Replace("\r\n", "\n", StringComparison.Ordinal);
}
