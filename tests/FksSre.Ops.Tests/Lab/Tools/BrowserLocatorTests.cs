using FksSre.Ops.Lab.Tools;

namespace FksSre.Ops.Tests.Lab.Tools;

[Collection(ProcessTests.Name)]
public class BrowserLocatorTests
{
    private const string Starts = "echo 'Chromium 156.0.8078.108 built on Debian'";

    /// <summary>Debian's chromium and one library, whose loader finds the library only where the launcher says that it is.</summary>
    private const string Unpack = """
        mkdir -p "$3/usr/bin" "$3/usr/lib/chromium" "$3/usr/lib/x86_64-linux-gnu/pulseaudio"
        case $2 in
          */chromium.deb)
            echo 'Debian''s own launcher' > "$3/usr/bin/chromium"
            cat > "$3/usr/lib/chromium/chromium" <<'EOF'
        #!/bin/sh
        IFS=:
        for folder in $LD_LIBRARY_PATH; do test -e "$folder/libpulse-16.1.so" && found=1; done
        test "$found" && test -f "$FONTCONFIG_FILE" && echo "Chromium 156.0.8078.108 $1" || { echo "cannot open shared object file" >&2; exit 127; }
        EOF
            chmod +x "$3/usr/lib/chromium/chromium" ;;
          */libpulse0.deb) echo x > "$3/usr/lib/x86_64-linux-gnu/pulseaudio/libpulse-16.1.so" ;;
        esac
        """;

    private const string Apt = """
        case $1 in
          install) test "$*" = 'install -s -qq --no-install-recommends chromium' || exit 100
            printf 'Inst libpulse0 (16.1 Debian:12.15 [amd64])\nInst chromium (156.0 Debian:12.15 [amd64])\nConf libpulse0 (16.1)\n' ;;
          download) shift 2; for p in "$@"; do echo x > "$p.deb"; done ;;
        esac
        """;

    private readonly ReportLog _progress = new();

    [Fact]
    public async Task One_on_the_path_that_starts_is_taken_before_all_others()
    {
        using var machine = new FakeMachine();
        // Ubuntu has a command of that name which only says where the browser can be had.
        machine.Script("bin/chromium", "echo 'Command requires the chromium snap to be installed.' >&2; exit 1");
        var second = machine.Script("bin/google-chrome", "echo 'Google Chrome 156.0.8078.4'");
        machine.Script("ms-playwright/chromium-1248/chrome-linux64/chrome", Starts);

        Assert.Equal(
            new BrowserLookup.Found(second),
            await machine.Browsers().LocateAsync(_progress, TestContext.Current.CancellationToken)
        );
        Assert.Empty(_progress.Reports);
    }

    [Fact]
    public async Task Newest_one_that_Playwright_downloaded_whole_is_taken_without_asking_anybody()
    {
        using var machine = new FakeMachine();
        machine.Script("ms-playwright/chromium-99/chrome-linux/chrome", Starts);
        machine.Script("ms-playwright/chromium-99/INSTALLATION_COMPLETE", "");
        var newest = machine.Script(
            "ms-playwright/chromium_headless_shell-1248/chrome-headless-shell-linux64/chrome-headless-shell",
            Starts
        );
        machine.Script("ms-playwright/chromium_headless_shell-1248/INSTALLATION_COMPLETE", "");
        machine.Script("ms-playwright/chromium-1301/chrome-linux64/chrome", Starts);

        Assert.Equal(
            new BrowserLookup.Found(newest),
            await machine.Browsers().LocateAsync(_progress, TestContext.Current.CancellationToken)
        );
        Assert.Empty(_progress.Reports);
    }

    [Fact]
    public async Task Debians_is_unpacked_once_with_its_libraries_where_Playwright_cannot_download_its_own()
    {
        using var machine = new FakeMachine();
        machine.Script("bin/apt-get", Apt);
        machine.Script("bin/dpkg-deb", Unpack);
        machine.WithDriver(
            "test \"$2\" = install && printf 'Error: getaddrinfo ENOTFOUND cdn\\nFailed to "
                + "install browsers\\nError: Download failure\\n' >&2; exit 1"
        );

        var found = Assert.IsType<BrowserLookup.Found>(
            await machine.Browsers().LocateAsync(_progress, TestContext.Current.CancellationToken)
        );
        var reports = _progress.Reports;
        Assert.Equal(found, await machine.Browsers().LocateAsync(_progress, TestContext.Current.CancellationToken));

        Assert.Equal(Path.Combine(machine.Private, "chromium", "usr/bin/chromium"), found.Path);
        Assert.Equal(
            ["Asking Playwright for its Chromium", "Fetching the Debian package chromium and 1 that it needs (not installing them)"],
            reports
        );
        Assert.Equal(reports, _progress.Reports);
        Assert.Equal(["chromium"], Directory.GetFileSystemEntries(machine.Private).Select(Path.GetFileName));
    }

    [Fact]
    public async Task Machine_where_none_can_be_had_is_told_why_and_every_way_to_get_one()
    {
        using var machine = new FakeMachine();
        machine.Script("bin/chromium", "echo 'error while loading shared libraries: libnss3.so' >&2; exit 127");
        machine.Script("bin/apt-get", "echo \"E: no list for $1\" >&2; exit 100");
        machine.Script("bin/dpkg-deb", "");

        Assert.Equal(
            $"""
            Chromium is missing: none on the PATH that starts. {machine.Bin}/chromium --version failed: error while loading shared libraries: libnss3.so. Playwright's driver is missing: the NuGet package Microsoft.Playwright {PlaywrightDriver.Version} is not in {machine.Packages}, and there is no dotnet on the PATH to fetch it with. apt-get install -s chromium failed: E: no list for install.
              Debian, Ubuntu: sudo apt-get install -y --no-install-recommends chromium
              Homebrew: brew install --cask chromium
              Elsewhere: install Chromium or Chrome and set FKS_CHROMIUM to the path of its program
            """,
            (await machine.Browsers().LocateAsync(_progress, TestContext.Current.CancellationToken)).ToString()
        );
        Assert.Empty(Directory.GetFileSystemEntries(machine.Private));
    }

    [Fact]
    public async Task One_that_was_named_and_does_not_start_is_not_replaced_by_another()
    {
        using var machine = new FakeMachine();
        machine.Script("bin/chromium", Starts);
        var named = machine.Script("opt/firefox", "echo 'Mozilla Firefox 140.0'");

        Assert.Equal(
            $"""
            FKS_CHROMIUM names no Chromium: {named} --version failed: Mozilla Firefox 140.0.
              Correct FKS_CHROMIUM, or unset it: then one is looked for.
            """,
            (await machine.Browsers(named).LocateAsync(_progress, TestContext.Current.CancellationToken)).ToString()
        );
    }
}
