using FksSre.Ops.Processes;

namespace FksSre.Ops.Tests.Processes;

public class CommandRunTests
{
    [Fact]
    public async Task Environment_is_set_beside_what_this_program_has()
    {
        var run = await CommandRun.RunAsync(
            "sh",
            ["-c", "echo $FKS_TEST_OWN/${PATH:+path}"],
            Path.GetTempPath(),
            TimeSpan.FromMinutes(1),
            TestContext.Current.CancellationToken,
            new Dictionary<string, string> { ["FKS_TEST_OWN"] = "seven" }
        );

        Assert.Equal((0, "seven/path\n"), (run.ExitCode, run.Output));
    }
}
