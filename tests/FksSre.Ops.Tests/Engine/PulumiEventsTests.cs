using FksSre.Delivery.Engine;
using FksSre.Ops.Engine;
using FksSre.Ops.Lab.Tools;
using FksSre.Ops.Tests.Lab;

namespace FksSre.Ops.Tests.Engine;

/// <summary>A pulumi that is asked to end, or says what no event is.</summary>
public sealed class PulumiEventsTests
{
    private const string Summary = """{"summaryEvent":{"result":"succeeded","resourceChanges":{"same":7},"durationSeconds":3}}""";

    [Fact]
    public async Task Update_that_is_asked_to_end_completes_what_it_has_begun()
    {
        using var folder = new TemporaryFolder();
        // As the engine: on the first interrupt it waits for what is going on, and only then ends. A shell that is started with interrupts
        // ignored, as by another in the background, can never hear them, and the engine can.
        folder.Script(
            "pulumi",
            $"""
            exec python3 -c 'import os, signal, sys; signal.signal(signal.SIGINT, signal.SIG_DFL); os.execv(sys.argv[1], sys.argv[1:])' \
              {folder.File("engine")}
            """
        );
        folder.Script(
            "engine",
            $$"""
            trap 'sleep 1; echo completed > {{folder.File("end")}}; exit 8' INT
            echo begun > {{folder.File("begun")}}
            while :; do sleep 0.1; done
            """
        );
        using var asked = new CancellationTokenSource();

        var run = new PulumiEvents(new SearchPath([folder.Path]), folder.Path).RunAsync(["up"], asked.Token);
        while (!File.Exists(folder.File("begun")))
        {
            await Task.Delay(20, TestContext.Current.CancellationToken);
        }

        await asked.CancelAsync();

        await Assert.ThrowsAsync<OperationCanceledException>(() =>
            run.WaitAsync(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken)
        );
        Assert.Equal("completed\n", await File.ReadAllTextAsync(folder.File("end"), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Last_error_beside_the_events_is_kept_and_nothing_else_of_what_is_written_there()
    {
        using var folder = new TemporaryFolder();
        folder.Script(
            "pulumi",
            $"""
            echo '{Summary}'
            echo 'error: first' >&2
            echo 'a password 73' >&2
            echo ' error: no such stack ' >&2
            echo 'hint' >&2
            exit 6
            """
        );

        var ended = Assert.IsType<PulumiAnswer.Ended>(
            await new PulumiEvents(new SearchPath([folder.Path]), folder.Path).RunAsync([], TestContext.Current.CancellationToken)
        );

        Assert.Equal((6, "error: no such stack", EngineResult.Succeeded), (ended.ExitCode, ended.LastError, ended.Run.Result));
    }

    [Fact]
    public async Task What_is_set_for_pulumi_and_where_it_runs_reach_it()
    {
        using var folder = new TemporaryFolder();
        folder.Script("pulumi", $"echo \"$PWD $KUBECONFIG $PULUMI_ENABLE_STREAMING_JSON_PREVIEW $*\" > {folder.File("asked")}");

        await new PulumiEvents(new SearchPath([folder.Path]), folder.Path)
        {
            Variables = new Dictionary<string, string> { ["KUBECONFIG"] = "/seven" },
        }.RunAsync(["preview", "--message", "two words"], TestContext.Current.CancellationToken);

        Assert.Equal(
            $"{folder.Path} /seven true preview --message two words\n",
            await File.ReadAllTextAsync(folder.File("asked"), TestContext.Current.CancellationToken)
        );
    }
}
