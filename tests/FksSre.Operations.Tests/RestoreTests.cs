using FksSre.Operations.Tests.Machine;

namespace FksSre.Operations.Tests;

/// <summary>What was backed up comes back as it was.</summary>
public sealed class RestoreTests(PostgresServer server) : IClassFixture<PostgresServer>
{
    private const string Smoke = "select count(*) = 501 from orders";

    [Fact]
    public void Destroyed_database_comes_back_as_it_was()
    {
        using var scratch = new Scratch();
        var database = server.Copy();

        Script.Succeeds(Script.Of("dump.sh", server.Variables(database, scratch.Path)));
        var (before, dogs) = (Plain(database), Dogs(database));
        server.Sql("postgres", $"drop database {database};");
        server.Client("pg_restore", "postgres", "-C", "-d", "postgres", scratch.File("backup/dump"));

        Assert.Equal(before, Plain(database));
        Assert.Equal("4|Rex|brown\n5|Bo|", dogs);
        Assert.Equal(dogs, Dogs(database));
        Assert.Contains("'n501', 'paid'", before, StringComparison.Ordinal);
    }

    [Fact]
    public void Whole_backup_is_proven_with_every_planted_fault_found()
    {
        using var scratch = new Scratch();
        const string Newest = "select max(at) from orders";
        var dump = Script.Of("dump.sh", server.Variables("shop", scratch.Path).With("FKS_NEWEST_QUERY", Newest));
        var figures = Figures(scratch);
        Script.Succeeds(dump);
        Assert.Matches("^Backed up shop: 10 tables, [0-9]+ bytes.\n$", dump.Output);
        Assert.Equal(
            ["fks_backup_duration_seconds", "fks_backup_last_success_timestamp_seconds", "fks_backup_rows", "fks_backup_size_bytes"],
            figures.Keys
        );
        Assert.Equal(501 + 37 + 188 + 1 + 2 + 1 + 2 + 1, figures["fks_backup_rows"]);
        Assert.InRange(figures["fks_backup_last_success_timestamp_seconds"], Now() - 60, Now());
        Assert.Contains(
            "\nnewest_event\t\t2026-01-01 08:21:00.000123+00\t\n",
            scratch.Text("backup/manifest.tsv"),
            StringComparison.Ordinal
        );

        var prove = Script.Of("prove.sh", Drill(scratch).With("FKS_NEWEST_QUERY", Newest));
        var proven = Figures(scratch);

        Script.Succeeds(prove);
        Assert.Matches("^Proved the backup of shop: restored in [0-9]+ s, identical; found 10 of 10 planted faults.\n$", prove.Output);
        Assert.Equal(
            [
                "fks_restore_drill_duration_seconds",
                "fks_restore_drill_found_faults",
                "fks_restore_drill_last_success_timestamp_seconds",
                "fks_restore_drill_planted_faults",
                "fks_restore_drill_proven_data_timestamp_seconds",
                "fks_restore_drill_restore_seconds",
            ],
            proven.Keys
        );
        Assert.Equal(figures["fks_backup_last_success_timestamp_seconds"], proven["fks_restore_drill_proven_data_timestamp_seconds"]);
        Assert.Equal((10, 10), (proven["fks_restore_drill_planted_faults"], proven["fks_restore_drill_found_faults"]));
        Assert.Equal(["backup", "figures.prom"], Directory.GetFileSystemEntries(scratch.Path).Select(Path.GetFileName).Order());
    }

    [Fact]
    public void Superuser_backs_up_without_the_rights_of_a_role_for_backups()
    {
        using var scratch = new Scratch();

        Script.Succeeds(Script.Of("dump.sh", server.Variables("shop", scratch.Path, "postgres")));

        Assert.Contains("PASSWORD 'SCRAM-SHA-256", scratch.Text("backup/globals.sql"), StringComparison.Ordinal);
        Assert.DoesNotContain("SCRAM", scratch.Text("backup/manifest.tsv"), StringComparison.Ordinal);
        Assert.Equal("600\n", Run.Must("stat", ["-c", "%a", scratch.File("backup/globals.sql")]));
        Script.Succeeds(Script.Of("prove.sh", Drill(scratch)));
    }

