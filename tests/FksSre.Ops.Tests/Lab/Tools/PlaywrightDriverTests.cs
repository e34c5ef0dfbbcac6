using FksSre.Ops.Lab.Tools;

namespace FksSre.Ops.Tests.Lab.Tools;

/// <summary>A NuGet's folder that is empty, and a dotnet that acts like the real one.</summary>
[Collection(ProcessTests.Name)]
public class PlaywrightDriverTests
{
    private readonly ReportLog _progress = new();

    [Fact]
    public async Task Package_that_is_gone_is_restored_and_then_there()
    {
        using var machine = new FakeMachine();
        machine.Script(
            "bin/dotnet",
            $"""
            case $* in
              "nuget locals global-packages --list") echo "global-packages: {machine.Packages}/" ;;
              "restore {machine.Project}")
                for platform in linux-x64 linux-arm64 darwin-x64 darwin-arm64; do
                  mkdir -p "{machine.Packages}/{FakeMachine.DriverFolder}/node/$platform"
                  echo x > "{machine.Packages}/{FakeMachine.DriverFolder}/node/$platform/node"
                done ;;
              *) exit 1 ;;
            esac
            """
        );

        Assert.Null(await machine.Driver().FetchAsync(_progress, TestContext.Current.CancellationToken));
        Assert.Null(await machine.Driver().FetchAsync(_progress, TestContext.Current.CancellationToken));

        Assert.Equal([$"Fetching the NuGet package Microsoft.Playwright {PlaywrightDriver.Version}"], _progress.Reports);
    }

    [Fact]
    public async Task Folder_that_a_nuget_config_names_is_looked_at_before_anything_is_fetched()
    {
        using var machine = new FakeMachine();
        machine.WithDriver("");
        var elsewhere = machine.Packages + "-of-the-team";
        Directory.Move(machine.Packages, elsewhere);
        machine.Script("bin/dotnet", $"test \"$1\" = nuget && echo 'global-packages: {elsewhere}/'");
        var driver = machine.Driver();

        Assert.Null(await driver.FetchAsync(_progress, TestContext.Current.CancellationToken));

        Assert.Empty(_progress.Reports);
        Assert.Equal(Path.Combine(elsewhere, "microsoft.playwright", PlaywrightDriver.Version), driver.Home);
    }

    [Fact]
    public async Task Registry_that_does_not_answer_is_told_with_its_reason()
    {
        using var machine = new FakeMachine();
        machine.Script("bin/dotnet", "test \"$1\" = restore && echo 'error NU1301: Unable to load the service index.' >&2; exit 1");

        Assert.Equal(
            $"Playwright's driver is missing: the NuGet package Microsoft.Playwright {PlaywrightDriver.Version} is not in "
                + $"{machine.Packages}, and dotnet restore {machine.Project} failed: error NU1301: Unable to load the service index.",
            await machine.Driver().FetchAsync(_progress, TestContext.Current.CancellationToken)
        );
    }

    [Fact]
    public void Driver_of_this_machine_is_the_one_that_this_program_was_built_with()
    {
        Assert.True(File.Exists(PlaywrightDriver.OfThisMachine().Node()), PlaywrightDriver.OfThisMachine().Home);
        Assert.False(Directory.Exists(Path.Combine(AppContext.BaseDirectory, ".playwright")));
    }
}
