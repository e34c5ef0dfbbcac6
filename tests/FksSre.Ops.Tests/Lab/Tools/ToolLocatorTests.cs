using FksSre.Ops.Lab.Tools;

namespace FksSre.Ops.Tests.Lab.Tools;

[Collection(ProcessTests.Name)]
public class ToolLocatorTests
{
    private readonly ReportLog _progress = new();

    [Fact]
    public async Task Tools_on_the_path_with_a_fitting_version_are_taken_as_they_are()
    {
        using var machine = new FakeMachine();
        machine.Install("promtool", "promtool, version 3.5.0 (branch: HEAD)");
        machine.Install("amtool", "amtool, version 0.28.1 (branch: HEAD)");

        var tools = Found(await machine.Locator().LocateAsync(ToolLocator.ForCheck, _progress, TestContext.Current.CancellationToken));

        Assert.Equal(Path.Combine(machine.Bin, "promtool"), tools[ToolName.Promtool].Path);
        Assert.Equal(new Version(3, 5, 0), tools[ToolName.Promtool].Version);
        Assert.Equal(new Version(0, 28, 1), tools[ToolName.Amtool].Version);
        Assert.Empty(tools[ToolName.Promtool].Arguments);
        Assert.Empty(_progress.Reports);
        Assert.False(Directory.Exists(machine.Private));
    }

    [Fact]
    public async Task Missing_tools_are_unpacked_once_and_found_there_afterwards()
    {
        using var machine = new FakeMachine();
        machine.WithApt();

        var tools = Found(await machine.Locator().LocateAsync(ToolLocator.ForLab, _progress, TestContext.Current.CancellationToken));
        var reports = _progress.Reports;
        Found(await machine.Locator().LocateAsync(ToolLocator.ForLab, _progress, TestContext.Current.CancellationToken));

        Assert.Equal(
            [
                "Fetching the Debian package prometheus (not installing it)",
                "Fetching the Debian package prometheus-alertmanager (not installing it)",
                "Fetching the Debian package prometheus-blackbox-exporter (not installing it)",
            ],
            reports
        );
        Assert.Equal(reports, _progress.Reports);
        var root = Path.Combine(machine.Private, "prometheus");
        Assert.Equal(
            [
                $"--web.local-assets={root}/usr/share/prometheus/web/",
                $"--web.console.templates={root}/etc/prometheus/consoles",
                $"--web.console.libraries={root}/etc/prometheus/console_libraries",
            ],
            tools[ToolName.Prometheus].Arguments
        );
        Assert.Equal(
            ["prometheus", "prometheus-alertmanager", "prometheus-blackbox-exporter"],
            Directory.GetFileSystemEntries(machine.Private).Select(Path.GetFileName).Order()
        );
    }

    /// <summary>As from Debian 14 on.</summary>
    [Fact]
    public async Task Promtool_in_a_package_of_its_own_is_fetched_from_there()
    {
        using var machine = new FakeMachine();
        machine.WithApt(isApart: true);

        var tools = Found(
            await machine.Locator().LocateAsync([ToolName.Prometheus, ToolName.Promtool], _progress, TestContext.Current.CancellationToken)
        );
        Found(
            await machine.Locator().LocateAsync([ToolName.Prometheus, ToolName.Promtool], _progress, TestContext.Current.CancellationToken)
        );

        Assert.Equal(
            ["Fetching the Debian package prometheus (not installing it)", "Fetching the Debian package promtool (not installing it)"],
            _progress.Reports
        );
        Assert.Equal(Path.Combine(machine.Private, "promtool/usr/bin/promtool"), tools[ToolName.Promtool].Path);
        Assert.Equal(new Version(3, 5, 3), tools[ToolName.Promtool].Version);
    }

