using FksSre.Ops.Lab.Tools;
using FksSre.Ops.Processes;

namespace FksSre.Ops.Tests.Lab.Tools;

[Collection(ProcessTests.Name)]
public class ProgramLocatorTests
{
    private static readonly PackagedProgram _postgreSql = PackagedProgram.Of("postgresql")!;
    private static readonly PackagedProgram _redis = PackagedProgram.Of("redis-server")!;

    private readonly ReportLog _progress = new();

    [Fact]
    public async Task Programs_on_the_path_are_taken_as_they_are()
    {
        using var machine = new FakeMachine();
        machine.Install("initdb", "initdb (PostgreSQL) 15.18");
        machine.Install("redis-server", "Redis server v=7.0.15");

        var (variables, problems) = await LocateAsync(machine, _postgreSql, _redis);

        Assert.Empty(problems);
        Assert.Equal(
            [new("FKS_POSTGRESQL", machine.Bin), new("FKS_REDIS", Path.Combine(machine.Bin, "redis-server"))],
            variables.OrderBy(variable => variable.Key)
        );
        Assert.Empty(_progress.Reports);
    }

    [Fact]
    public async Task Missing_program_is_unpacked_once_with_its_libraries_and_found_there_afterwards()
    {
        using var machine = new FakeMachine();
        WithApt(machine);

        var (variables, problems) = await LocateAsync(machine, _postgreSql);
        await LocateAsync(machine, _postgreSql);

        Assert.Empty(problems);
        Assert.Equal(["Fetching the Debian package postgresql and 2 that it needs (not installing them)"], _progress.Reports);
        Assert.Equal(Path.Combine(machine.Private, "postgresql/launch"), variables["FKS_POSTGRESQL"]);
        var psql = Path.Combine(variables["FKS_POSTGRESQL"], "psql");
        var run = await CommandRun.RunAsync(psql, ["a b"], "/", TimeSpan.FromSeconds(10), TestContext.Current.CancellationToken);
        Assert.Equal($"psql a b with {machine.Private}/postgresql/usr/lib/x86_64-linux-gnu", run.LastLine);
    }

    [Fact]
    public async Task Program_that_is_named_is_the_only_one_that_is_tried()
    {
        using var machine = new FakeMachine();
        machine.Install("redis-server", "Redis server v=7.0.15");

        var (variables, problems) = await LocateAsync(machine, name => name == "FKS_REDIS" ? "/gone/redis-server" : null, _redis);

        Assert.Empty(variables);
        Assert.Equal(
            ["FKS_REDIS names no redis-server: /gone/redis-server does not exist.\n  Correct it, or unset it: then one is looked for."],
            problems
        );
    }

    [Fact]
    public async Task Program_that_cannot_be_had_is_told_with_every_way_to_get_it()
    {
        using var machine = new FakeMachine();
        machine.Script("bin/redis-server", "echo 'cannot open liblzf.so.1' >&2; exit 127");

        var (variables, problems) = await LocateAsync(machine, _postgreSql, _redis);

        Assert.Empty(variables);
        Assert.Equal(
            [
                """
                initdb is missing. This machine has no apt-get and dpkg-deb to fetch it with.
                  Debian, Ubuntu: sudo apt-get install -y --no-install-recommends postgresql
                  Elsewhere: install it and set FKS_POSTGRESQL to the path of its folder
                """,
                $"""
                redis-server is missing. {machine.Bin}/redis-server --version failed: cannot open liblzf.so.1. This machine has no apt-get and dpkg-deb to fetch it with.
                  Debian, Ubuntu: sudo apt-get install -y --no-install-recommends redis-server
                  Elsewhere: install it and set FKS_REDIS to the path of its program
                """,
            ],
            problems
        );
    }

    private Task<(IReadOnlyDictionary<string, string> Variables, IReadOnlyList<string> Problems)> LocateAsync(
        FakeMachine machine,
        params PackagedProgram[] programs
    ) => LocateAsync(machine, _ => null, programs);

    private Task<(IReadOnlyDictionary<string, string> Variables, IReadOnlyList<string> Problems)> LocateAsync(
        FakeMachine machine,
        Func<string, string?> named,
        params PackagedProgram[] programs
    ) =>
        new ProgramLocator(machine.Private, new SearchPath([machine.Bin]), named).LocateAsync(
            programs,
            _progress,
            TestContext.Current.CancellationToken
        );

    /// <summary>apt-get that would install more than programs and libraries, and dpkg-deb that unpacks those two.</summary>
    private static void WithApt(FakeMachine machine)
    {
        machine.Script(
            "bin/apt-get",
            """
            case $1 in
              install) for p in postgresql postgresql-15 libpq5 ssl-cert adduser; do echo "Inst $p (1 Debian)"; done ;;
              download) for p in "$@"; do case $p in -*|download) ;; *) echo x > "$p.deb" ;; esac; done ;;
            esac
            """
        );
        machine.Script(
            "bin/dpkg-deb",
            """
            case $2 in
              */postgresql-15.deb)
                mkdir -p "$3/usr/lib/postgresql/15/bin"
                for p in initdb psql; do
                  printf '#!/bin/sh\necho %s "$*" with "$LD_LIBRARY_PATH"\n' $p > "$3/usr/lib/postgresql/15/bin/$p"
                  chmod +x "$3/usr/lib/postgresql/15/bin/$p"
                done ;;
              */libpq5.deb) mkdir -p "$3/usr/lib/x86_64-linux-gnu"; echo x > "$3/usr/lib/x86_64-linux-gnu/libpq.so.5" ;;
              */postgresql.deb) mkdir -p "$3/usr/share/doc" ;;
              *) exit 7 ;;
            esac
            """
        );
    }
}
