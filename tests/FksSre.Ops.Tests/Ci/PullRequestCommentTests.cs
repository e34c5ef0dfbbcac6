using FksSre.Ops.Ci;
using FksSre.Ops.Ci.GitHub;

namespace FksSre.Ops.Tests.Ci;

/// <summary>There is one comment of ours, however many runs there were and whoever wrote before.</summary>
public class PullRequestCommentTests
{
    private const string Marker = "<!-- m -->";

    [Fact]
    public async Task First_run_writes_a_comment_and_the_next_changes_it()
    {
        await using var gitHub = await GitHubDouble.StartAsync();
        gitHub.Issue("pull request", isPullRequest: true);

        await PutAsync(gitHub, $"{Marker}\nfirst");
        await PutAsync(gitHub, $"{Marker}\nsecond");

        Assert.Equal([$"{Marker}\nsecond"], gitHub.Comments(1));
    }

    [Fact]
    public async Task Comment_is_found_behind_two_hundred_others()
    {
        await using var gitHub = await GitHubDouble.StartAsync();
        gitHub.Issue("pull request", isPullRequest: true);
        Enumerable.Range(0, 213).ToList().ForEach(i => gitHub.Comment(1, $"talk {i}", "User"));
        gitHub.Comment(1, $"{Marker}\r\nas a browser wrote it");

        await PutAsync(gitHub, $"{Marker}\nnew");

        Assert.Equal(214, gitHub.Comments(1).Count);
        Assert.Equal($"{Marker}\nnew", gitHub.Comments(1)[^1]);
    }

    [Theory]
    [InlineData("> <!-- m -->\nquoted", "Bot")]
    [InlineData("see <!-- m -->\n", "Bot")]
    [InlineData("<!-- m --> and more\n", "Bot")]
    [InlineData("<!-- m -->\nby a person who wants it changed", "User")]
    [InlineData("<!-- m -->\nby one who has left", null)]
    public async Task Comment_that_is_not_ours_is_left_alone(string body, string? by)
    {
        await using var gitHub = await GitHubDouble.StartAsync();
        gitHub.Issue("pull request", isPullRequest: true);
        gitHub.Comment(1, body, by);

        await PutAsync(gitHub, $"{Marker}\nours");

        Assert.Equal([body, $"{Marker}\nours"], gitHub.Comments(1));
    }

    [Fact]
    public async Task Comment_that_says_the_same_is_not_written_again()
    {
        await using var gitHub = await GitHubDouble.StartAsync();
        gitHub.Issue("pull request", isPullRequest: true);
        gitHub.Comment(1, $"{Marker}\nsame");

        await PutAsync(gitHub, $"{Marker}\nsame");

        Assert.DoesNotContain(gitHub.Requests, request => !request.StartsWith("GET", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Token_that_may_only_read_is_a_refusal_that_can_be_told_apart()
    {
        await using var gitHub = await GitHubDouble.StartAsync();
        gitHub.Issue("pull request", isPullRequest: true);
        gitHub.IsReadOnly = true;

        var e = await Assert.ThrowsAsync<GitHubFailure>(() => PutAsync(gitHub, $"{Marker}\nours"));

        Assert.True(e.IsForbidden);
    }

    private static async Task PutAsync(GitHubDouble gitHub, string body)
    {
        using var client = GitHubClients.Of(gitHub);
        await new PullRequestComment(client, ofBots: true).PutAsync(1, Marker, body, CancellationToken.None);
    }
}
