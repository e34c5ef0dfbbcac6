using FksSre.Ops.Ci.GitHub;
using FksSre.Ops.Tests.Lab;
using FksSre.ServiceLevels.Findings;

namespace FksSre.Ops.Tests.Ci;

/// <summary>All pages are read; what GitHub refuses is a finding with the next step, and the token is in none.</summary>
public class GitHubClientTests
{
    private const string Issues = "/api/v3/repos/fks/infra/issues";
    private const string Later = "Run this again in a few minutes; githubstatus.com says whether GitHub has an incident itself.";
    private const string NotGitHub =
        "Check GITHUB_API_URL (with /api/v3 for a server of your own); a proxy or a sign-in page may have answered in its place.";

    [Theory]
    [InlineData(0, 1)]
    [InlineData(100, 1)]
    [InlineData(101, 2)]
    [InlineData(217, 3)]
    public async Task Comments_of_all_pages_are_read_in_order(int comments, int requests)
    {
        await using var gitHub = await GitHubDouble.StartAsync();
        gitHub.Issue("a pull request", isPullRequest: true);
        gitHub.Issue("another");
        gitHub.Comment(2, "of another");
        Enumerable.Range(1, comments).ToList().ForEach(i => gitHub.Comment(1, $"comment {i}"));
        using var client = GitHubClients.Of(gitHub);

        var read = await client.CommentsAsync(1, CancellationToken.None);

        Assert.Equal(Enumerable.Range(1, comments).Select(i => $"comment {i}"), read.Select(each => each.Body));
        Assert.Equal(requests, gitHub.Requests.Count);
    }

    [Fact]
    public async Task Comment_is_written_and_rewritten_with_every_letter()
    {
        await using var gitHub = await GitHubDouble.StartAsync();
        gitHub.Issue("i");
        gitHub.Comment(1, null);
        using var client = GitHubClients.Of(gitHub);

        var written = await client.CreateCommentAsync(1, "ä \"q\" </details> @team\n🚨", CancellationToken.None);
        var rewritten = await client.UpdateCommentAsync(written.Id, "second", CancellationToken.None);

        Assert.Equal((3_000_000_018L, "ä \"q\" </details> @team\n🚨"), (written.Id, written.Body));
        Assert.Equal(written.Id, rewritten.Id);
        Assert.Equal([null, "second"], (await client.CommentsAsync(1, CancellationToken.None)).Select(each => each.Body));
    }

    [Fact]
    public async Task Issues_are_listed_open_and_closed_of_one_label_without_pull_requests()
    {
        await using var gitHub = await GitHubDouble.StartAsync();
        gitHub.Issue("closed", state: "closed");
        gitHub.Issue("other label", label: "bug");
        gitHub.Issue("pull request", isPullRequest: true);
        Enumerable.Range(0, 117).ToList().ForEach(_ => gitHub.Issue("filler"));
        gitHub.Issue("last");
        using var client = GitHubClients.Of(gitHub);

        var issues = await client.IssuesAsync("drift", CancellationToken.None);

        Assert.Equal(["closed", .. Enumerable.Repeat("filler", 117), "last"], issues.Select(issue => issue.Body));
        Assert.Equal([1, 121], new[] { issues[0].Number, issues[^1].Number });
        Assert.Equal([false, true], new[] { issues[0].IsOpen, issues[^1].IsOpen });
    }

    [Fact]
    public async Task Issue_is_opened_with_its_label_and_only_what_is_named_is_changed()
    {
        await using var gitHub = await GitHubDouble.StartAsync();
        using var client = GitHubClients.Of(gitHub);

        var issue = await client.CreateIssueAsync("title", "body", "drift", CancellationToken.None);
        await client.UpdateIssueAsync(issue.Number, null, null, isOpen: false, CancellationToken.None);
        var after = Assert.Single(await client.IssuesAsync("drift", CancellationToken.None));

        Assert.Equal((1, "closed", "title", "body"), (after.Number, after.State, after.Title, after.Body));
        Assert.Equal("completed", gitHub.Issues[0]["state_reason"]!.GetValue<string>());
        await client.UpdateIssueAsync(issue.Number, "new title", "new body", isOpen: true, CancellationToken.None);
        after = Assert.Single(await client.IssuesAsync("drift", CancellationToken.None));
        Assert.Equal((1, "open", "new title", "new body"), (after.Number, after.State, after.Title, after.Body));
    }

