using FksSre.Delivery.Drift;
using FksSre.Delivery.Reports;
using FksSre.Ops.Ci;
using FksSre.Ops.Ci.GitHub;

namespace FksSre.Ops.Tests.Ci;

/// <summary>One issue a stack, whatever happens between the days.</summary>
public class DriftIssuesTests
{
    private static readonly DriftReport _clean = DriftReport.Seen("the cluster");
    private static readonly DriftReport _unknown = DriftReport.Missed("the cluster", "No.", "Yes.");
    private static readonly DriftReport _drift = DriftReport.Empty with
    {
        Items = [new(DriftKind.Edited, "ConfigMap ns/x", "ada changed .data", "./fks takeback dev takes it back")],
        Looked = ["the cluster"],
    };

    [Fact]
    public async Task Issue_lives_through_drift_and_its_end_and_its_return()
    {
        await using var gitHub = await GitHubDouble.StartAsync();
        using var client = GitHubClients.Of(gitHub);

        Assert.Equal("There is no drift, and no open issue about it.", await SettleAsync(client, _clean));
        Assert.Equal("Issue 1 was opened.", await SettleAsync(client, _drift));
        Assert.Equal("Issue 1 was written anew.", await SettleAsync(client, _drift, "on another day"));
        Assert.Contains("on another day", gitHub.Issues[0]["body"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.Empty(gitHub.Comments(1));
        Assert.Equal("Issue 1 stays open: not everything could be looked at.", await SettleAsync(client, _unknown));
        Assert.Equal("open", State(gitHub));
        Assert.Equal("Issue 1 was closed.", await SettleAsync(client, _clean));
        Assert.Equal("closed", State(gitHub));
        Assert.Equal("There is no drift, and no open issue about it.", await SettleAsync(client, _clean));
        Assert.Equal("There is no drift, and no open issue about it.", await SettleAsync(client, _unknown));
        Assert.Equal("Issue 1 was opened again.", await SettleAsync(client, _drift));
        Assert.Equal("open", State(gitHub));
        Assert.Equal(["`dev` is as it is declared, today; looked at: the cluster.", "`dev` has drifted again, today."], gitHub.Comments(1));
        Assert.Single(gitHub.Issues);
    }

    [Fact]
    public async Task Issue_is_found_on_any_page_and_no_other_is_taken_for_it()
    {
        await using var gitHub = await GitHubDouble.StartAsync();
        var marker = DriftIssue.Marker("dev") + "\n";
        gitHub.Issue(marker, isPullRequest: true);
        gitHub.Issue(marker, label: "bug");
        gitHub.Issue("quoted:\n" + marker);
        gitHub.Issue(DriftIssue.Marker("prod") + "\n");
        Enumerable.Range(0, 217).ToList().ForEach(i => gitHub.Issue($"filler {i}"));
        gitHub.Issue(marker + "old", state: "closed");
        gitHub.Issue(marker + "copy", state: "closed");
        using var client = GitHubClients.Of(gitHub);

        Assert.Equal("Issue 222 was opened again.", await SettleAsync(client, _drift));

        Assert.Equal(223, gitHub.Issues.Count);
        Assert.Equal("quoted:\n" + marker, gitHub.Issues[2]["body"]!.GetValue<string>());
        Assert.Equal(marker + "copy", gitHub.Issues[222]["body"]!.GetValue<string>());
    }

    [Fact]
    public async Task Token_without_the_right_changes_nothing_and_is_told()
    {
        await using var gitHub = await GitHubDouble.StartAsync();
        gitHub.IsReadOnly = true;
        using var client = GitHubClients.Of(gitHub);

        var failure = await Assert.ThrowsAsync<GitHubFailure>(() => SettleAsync(client, _drift));

        Assert.Equal("The token may not do that: Resource not accessible by integration.", failure.Finding.Problem);
        Assert.Empty(gitHub.Issues);
    }

    private static string State(GitHubDouble gitHub) => gitHub.Issues[0]["state"]!.GetValue<string>();

    private static Task<string> SettleAsync(GitHubClient client, DriftReport report, string seen = "today") =>
        DriftIssues.SettleAsync(client, "dev", report, seen, CancellationToken.None);
}
