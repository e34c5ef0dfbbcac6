using System.Text.Encodings.Web;
using System.Text.Json;

namespace FksSre.Ops.Ci.GitHub;

/// <summary>What is read and written in one repository on GitHub: issues, and comments on issues and pull requests.</summary>
/// <remarks>Each method throws a <see cref="GitHubFailure"/> where GitHub did not do it.</remarks>
internal sealed class GitHubClient(GitHubPlace place, TimeProvider clock, GitHubPatience patience, IProgress<string> progress) : IDisposable
{
    /// <summary>The most that GitHub takes in a body, in characters.</summary>
    public const int LongestBody = 65_536;

    /// <summary>Of a hundred things each; where there are more, something goes in a circle.</summary>
    private const int MostPages = 300;

    private static readonly JsonSerializerOptions _json = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
    };

    private readonly GitHubServer _server = new(place, clock, patience, progress);

    public void Dispose() => _server.Dispose();

    /// <summary>All comments, oldest first.</summary>
    /// <param name="issue">The number of an issue or of a pull request.</param>
    /// <param name="cancellation">Ends it.</param>
    public Task<IReadOnlyList<GitHubComment>> CommentsAsync(int issue, CancellationToken cancellation) =>
        ListAsync<GitHubComment>(FormattableString.Invariant($"issues/{issue}/comments?per_page=100"), cancellation);

    public Task<GitHubComment> CreateCommentAsync(int issue, string body, CancellationToken cancellation) =>
        WriteAsync<GitHubComment>(
            HttpMethod.Post,
            FormattableString.Invariant($"issues/{issue}/comments"),
            new Dictionary<string, object> { ["body"] = body },
            cancellation
        );

    public Task<GitHubComment> UpdateCommentAsync(long comment, string body, CancellationToken cancellation) =>
        WriteAsync<GitHubComment>(
            HttpMethod.Patch,
            FormattableString.Invariant($"issues/comments/{comment}"),
            new Dictionary<string, object> { ["body"] = body },
            cancellation
        );

    /// <summary>All issues with a label, open and closed, oldest first; without pull requests.</summary>
    public async Task<IReadOnlyList<GitHubIssue>> IssuesAsync(string label, CancellationToken cancellation) =>
        [
            .. (
                await ListAsync<GitHubIssue>(
                    $"issues?state=all&labels={Uri.EscapeDataString(label)}&sort=created&direction=asc&per_page=100",
                    cancellation
                )
            ).Where(issue => !issue.IsPullRequest),
        ];

    public async Task<GitHubIssue> CreateIssueAsync(string title, string body, string label, CancellationToken cancellation)
    {
        var issue = await WriteAsync<GitHubIssue>(
            HttpMethod.Post,
            "issues",
            new Dictionary<string, object>
            {
                ["title"] = title,
                ["body"] = body,
                ["labels"] = new[] { label },
            },
            cancellation
        );
        // A token that may not set labels gets an issue without them, and no word about it.
        return issue.Has(label) ? issue : throw new GitHubFailure(GitHubFindings.LabelDropped(label, issue.Number));
    }

    /// <param name="number">Of the issue.</param>
    /// <param name="title">Null: as it is.</param>
    /// <param name="body">Null: as it is.</param>
    /// <param name="isOpen">Null: as it is.</param>
    /// <param name="cancellation">Ends it.</param>
    public Task<GitHubIssue> UpdateIssueAsync(int number, string? title, string? body, bool? isOpen, CancellationToken cancellation)
    {
        var change = new Dictionary<string, object>();
        if (title is not null)
        {
            change["title"] = title;
        }

        if (body is not null)
        {
            change["body"] = body;
        }

        if (isOpen is { } open)
        {
            change["state"] = open ? "open" : "closed";
            change["state_reason"] = open ? "reopened" : "completed";
        }

        return WriteAsync<GitHubIssue>(HttpMethod.Patch, FormattableString.Invariant($"issues/{number}"), change, cancellation);
    }

    private async Task<IReadOnlyList<T>> ListAsync<T>(string path, CancellationToken cancellation)
    {
        var all = new List<T>();
        var (page, shown) = ((Uri?)Address(path), $"GET {Address(path).AbsolutePath}");
        for (var pages = 0; page is not null; pages++)
        {
            if (pages == MostPages)
            {
                throw new GitHubFailure(GitHubFindings.TooManyPages(shown, MostPages));
            }

            // The next page is where the answer says, and the token goes there.
            if (page.Scheme != place.Api.Scheme || page.Authority != place.Api.Authority)
            {
                throw new GitHubFailure(GitHubFindings.NotGitHub(shown, "its next page is at another server"));
            }

            var (body, next) = await _server.SendAsync(HttpMethod.Get, page, body: null, cancellation);
            all.AddRange(Read<IReadOnlyList<T>>(body, shown));
            page = next;
        }

        return all;
    }

    private async Task<T> WriteAsync<T>(
        HttpMethod method,
        string path,
        IReadOnlyDictionary<string, object> content,
        CancellationToken cancellation
    )
    {
        var (body, _) = await _server.SendAsync(method, Address(path), JsonSerializer.Serialize(content, _json), cancellation);
        return Read<T>(body, $"{method} {Address(path).AbsolutePath}");
    }

    private Uri Address(string path) => new(place.Api, $"repos/{place.Repository}/{path}");

    private static T Read<T>(string body, string shown)
    {
        try
        {
            return JsonSerializer.Deserialize<T>(body, _json)
                ?? throw new GitHubFailure(GitHubFindings.NotGitHub(shown, "it is the JSON text null"));
        }
        catch (JsonException)
        {
            var what = body.TrimStart().StartsWith('<') ? "it is a web page" : "it cannot be read as JSON of that kind";
            throw new GitHubFailure(GitHubFindings.NotGitHub(shown, what));
        }
    }
}
