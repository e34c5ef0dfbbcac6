using FksSre.Ops.Lab.Tools;

namespace FksSre.Ops.Tests.Lab.Tools;

/// <summary>A PATH and a private folder, filled with scripts that act like the real commands.</summary>
internal sealed class FakeMachine : IDisposable
{
    // What the scripts themselves call (mkdir, cat) is on the real PATH, which they inherit.
    private readonly TemporaryFolder _folder = new();

    public string Private => _folder.File("private");

    public string Bin => _folder.File("bin");

    public ToolLocator Locator() => new(Private, new SearchPath([Bin]));

    public string Cache => _folder.File("ms-playwright");

    /// <summary>NuGet's folder.</summary>
    public string Packages => _folder.File("packages");

    /// <summary>The project whose restore fetches Playwright.</summary>
    public string Project => _folder.File("FksSre.Ops.csproj");

    public BrowserLocator Browsers(string? named = null) =>
        new(Private, new SearchPath([Bin]), named, new PlaywrightBrowser(Driver(), Cache));

    public NodeLocator Node() => new(Private, new SearchPath([Bin]), Driver());

    public PlaywrightDriver Driver() => new(Packages, Project, new SearchPath([Bin]));

    /// <summary>Of Playwright's driver among NuGet's packages.</summary>
    public static string DriverFolder => $"microsoft.playwright/{PlaywrightDriver.Version}/.playwright";

    /// <summary>Playwright's driver, for whichever platform this is, with a Node.js that acts so.</summary>
    public void WithDriver(string node)
    {
        foreach (var platform in new[] { "linux-x64", "linux-arm64", "darwin-x64", "darwin-arm64" })
        {
            Script($"packages/{DriverFolder}/node/{platform}/node", node);
        }
    }

    /// <summary>An executable script at that place.</summary>
    public string Script(string place, string body) => _folder.Script(place, body);

    public void Install(string command, string versionLine) => _folder.Script($"bin/{command}", $"echo '{versionLine}'");

    /// <summary>apt-get and dpkg-deb that work: the archive's name decides which commands the unpacked tree holds.</summary>
    /// <param name="download">What apt-get does.</param>
    /// <param name="isApart">Whether promtool is in a package of its own.</param>
    public void WithApt(
        string download = "for p in \"$@\"; do case $p in -*|download) ;; *) echo x > $p.deb ;; esac; done",
        bool isApart = false
    )
    {
        _folder.Script("bin/apt-get", download);
        _folder.Script(
            "bin/dpkg-deb",
            $$"""
            mkdir -p "$3/usr/bin"
            make() { printf '#!/bin/sh\necho "%s, version %s (branch: x)" # /usr/share/prometheus/alertmanager\n' "$2" "$3" > "$1"; chmod +x "$1"; }
            case $2 in
              */prometheus.deb) make "$3/usr/bin/prometheus" prometheus 2.42.0; {{(
                isApart ? "true" : """make "$3/usr/bin/promtool" promtool 2.42.0"""
            )}} ;;
              */promtool.deb) make "$3/usr/bin/promtool" promtool 3.5.3 ;;
              */prometheus-alertmanager.deb) make "$3/usr/bin/prometheus-alertmanager" alertmanager 0.25.0; make "$3/usr/bin/amtool" amtool 0.25.0 ;;
              */prometheus-blackbox-exporter.deb) make "$3/usr/bin/prometheus-blackbox-exporter" blackbox_exporter 0.23.0 ;;
            esac
            """
        );
    }

    public void Dispose() => _folder.Dispose();
}