    [Fact]
    public async Task Issue_that_would_not_be_found_again_is_told()
    {
        await using var gitHub = await GitHubDouble.StartAsync();
        gitHub.DropsLabels = true;
        using var client = GitHubClients.Of(gitHub);

        var failure = await Assert.ThrowsAsync<GitHubFailure>(() =>
            client.CreateIssueAsync("title", "body", "drift", CancellationToken.None)
        );

        Assert.Equal(
            new Finding(
                "FKS887",
                "issues/1/labels",
                "drift",
                "GitHub left the label away, so the issue would not be found again and a new one be opened each time.",
                "Set the label drift on it by hand, and give the token the right to write (permissions: issues: write)."
            ),
            failure.Finding
        );
    }

    [Fact]
    public async Task Read_only_token_reads_and_is_told_to_have_no_right_to_write()
    {
        await using var gitHub = await GitHubDouble.StartAsync();
        gitHub.Issue("i");
        gitHub.IsReadOnly = true;
        using var client = GitHubClients.Of(gitHub);

        Assert.Single(await client.IssuesAsync("drift", CancellationToken.None));
        var failure = await Assert.ThrowsAsync<GitHubFailure>(() => client.CreateCommentAsync(1, "c", CancellationToken.None));

        Assert.True(failure.IsForbidden);
        Assert.Equal(
            new Finding(
                "FKS888",
                $"POST {Issues}/1/comments",
                "403",
                "The token may not do that: Resource not accessible by integration.",
                "Give the job the right (permissions: issues: write, pull-requests: write). A pull request from a fork never has it: "
                    + "its results are in the summary of the job."
            ),
            failure.Finding
        );
        Assert.Equal(2, gitHub.Requests.Count);
    }

    [Fact]
    public async Task What_is_too_long_is_refused_with_the_reason()
    {
        await using var gitHub = await GitHubDouble.StartAsync();
        gitHub.Issue("i");
        using var client = GitHubClients.Of(gitHub);

        var failure = await Assert.ThrowsAsync<GitHubFailure>(() =>
            client.CreateCommentAsync(1, new string('x', GitHubClient.LongestBody + 1), CancellationToken.None)
        );

        Assert.Equal(
            "GitHub refuses what was sent: Validation Failed; body is too long (maximum is 65536 characters).",
            failure.Finding.Problem
        );
        await client.CreateCommentAsync(1, new string('x', GitHubClient.LongestBody), CancellationToken.None);
    }

    [Theory]
    [InlineData(401, """{"message":"Bad credentials"}""", "FKS888", "GitHub does not know the token: Bad credentials.")]
    [InlineData(404, """{"message":"Not Found"}""", "FKS888", "GitHub has nothing there, or the token may not see it: Not Found.")]
    [InlineData(
        410,
        """{"message":"Issues has been disabled in this repository."}""",
        "FKS888",
        "It is deleted, or the repository has no issues: Issues has been disabled in this repository."
    )]
    [InlineData(
        301,
        """{"message":"Moved Permanently"}""",
        "FKS888",
        "The repository has moved, and a token is not sent to where an answer leads: Moved Permanently."
    )]
    [InlineData(502, "<html>", "FKS888", "GitHub failed.")]
    [InlineData(403, "no JSON", "FKS888", "The token may not do that.")]
    [InlineData(418, "[]", "FKS888", "GitHub refuses that.")]
    [InlineData(200, "<html>", "FKS884", "The answer is not GitHub's: it is a web page.")]
    [InlineData(200, "[{\"id\":", "FKS884", "The answer is not GitHub's: it cannot be read as JSON of that kind.")]
    [InlineData(200, "{}", "FKS884", "The answer is not GitHub's: it cannot be read as JSON of that kind.")]
    [InlineData(200, """[{"number": 7}]""", "FKS884", "The answer is not GitHub's: it cannot be read as JSON of that kind.")]
    [InlineData(200, "null", "FKS884", "The answer is not GitHub's: it is the JSON text null.")]
    public async Task Answer_that_is_none_is_told(int status, string body, string code, string problem)
    {
        await using var gitHub = await GitHubDouble.StartAsync();
        Enumerable.Range(0, 3).ToList().ForEach(_ => gitHub.Fault("GET", status, body));
        using var client = GitHubClients.Of(gitHub);

        var failure = await Assert.ThrowsAsync<GitHubFailure>(() => client.IssuesAsync("drift", CancellationToken.None));

        Assert.Equal((code, $"GET {Issues}", problem), (failure.Finding.Code, failure.Finding.Path, failure.Finding.Problem));
        Assert.Equal(
            status >= 500 ? Later
                : code == "FKS884" ? NotGitHub
                : failure.Finding.Remedy,
            failure.Finding.Remedy
        );
    }

