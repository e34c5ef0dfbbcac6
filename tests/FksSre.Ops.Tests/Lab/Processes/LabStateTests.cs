using FksSre.Ops.Lab.Processes;

namespace FksSre.Ops.Tests.Lab.Processes;

[Collection(ProcessTests.Name)]
public class LabStateTests
{
    private const int NoSuchPid = 4_194_305; // one above the highest pid Linux hands out

    [Fact]
    public async Task Dead_and_reused_pids_are_recognised_and_left_alone()
    {
        using var lab = new LabFixture();
        var self = Environment.ProcessId;
        var state = LabFixture
            .Empty.With(Process("dead", new ProcessIdentity(NoSuchPid, "x/1")))
            .With(Process("reused", new ProcessIdentity(self, "another boot/1")))
            .With(Process("alive", ProcessTable.Find(self)!));

        Assert.Equal(
            [ProcessState.Gone, ProcessState.Reused, ProcessState.Running],
            state.Processes.Select(p => LabInspection.StateOf(p.Identity))
        );
        Assert.Equal(["alive"], LabInspection.Running(state).Select(p => p.Name));

        var leftover = state with { Processes = [.. state.Processes.Take(2)] };
        lab.State.Save(leftover);
        var stopped = await lab.Supervisor.StopAsync(leftover);

        Assert.All(stopped, s => Assert.Equal(StopOutcome.AlreadyGone, s.Outcome));
        Assert.Null(lab.State.Load());
    }

    [Fact]
    public void State_survives_the_file()
    {
        using var lab = new LabFixture();
        var state = LabFixture.Empty.With(Process("one", new ProcessIdentity(NoSuchPid, "x/1"))) with
        {
            Urls = new Dictionary<string, Uri> { ["sink"] = new("http://127.0.0.1:9999/") },
        };

        lab.State.Save(state);
        var loaded = lab.State.Load()!;

        Assert.Equal(state.Processes, loaded.Processes);
        Assert.Equal(state.Urls, loaded.Urls);
        Assert.Equal((state.Environment, state.StartedAt), (loaded.Environment, loaded.StartedAt));
        Assert.Equal(["lab.json"], Directory.GetFiles(lab.Folder.Path).Select(Path.GetFileName));
    }

    [Fact]
    public void Damaged_state_file_says_what_to_do()
    {
        using var folder = new TemporaryFolder();
        var lab = new LabFolder(folder.Path);
        File.WriteAllText(lab.StateFile, "null");

        var unreadable = Assert.Throws<LabStateUnreadableException>(() => new LabStateFile(lab).Load());

        Assert.Equal(
            $"""
            {lab.StateFile} is not a lab's state: The file holds null.
            End the processes listed in it by hand (their pids are in the file, their ports in the message of the next start), then delete it.
            """,
            unreadable.Message
        );
    }

    [Fact]
    public void Second_command_does_not_get_the_lock_until_the_first_lets_go()
    {
        using var folder = new TemporaryFolder();
        var lab = new LabFolder(folder.Path);

        using (var first = LabLock.TryTake(lab))
        {
            Assert.NotNull(first);
            Assert.Null(LabLock.TryTake(lab));
        }

        using var second = LabLock.TryTake(lab);
        Assert.NotNull(second);
    }

    private static LabProcess Process(string name, ProcessIdentity identity) =>
        new(name, identity, $"/logs/{name}.log", new Uri("http://127.0.0.1:1/ready"));
}
