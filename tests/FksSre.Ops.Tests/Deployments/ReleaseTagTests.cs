using FksSre.Ops.Commands;

namespace FksSre.Ops.Tests.Deployments;

/// <summary>The tag by which a release that runs can be promoted.</summary>
public sealed class ReleaseTagTests
{
    [Fact]
    public async Task On_a_runner_the_tag_is_pushed_and_an_earlier_commit_keeps_it()
    {
        await using var scene = await DeployScene.StartAsync("no-change", code: 0);
        scene.OnRunner();

        var first = await scene.RunAsync();
        await scene.GitAsync(
            "-c",
            "user.name=Ada",
            "-c",
            "user.email=ada@example.com",
            "commit",
            "--quiet",
            "--allow-empty",
            "-m",
            "words"
        );
        var second = await scene.RunAsync();

        Assert.True((first.Exit, second.Exit) == (ExitCode.Ok, ExitCode.Ok), first.Errors + second.Errors);
        var tag = await scene.GitAsync("--git-dir", scene.Remote, "tag", "--list");
        Assert.Equal([$"ok       tag: {tag} is pushed", "ok       dev: what is declared runs"], first.Said.TakeLast(2));
        Assert.Equal(first.Said, second.Said);
        Assert.Equal(
            await scene.GitAsync("rev-parse", "HEAD~1"),
            await scene.GitAsync("--git-dir", scene.Remote, "rev-parse", $"{tag}^{{commit}}")
        );
    }

    [Fact]
    public async Task Tag_that_cannot_be_pushed_is_said_without_the_token()
    {
        await using var scene = await DeployScene.StartAsync("no-change", code: 0);
        scene.OnRunner();
        Directory.Delete(scene.Remote, recursive: true);

        var deployed = await scene.RunAsync();

        Assert.Equal(ExitCode.Environment, deployed.Exit);
        Assert.Matches("^STOPPED  tag: release/[0-9a-f]{12} is not pushed, so this release cannot be promoted: .+", deployed.Said[^1]);
        Assert.DoesNotContain("not-a-token-73", deployed.Output + deployed.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false, ExitCode.Ok, "ok      ")]
    [InlineData(true, ExitCode.Environment, "STOPPED ")]
    public async Task Files_that_are_not_committed_have_no_release_to_tag(bool isRunner, int exit, string how)
    {
        await using var scene = await DeployScene.StartAsync("no-change", code: 0);
        if (isRunner)
        {
            scene.OnRunner();
        }

        await File.WriteAllTextAsync(Path.Combine(scene.Root, "new.txt"), "7", TestContext.Current.CancellationToken);

        var deployed = await scene.RunAsync();

        Assert.Equal(exit, deployed.Exit);
        Assert.Contains($"{how} tag: none, so this release cannot be promoted", deployed.Said);
    }
}
