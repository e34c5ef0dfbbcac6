using FksSre.Ops.Lab.Processes;

namespace FksSre.Ops.Tests.Lab.Processes;

[Collection(ProcessTests.Name)]
public class DetachedProcessTests
{
    [Fact]
    public async Task Process_that_could_not_be_recorded_never_runs()
    {
        using var folder = new TemporaryFolder();
        var marker = folder.File("ran");
        ProcessIdentity? identity = null;

        await Assert.ThrowsAsync<IOException>(() =>
            DetachedProcess.StartAsync(
                LabFixture.Shell("child", $"touch {marker}; exec sleep 60"),
                folder.Path,
                folder.File("logs/child.log"),
                started =>
                {
                    identity = started;
                    throw new IOException("disk full");
                }
            )
        );

        await Eventually.TrueAsync(() => !ProcessTable.IsRunning(identity!));
        Assert.False(File.Exists(marker));
    }
}
