using FksSre.Ops.Ci;

namespace FksSre.Ops.Tests.Ci;

public sealed class GitHubRunTests : IDisposable
{
    private readonly string _event = Path.GetTempFileName();

    public void Dispose() => File.Delete(_event);

    [Fact]
    public void Pull_request_of_the_repository_itself_may_be_written_to()
    {
        var run = Run("""{"pull_request": {"number": 37, "head": {"sha": "abc", "repo": {"full_name": "Own/Repo"}}}}""");

        Assert.Equal((37, "abc", false), (run.PullRequest, run.HeadCommit, run.IsFork));
    }

    [Theory]
    [InlineData("""{"pull_request": {"number": 37, "head": {"sha": "abc", "repo": {"full_name": "other/repo"}}}}""")]
    [InlineData("""{"pull_request": {"number": 37, "head": {"sha": "abc", "repo": null}}}""")]
    [InlineData("""{"pull_request": {"number": 37}}""")]
    public void Pull_request_from_elsewhere_or_from_what_is_gone_is_a_fork(string json) => Assert.True(Run(json).IsFork);

    [Theory]
    [InlineData("""{"push": {}}""")]
    [InlineData("[]")]
    [InlineData("""{"pull_request": 3}""")]
    public void Event_of_another_kind_is_about_no_pull_request(string json)
    {
        var run = Run(json);

        Assert.Equal((null, null, false), (run.PullRequest, run.HeadCommit, run.IsFork));
    }

    [Fact]
    public void Event_that_is_no_json_is_said()
    {
        var e = Assert.Throws<IOException>(() => Run("{").PullRequest);

        Assert.StartsWith($"{_event} is no event of GitHub's: ", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Laptop_is_no_runner()
    {
        var run = new GitHubRun(_ => null);

        Assert.False(run.IsRunner);
        Assert.Null(run.PullRequest);
        Assert.Null(run.SummaryFile);
        Assert.Null(run.Token);
    }

    [Fact]
    public void Empty_variable_is_none() => Assert.Null(new GitHubRun(_ => "").Token);

    private GitHubRun Run(string json)
    {
        File.WriteAllText(_event, json);
        return new(name =>
            name switch
            {
                "GITHUB_EVENT_PATH" => _event,
                "GITHUB_REPOSITORY" => "own/repo",
                _ => null,
            }
        );
    }
}
