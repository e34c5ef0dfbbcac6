using System.Diagnostics;
using FksSre.Ops.Commands;
using FksSre.Ops.Lab.Processes;
using FksSre.Ops.Tests.Cluster;

namespace FksSre.Ops.Tests.Lab.Processes;

/// <summary>A lab of which something has ended, as the commands that ask it tell of it.</summary>
[Collection(ProcessTests.Name)]
public class EndedProcessTests
{
    private static readonly string[] _names = ["sink", "simulator", "blackbox", "alertmanager", "prometheus", "dashboards"];

    [Theory]
    [InlineData("status")]
    [InlineData("status", "--json")]
    [InlineData("fault", "fks_api", "--down")]
    public async Task One_process_of_six_that_ended_is_named_with_its_log(params string[] command)
    {
        using var lab = new LabFixture();
        var state = Assert
            .IsType<LabStart.Ready>(await lab.StartAsync([.. _names.Select(name => LabFixture.Shell(name, "exec sleep 600"))]))
            .State;
        await KillAsync(state, "alertmanager");

        var (exit, output, errors) = await FksProcess.RunAsync(command, input: "", ("FKS_ROOT", lab.Root));

        Assert.Equal(
            (
                ExitCode.Environment,
                "",
                $"The lab is not whole: alertmanager has ended.\nRead why in {lab.Folder.LogFile("alertmanager")}, then "
                    + $"start it anew: ./fks up ends what is left of it first.\n"
            ),
            (exit, output, errors)
        );
        Assert.Equal(_names.Length - 1, LabInspection.Running(state).Count);
    }

    [Fact]
    public async Task Lab_of_which_all_has_ended_is_none()
    {
        using var lab = new LabFixture();
        var state = Assert.IsType<LabStart.Ready>(await lab.StartAsync(LabFixture.Shell("sink", "exec sleep 600"))).State;
        await KillAsync(state, "sink");

        Assert.Equal(
            (ExitCode.Environment, "", "No lab is running.\nStart one with ./fks up.\n"),
            await FksProcess.RunAsync(["status"], input: "", ("FKS_ROOT", lab.Root))
        );
    }

    private static async Task KillAsync(LabState state, string name)
    {
        var ended = state.Processes.Single(process => process.Name == name);
        Process.GetProcessById(ended.Identity.Pid).Kill();
        await Eventually.TrueAsync(() => LabInspection.StateOf(ended.Identity) == ProcessState.Gone);
    }
}