    [Fact]
    public async Task Token_is_in_no_finding_whatever_a_proxy_repeats()
    {
        await using var gitHub = await GitHubDouble.StartAsync();
        gitHub.Fault("GET", 400, $$"""{"message":"no such header: Bearer {{GitHubDouble.Token}}"}""");
        using var client = GitHubClients.Of(gitHub);

        var failure = await Assert.ThrowsAsync<GitHubFailure>(() => client.IssuesAsync("drift", CancellationToken.None));

        Assert.Equal("GitHub refuses that: no such header: Bearer (the token).", failure.Finding.Problem);
        Assert.DoesNotContain(GitHubDouble.Token, GitHubClients.Place(gitHub).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Token_is_not_sent_to_another_server_for_the_next_page()
    {
        await using var gitHub = await GitHubDouble.StartAsync();
        await using var other = await GitHubDouble.StartAsync();
        gitHub.Fault("GET", 200, "[]", ("Link", $"<{other.Address}/repos/fks/infra/issues?page=2>; rel=\"next\""));
        using var client = GitHubClients.Of(gitHub);

        var failure = await Assert.ThrowsAsync<GitHubFailure>(() => client.IssuesAsync("drift", CancellationToken.None));

        Assert.Equal("The answer is not GitHub's: its next page is at another server.", failure.Finding.Problem);
        Assert.Empty(other.Requests);
    }

    [Theory]
    [InlineData(429, "retry-after", "1", "{}")]
    [InlineData(403, "retry-after", "1", """{"message":"You have exceeded a secondary rate limit."}""")]
    [InlineData(403, "x-ratelimit-remaining", "0", """{"message":"API rate limit exceeded for installation ID 7."}""")]
    public async Task Limit_is_waited_for_and_told_and_a_post_is_sent_again(int status, string header, string value, string body)
    {
        await using var gitHub = await GitHubDouble.StartAsync();
        gitHub.Issue("i");
        Enumerable.Range(0, 3).ToList().ForEach(_ => gitHub.Fault("POST", status, body, (header, value), ("x-ratelimit-reset", "17")));
        var progress = new ReportLog();
        using var client = GitHubClients.Of(gitHub, progress);

        await client.CreateCommentAsync(1, "once", CancellationToken.None);

        Assert.Equal(Enumerable.Repeat("GitHub limits the rate of requests: waiting 1 s", 3), progress.Reports);
        Assert.Equal(["once"], gitHub.Comments(1));
    }

    [Theory]
    [InlineData("retry-after", "61", 61)]
    [InlineData("x-ratelimit-remaining", "0", 60)]
    [InlineData("x-nothing", "0", 60)]
    public async Task Limit_that_lasts_is_given_up_at_once(string header, string value, int seconds)
    {
        await using var gitHub = await GitHubDouble.StartAsync();
        gitHub.Fault("GET", 403, """{"message":"You have exceeded a secondary rate limit."}""", (header, value));
        using var client = GitHubClients.Of(gitHub);

        var failure = await Assert.ThrowsAsync<GitHubFailure>(() => client.IssuesAsync("drift", CancellationToken.None));

        Assert.Equal(
            $"GitHub limits the rate of requests and asks to wait {seconds} s; no more than 4 s are waited in all.",
            failure.Finding.Problem
        );
        Assert.False(failure.IsForbidden);
        Assert.Single(gitHub.Requests);
    }

    /// <summary>What broke off may have been done, and a second comment is worse than none.</summary>
    [Fact]
    public async Task What_broke_off_is_read_again_and_not_written_again()
    {
        await using var gitHub = await GitHubDouble.StartAsync();
        gitHub.Issue("i");
        gitHub.Break("GET");
        gitHub.Fault("GET", 500, "");
        using var client = GitHubClients.Of(gitHub);

        Assert.Single(await client.IssuesAsync("drift", CancellationToken.None));
        Assert.Equal(3, gitHub.Requests.Count);

        gitHub.Fault("POST", 502, "");
        await Assert.ThrowsAsync<GitHubFailure>(() => client.CreateCommentAsync(1, "c", CancellationToken.None));
        Assert.Equal(4, gitHub.Requests.Count);

        gitHub.Fault("PATCH", 502, "");
        await client.UpdateIssueAsync(1, "t", null, null, CancellationToken.None);
        Assert.Equal(6, gitHub.Requests.Count);
    }

    [Fact]
    public async Task Address_where_nobody_listens_is_told()
    {
        using var client = new GitHubClient(
            new(new("http://127.0.0.1:1/"), GitHubDouble.Repository, GitHubDouble.Token),
            TimeProvider.System,
            GitHubClients.Short,
            new ReportLog()
        );

        var failure = await Assert.ThrowsAsync<GitHubFailure>(() => client.IssuesAsync("drift", CancellationToken.None));

        Assert.Equal(
            ("FKS883", "GitHub cannot be reached: Connection refused (127.0.0.1:1)"),
            (failure.Finding.Code, failure.Finding.Problem)
        );
    }
}
