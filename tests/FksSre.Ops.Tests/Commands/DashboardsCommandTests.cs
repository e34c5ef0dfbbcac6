using FksSre.Ops.Commands;
using FksSre.Ops.Terminal;
using FksSre.Ops.Tests.Cluster;

namespace FksSre.Ops.Tests.Commands;

public class DashboardsCommandTests
{
    [Fact]
    public void Choice_of_pictures_without_pictures_is_refused() =>
        Assert.Equal(
            ["--only says of which dashboards pictures are taken: it goes with --png DIR."],
            DashboardsCommand
                .Create(Screen.ForThisTerminal())
                .Parse(["dev", "--only", "sre-overview"])
                .Errors.Select(error => error.Message)
        );

    [Fact]
    public async Task Picture_of_a_dashboard_that_is_not_there_is_refused_with_those_that_are()
    {
        var folder = Directory.CreateTempSubdirectory("fks-pictures-");

        var (exit, output, errors) = await FksProcess.RunAsync(
            "dashboards",
            "dev",
            "--png",
            folder.FullName,
            "--only",
            "sre-overview",
            "--only",
            "sre-overwiew",
            "--only",
            "slo-none"
        );

        Assert.Equal((ExitCode.Usage, ""), (exit, output));
        Assert.StartsWith(
            "dev has no dashboard sre-overwiew and none slo-none.\nThere are sre-overview, sre-on-call, sre-platform, sre-toil, slo-fks_",
            errors,
            StringComparison.Ordinal
        );
        Assert.Empty(folder.EnumerateFileSystemInfos());
        folder.Delete();
    }
}