    [Fact]
    public void Backup_of_a_database_that_is_written_to_is_proven()
    {
        using var scratch = new Scratch();
        var database = server.Copy();
        using var writer = Run.Start(
            "sh",
            ["-c", "while :; do psql -Xq -c \"insert into lines (note) values ('live')\" || exit; done"],
            server.Variables(database, "", "postgres")
        );

        Script.Succeeds(Script.Of("dump.sh", server.Variables(database, scratch.Path)));
        var copied = Rows(scratch, "public.lines");
        var moved = int.Parse(server.Sql(database, "select count(*) from lines;"), System.Globalization.CultureInfo.InvariantCulture);
        writer.Kill(entireProcessTree: true);

        Assert.True(moved > copied, $"{moved} rows are no more than the {copied} of the backup: nothing was written meanwhile.");
        Script.Succeeds(Script.Of("prove.sh", Drill(scratch)));
    }

    /// <summary>Servers' and restic's images may be Alpine's.</summary>
    [Fact]
    public void Scripts_run_with_busybox_alone()
    {
        using var scratch = new Scratch();
        using var repository = new Scratch();
        using var busybox = new Scratch();
        foreach (var applet in Run.Must(Program.BusyBox, ["--list"]).Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            File.CreateSymbolicLink(busybox.File(applet), Program.BusyBox);
        }

        File.CreateSymbolicLink(busybox.File("restic"), Program.Restic);
        foreach (var script in new[] { "dump.sh", "store.sh", "fetch.sh", "check.sh", "prune.sh", "prove.sh" })
        {
            var variables = Repository.Variables(repository, scratch);
            foreach (var (name, value) in Drill(scratch))
            {
                variables[name] = value;
            }

            variables["PATH"] = $"{busybox.Path}:{Program.PostgreSql}";
            using var process = Script.Start(script, variables, busybox.File("sh"));
            Script.Succeeds(Script.End(process));
        }

        Assert.Equal(10, Figures(scratch)["fks_restore_drill_found_faults"]);
    }

    private Dictionary<string, string> Drill(Scratch scratch) => server.Variables("shop", scratch.Path).With("FKS_SMOKE_QUERY", Smoke);

    /// <summary>All of a database as SQL, which is the same for the same database. psql's commands hold a new key each time.</summary>
    private string Plain(string database) =>
        string.Join(
            '\n',
            server
                .Client("pg_dump", database, "-C", "--rows-per-insert=1", database)
                // What PostgreSQL itself makes of "status in ('new', 'paid')" when it reads it again.
                .Replace(
                    "(ARRAY['new'::character varying, 'paid'::character varying])::text[]",
                    "ARRAY[('new'::character varying)::text, ('paid'::character varying)::text]",
                    StringComparison.Ordinal
                )
                .Split('\n')
                // The columns of a table that inherits stand in another order.
                .Where(line =>
                    !line.Contains("restrict ", StringComparison.Ordinal) && !line.Contains("public.dog VALUES", StringComparison.Ordinal)
                )
        );

    private string Dogs(string database) => server.Sql(database, "select legs, name, colour from dog order by 1;");

    private static int Rows(Scratch scratch, string table) =>
        int.Parse(
            scratch
                .Text("backup/manifest.tsv")
                .Split('\n')
                .Single(line => line.StartsWith($"rows\t{table}\t", StringComparison.Ordinal))
                .Split('\t')[2],
            System.Globalization.CultureInfo.InvariantCulture
        );

    private static SortedDictionary<string, long> Figures(Scratch scratch)
    {
        var figures = new SortedDictionary<string, long>(StringComparer.Ordinal);
        foreach (var line in scratch.Text("figures.prom").Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(line => line[0] != '#'))
        {
            figures.Add(line.Split(' ')[0], long.Parse(line.Split(' ')[1], System.Globalization.CultureInfo.InvariantCulture));
        }

        return figures;
    }

    private static long Now() => DateTimeOffset.UtcNow.ToUnixTimeSeconds();
}
