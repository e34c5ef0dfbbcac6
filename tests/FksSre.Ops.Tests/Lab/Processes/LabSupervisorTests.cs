using System.Net;
using FksSre.Ops.Lab.Processes;

namespace FksSre.Ops.Tests.Lab.Processes;

[Collection(ProcessTests.Name)]
public class LabSupervisorTests
{
    [Fact]
    public async Task Started_processes_are_on_record_in_their_own_session_and_stop_together()
    {
        using var lab = new LabFixture();

        var start = await lab.StartAsync(LabFixture.Shell("one", "exec sleep 60"), LabFixture.Shell("two", "exec sleep 60"));

        var state = Assert.IsType<LabStart.Ready>(start).State;
        Assert.Equal(["one", "two"], lab.Progress.Reports.Order());
        Assert.Equal(state.Processes, lab.State.Load()!.Processes);
        Assert.Equal(state.Processes, LabInspection.Running(state));
        foreach (var pid in state.Processes.Select(p => p.Identity.Pid))
        {
            await Eventually.TrueAsync(() => SessionOf(pid) == pid);
        }

        var stopped = await lab.Supervisor.StopAsync(state);

        Assert.Equal([("one", StopOutcome.Terminated), ("two", StopOutcome.Terminated)], stopped.Select(s => (s.Process.Name, s.Outcome)));
        Assert.Empty(LabInspection.Running(state));
        Assert.Null(lab.State.Load());
    }

    [Fact]
    public async Task Process_that_dies_at_once_is_shown_with_its_last_words_and_the_rest_is_rolled_back()
    {
        using var lab = new LabFixture(HttpStatusCode.ServiceUnavailable);
        var pids = lab.Folder.LogFile("healthy");

        var start = await lab.StartAsync(
            LabFixture.Shell("healthy", "echo $$; exec sleep 60"),
            LabFixture.Shell(
                "broken",
                "while [ ! -s logs/healthy.log ]; do sleep 0.02; done; echo loading; echo 'cannot bind 127.0.0.1:9090' >&2; exit 1"
            )
        );

        var failure = Assert.Single(Assert.IsType<LabStart.RolledBack>(start).Failures);
        Assert.Equal(
            $"""
            broken ended right after its start. The end of {lab.Folder.LogFile("broken")}:
              | loading
              | cannot bind 127.0.0.1:9090
            """,
            failure.ToString()
        );
        Assert.Null(ProcessTable.Find(int.Parse(await File.ReadAllTextAsync(pids, TestContext.Current.CancellationToken))));
        Assert.Null(lab.State.Load());
    }

    [Fact]
    public async Task Process_that_never_answers_is_named_with_the_address_it_should_answer()
    {
        using var lab = new LabFixture(HttpStatusCode.ServiceUnavailable);

        var start = await lab.StartAsync(LabFixture.Shell("mute", "exec sleep 60") with { ReadyWithin = TimeSpan.FromMilliseconds(300) });

        Assert.Equal(
            "mute was not ready within 0.3 s (http://127.0.0.1:1/ready does not answer 200). It wrote nothing to "
                + lab.Folder.LogFile("mute")
                + ".",
            Assert.Single(Assert.IsType<LabStart.RolledBack>(start).Failures).ToString()
        );
    }

    [Fact]
    public async Task Binary_that_is_not_there_is_a_failure_of_that_process()
    {
        using var lab = new LabFixture(HttpStatusCode.ServiceUnavailable);
        var spec = LabFixture.Shell("ghost", "") with { File = "/nowhere/ghost", Arguments = [] };

        var failure = Assert.Single(Assert.IsType<LabStart.RolledBack>(await lab.StartAsync(spec)).Failures);

        Assert.Equal("ghost", failure.Name);
        Assert.Equal("ended right after its start", failure.Problem);
        Assert.Contains("/nowhere/ghost", Assert.Single(failure.LogTail), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Cancelled_start_leaves_no_process_and_no_state()
    {
        using var lab = new LabFixture(HttpStatusCode.ServiceUnavailable);
        using var cancel = new CancellationTokenSource();
        var spec = LabFixture.Shell("slow", "echo $$; exec sleep 60") with { ReadyWithin = TimeSpan.FromMinutes(1) };

        var start = lab.Supervisor.StartAsync(LabFixture.Empty, [spec], lab.Progress, cancel.Token);
        await Eventually.TrueAsync(() => LogTail.Read(lab.Folder.LogFile("slow")).Count > 0);
        await cancel.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => start);

        Assert.Null(
            ProcessTable.Find(int.Parse(await File.ReadAllTextAsync(lab.Folder.LogFile("slow"), TestContext.Current.CancellationToken)))
        );
        Assert.Null(lab.State.Load());
    }

    [Fact]
    public async Task Process_that_ignores_the_request_to_end_is_killed()
    {
        using var lab = new LabFixture();
        var start = await lab.StartAsync(LabFixture.Shell("stubborn", "trap '' TERM; echo set; while :; do sleep 0.1; done"));
        var process = Assert.IsType<LabStart.Ready>(start).State.Processes[0];
        await Eventually.TrueAsync(() => LogTail.Read(process.LogFile).Count > 0);

        var outcome = await new LabStop(TimeProvider.System).StopAsync(process.Identity, TimeSpan.FromMilliseconds(300));

        Assert.Equal(StopOutcome.Killed, outcome);
    }

    private static int SessionOf(int pid) => int.Parse(File.ReadAllText($"/proc/{pid}/stat").Split(") ")[1].Split(' ')[3]);
}