    [Fact]
    public async Task Unpacked_alertmanager_looks_for_its_templates_below_its_own_root()
    {
        using var machine = new FakeMachine();
        machine.WithApt();

        var alertmanager = Found(
            await machine.Locator().LocateAsync([ToolName.Alertmanager], _progress, TestContext.Current.CancellationToken)
        )[ToolName.Alertmanager];

        Assert.Equal(Path.Combine(machine.Private, "prometheus-alertmanager"), alertmanager.WorkingDirectory);
        Assert.Contains(
            " usr/share/prometheus//alertmanager\n",
            await File.ReadAllTextAsync(alertmanager.Path, TestContext.Current.CancellationToken),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Machine_without_apt_is_told_every_way_to_install()
    {
        using var machine = new FakeMachine();
        machine.Install("promtool", "promtool, version 2.33.5 (branch: HEAD)");

        var missing = Missing(await machine.Locator().LocateAsync([ToolName.Promtool], _progress, TestContext.Current.CancellationToken));

        Assert.Equal(
            $"""
            promtool 2.42 or newer is missing: {machine.Bin}/promtool is version 2.33.5. This machine has no apt-get and dpkg-deb to fetch it with.
              Debian, Ubuntu: sudo apt-get install -y --no-install-recommends prometheus
              Homebrew: brew install prometheus
              Elsewhere: unpack prometheus-<version>.<os>-<arch>.tar.gz from the releases of github.com/prometheus/prometheus into a folder on the PATH
            """,
            Assert.Single(missing).ToString()
        );
    }

    [Fact]
    public async Task Package_that_no_list_has_is_told_with_every_way_to_install_it()
    {
        using var machine = new FakeMachine();
        machine.WithApt("echo 'E: Unable to locate package prometheus-blackbox-exporter' >&2; exit 100");

        var missing = Missing(
            await machine.Locator().LocateAsync([ToolName.BlackboxExporter], _progress, TestContext.Current.CancellationToken)
        );

        Assert.Equal(
            """
            prometheus-blackbox-exporter 0.20 or newer is missing: not on the PATH. apt-get download prometheus-blackbox-exporter failed: E: Unable to locate package prometheus-blackbox-exporter.
              Debian, Ubuntu: sudo apt-get install -y --no-install-recommends prometheus-blackbox-exporter
              Elsewhere: unpack blackbox_exporter-<version>.<os>-<arch>.tar.gz from the releases of github.com/prometheus/blackbox_exporter into a folder on the PATH
            """,
            Assert.Single(missing).ToString()
        );
        Assert.Empty(Directory.GetFileSystemEntries(machine.Private));
    }

    [Fact]
    public async Task Machine_without_package_lists_reads_lists_of_its_own_without_root()
    {
        using var machine = new FakeMachine();
        // Only an apt that is told of a folder of lists can be run without root.
        machine.WithApt(
            """
            command=$1; lists=
            for option in "$@"; do case $option in -oDir::State::lists=*) lists=${option#*=} ;; esac; done
            test -n "$lists" || { echo 'E: no lists' >&2; exit 100; }
            case $command in
              update) test -d "$lists/partial" && touch "$lists/here" ;;
              download) test -e "$lists/here" && echo x > prometheus-blackbox-exporter.deb ;;
            esac
            """
        );

        Found(await machine.Locator().LocateAsync([ToolName.BlackboxExporter], _progress, TestContext.Current.CancellationToken));

        Assert.Equal(
            [
                "Fetching the Debian package prometheus-blackbox-exporter (not installing it)",
                "Reading Debian's package lists (apt-get update, not into the system)",
            ],
            _progress.Reports
        );
        Assert.Equal(["prometheus-blackbox-exporter"], Directory.GetFileSystemEntries(machine.Private).Select(Path.GetFileName));
    }

    [Fact]
    public async Task Interrupted_download_leaves_nothing_behind()
    {
        using var machine = new FakeMachine();
        machine.WithApt("echo half > prometheus.deb; sleep 30");
        using var cancel = new CancellationTokenSource(TimeSpan.FromMilliseconds(500));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            machine.Locator().LocateAsync([ToolName.Promtool], _progress, cancel.Token)
        );

        Assert.Empty(Directory.GetFileSystemEntries(machine.Private));
    }

    private static ToolSet Found(ToolLookup lookup) => Assert.IsType<ToolLookup.Found>(lookup).Tools;

    private static IReadOnlyList<ToolMissing> Missing(ToolLookup lookup) => Assert.IsType<ToolLookup.Missing>(lookup).Tools;
}
