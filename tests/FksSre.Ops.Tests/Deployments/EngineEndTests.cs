using System.Text.Json.Nodes;
using FksSre.Ops.Commands;

namespace FksSre.Ops.Tests.Deployments;

/// <summary>How the preview and the update of a deployment can end: only a good end goes on.</summary>
public sealed class EngineEndTests
{
    private const string Good = "ok       cluster: nothing that was looked at stands in the way";
    private const string Preview = "preview: 2 to update, 73 unchanged, in 3 s";

    [Theory]
    [InlineData(
        "policy-mandatory",
        1,
        ExitCode.Findings,
        "The run failed: 3 violations of mandatory policies.",
        "Nothing was changed. Mend that"
    )]
    [InlineData(
        "hand-edit-conflict",
        1,
        ExitCode.Findings,
        "The run failed: 1 error.",
        "Somebody has edited by hand: ./fks takeback dev says"
    )]
    [InlineData("storage-grown", 1, ExitCode.Findings, "The run failed: 1 error.", "Nothing was changed. Mend that")]
    [InlineData("no-change", 8, ExitCode.Environment, "The run was cancelled (exit code 8).", "Nothing was changed. Run it again")]
    [InlineData(
        "no-change",
        3,
        ExitCode.Environment,
        "pulumi could not log in where the state is (exit code 3).",
        "Nothing was changed. pulumi login"
    )]
    [InlineData(
        "no-change",
        6,
        ExitCode.Environment,
        "There is no stack dev where the state is (exit code 6).",
        "Nothing was changed. pulumi whoami"
    )]
    public async Task Preview_that_does_not_end_well_is_the_end(string stream, int code, int exit, string why, string next)
    {
        await using var scene = await DeployScene.StartAsync(stream, code);

        var deployed = await scene.RunAsync();

        Assert.Equal(exit, deployed.Exit);
        Assert.Equal([Good, $"STOPPED  preview: {why}"], deployed.Said);
        Assert.Contains($"\n{next}", deployed.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain(scene.Asked, asked => asked.StartsWith("pulumi up", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Preview_that_breaks_off_is_not_known()
    {
        await using var scene = await DeployScene.StartAsync("no-change", code: 0);
        scene.Plays("preview", DeployScene.Recorded("no-change").Take(73), code: 0);

        var deployed = await scene.RunAsync();

        Assert.Equal(ExitCode.Environment, deployed.Exit);
        Assert.Equal([Good, "STOPPED  preview: The events end before their summary, after 73."], deployed.Said);
    }

    [Fact]
    public async Task Update_that_fails_says_that_a_part_may_be_changed()
    {
        await using var scene = await DeployScene.StartAsync("one-port-changed", code: 7);
        var done = DeployScene.Updated("one-port-changed").ToList();
        scene.Plays("up", [.. done[..^2], Error("the server is in the middle of a restart"), Summary("failed"), done[^1]], code: 1);

        var deployed = await scene.RunAsync();

        Assert.Equal(ExitCode.Findings, deployed.Exit);
        Assert.Equal([Good, $"ok       {Preview}", "STOPPED  update: The run failed: 1 error."], deployed.Said);
        Assert.Contains("error: the server is in the middle of a restart\n", deployed.Output, StringComparison.Ordinal);
        Assert.Contains("\nA part of it may be changed. Mend what it says and run this again", deployed.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public async Task Update_of_which_only_the_preview_is_told_is_not_known_or_failed_and_never_done(int code)
    {
        await using var scene = await DeployScene.StartAsync("one-port-changed", code: 7);
        scene.Plays("up", DeployScene.Recorded("one-port-changed"), code);

        var deployed = await scene.RunAsync();

        Assert.Equal(code == 0 ? ExitCode.Environment : ExitCode.Findings, deployed.Exit);
        Assert.Equal(
            code == 0
                ? "STOPPED  update: It ended with its preview, and nothing was updated."
                : "STOPPED  update: The run failed (exit code 1), and its events do not say why.",
            deployed.Said[^1]
        );
    }

    [Fact]
    public async Task Update_that_breaks_off_after_its_preview_is_not_known()
    {
        await using var scene = await DeployScene.StartAsync("one-port-changed", code: 7);
        scene.Plays("up", DeployScene.Updated("one-port-changed").SkipLast(2), code: 0);

        var deployed = await scene.RunAsync();

        Assert.Equal(ExitCode.Environment, deployed.Exit);
        Assert.Equal("STOPPED  update: The events end before their summary, after 320.", deployed.Said[^1]);
        Assert.Contains("\nA part of it may be changed.", deployed.Errors, StringComparison.Ordinal);
    }

    private static string Error(string message) =>
        new JsonObject
        {
            ["diagnosticEvent"] = new JsonObject { ["message"] = message, ["severity"] = "error" },
        }.ToJsonString();

    private static string Summary(string result) =>
        new JsonObject
        {
            ["summaryEvent"] = new JsonObject { ["result"] = result, ["durationSeconds"] = 7 },
        }.ToJsonString();
}
