using FksSre.Ops.Lab.Tools;

namespace FksSre.Ops.Tests.Lab.Tools;

[Collection(ProcessTests.Name)]
public class NodeLocatorTests
{
    private const string Remedies = """

          Debian 13, Ubuntu 25.04 or newer: sudo apt-get install -y --no-install-recommends nodejs npm
          Homebrew: brew install node
          Elsewhere: unpack Node.js 20 or newer from https://nodejs.org/en/download, which has npm in it, and put its folder bin on the PATH
        """;

    /// <summary>Runs npm where its packages are found, as Debian's needs it.</summary>
    private const string Driver = """
        IFS=:
        for folder in $NODE_PATH; do test -e "$folder/abbrev/package.json" && found=1; done
        test -f "$1" && test "$found" && echo "9.2.0" || { echo "Error: Cannot find module 'abbrev'" >&2; exit 1; }
        """;

    private const string Apt = """
        case $1 in
          install) test "$*" = 'install -s -qq --no-install-recommends npm' || exit 100
            printf 'Inst libuv1 (1.44 Debian:12.15 [amd64])\nInst nodejs (18.20 Debian:12.15 [amd64])\nInst node-abbrev (1.1 Debian:12.15 [all])\nInst npm (9.2 Debian:12.15 [all])\n' ;;
          download) shift 2; for p in "$@"; do echo x > "$p.deb"; done ;;
        esac
        """;

    private const string Unpack = """
        mkdir -p "$3/usr/share/nodejs"
        case $2 in
          */npm.deb) mkdir -p "$3/usr/share/nodejs/npm/bin"; echo script > "$3/usr/share/nodejs/npm/bin/npm-cli.js" ;;
          */node-abbrev.deb) mkdir -p "$3/usr/share/nodejs/abbrev"; echo {} > "$3/usr/share/nodejs/abbrev/package.json" ;;
          *) echo "$2 is of no use" >&2; exit 1 ;;
        esac
        """;

    private readonly ReportLog _progress = new();

    [Fact]
    public async Task Node_on_the_path_that_is_new_enough_is_taken_with_its_npm()
    {
        using var machine = new FakeMachine();
        machine.Script("bin/node", "echo v20.0.0");
        var npm = machine.Script("bin/npm", "echo 10.8.2");
        machine.WithDriver(Driver);

        Assert.Equal(
            new NodeLookup.Found(npm, Folder: null),
            await machine.Node().LocateAsync(_progress, TestContext.Current.CancellationToken)
        );
        Assert.Empty(_progress.Reports);
    }

    [Fact]
    public async Task Debians_npm_is_unpacked_once_without_its_Node_and_run_by_Playwrights()
    {
        using var machine = new FakeMachine();
        machine.WithDriver(Driver);
        machine.Script("bin/apt-get", Apt);
        machine.Script("bin/dpkg-deb", Unpack);

        var found = Assert.IsType<NodeLookup.Found>(await machine.Node().LocateAsync(_progress, TestContext.Current.CancellationToken));

        var folder = Path.Combine(machine.Private, "node");
        Assert.Equal((Path.Combine(folder, "npm"), folder), (found.Npm, found.Folder));
        Assert.StartsWith(folder + Path.PathSeparator, found.SearchPath, StringComparison.Ordinal);
        Assert.True(File.Exists(Path.Combine(folder, "node")));
        Assert.Equal(["Fetching the Debian package npm and 1 that it needs (not installing them)"], _progress.Reports);
        Assert.Equal(found, await machine.Node().LocateAsync(_progress, TestContext.Current.CancellationToken));
        Assert.Single(_progress.Reports);
    }

    [Fact]
    public async Task Npm_of_a_Node_that_is_too_old_is_run_by_Playwrights()
    {
        using var machine = new FakeMachine();
        machine.Script("bin/node", "echo v18.20.4");
        var script = machine.Script("usr/share/nodejs/npm/bin/npm-cli.js", "");
        machine.Script("usr/share/nodejs/abbrev/package.json", "");
        File.CreateSymbolicLink(Path.Combine(machine.Bin, "npm"), script);
        machine.WithDriver(Driver);

        var found = Assert.IsType<NodeLookup.Found>(await machine.Node().LocateAsync(_progress, TestContext.Current.CancellationToken));

        Assert.Equal(Path.Combine(machine.Private, "node"), found.Folder);
        Assert.Empty(_progress.Reports);
    }

    [Theory]
    [InlineData(null, "Node.js is missing: there is no node on the PATH.")]
    [InlineData("echo v18.20.4", "Node.js 18.20.4 is too old: 20 or newer is needed.")]
    [InlineData("echo v20.11.1", "npm is missing: Node.js is on the PATH without it.")]
    public async Task Machine_where_it_cannot_be_had_is_told_why_and_every_way_to_get_it(string? node, string problem)
    {
        using var machine = new FakeMachine();
        machine.Script("bin/apt-get", "echo \"E: no list for $1\" >&2; exit 100");
        machine.Script("bin/dpkg-deb", "");
        if (node is not null)
        {
            machine.Script("bin/node", node);
        }

        Assert.Equal(
            $"{problem} Playwright's driver is missing: the NuGet package Microsoft.Playwright {PlaywrightDriver.Version} is not in "
                + $"{machine.Packages}, and there is no dotnet on the PATH to fetch it with.{Remedies}",
            (await machine.Node().LocateAsync(_progress, TestContext.Current.CancellationToken)).ToString()
        );
        machine.WithDriver(Driver);
        Assert.Equal(
            $"{problem} apt-get install -s npm failed: E: no list for install.{Remedies}",
            (await machine.Node().LocateAsync(_progress, TestContext.Current.CancellationToken)).ToString()
        );
        Assert.Empty(Directory.GetFileSystemEntries(machine.Private));
    }

    [Theory]
    [InlineData(
        "npm error code ECONNREFUSED\nnpm error errno ECONNREFUSED\nnpm error FetchError: request to "
            + "http://127.0.0.1:9/x failed, reason: connect ECONNREFUSED 127.0.0.1:9\nnpm error     at emit "
            + "(node:events:524:28)\nnpm error\nnpm error A complete log of this run can be found in: x",
        "FetchError: request to http://127.0.0.1:9/x failed, reason: connect ECONNREFUSED 127.0.0.1:9"
    )]
    [InlineData(
        "npm warn EBADENGINE }\nnpm ERR! code ENOTFOUND\nnpm ERR! network request to http://h.invalid/x failed, "
            + "reason: getaddrinfo ENOTFOUND h.invalid\nnpm ERR! A complete log of this run can be found in: x",
        "request to http://h.invalid/x failed, reason: getaddrinfo ENOTFOUND h.invalid"
    )]
    [InlineData(
        "npm error code E401\nnpm error Incorrect or missing password.\nnpm error A complete log of this run can be found in: x",
        "Incorrect or missing password"
    )]
    [InlineData("sh: 1: Killed", "sh: 1: Killed")]
    public async Task Packages_that_cannot_be_had_are_told_with_the_reason_and_what_to_do(string output, string reason)
    {
        using var machine = new FakeMachine();
        var npm = machine.Script("bin/npm", $"cat >&2 <<'EOF'\n{output}\nEOF\nexit 1");

        Assert.Equal(
            $"""
            npm ci failed in {machine.Bin}: {reason}.
              It needs the npm registry and some space: npm ping says whether the registry answers, and npm config set registry URL names another one.
            """,
            await NpmPackages.InstallAsync(npm, machine.Bin, TestContext.Current.CancellationToken)
        );
    }
}
