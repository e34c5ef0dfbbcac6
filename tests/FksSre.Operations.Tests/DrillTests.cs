using FksSre.Operations.Tests.Machine;

namespace FksSre.Operations.Tests;

/// <summary>A drill of a backup that is whole and holds something else than was there fails, says why, and gives no figures.</summary>
public sealed class DrillTests(MadeBackup made) : IClassFixture<MadeBackup>
{
    /// <summary>The restore begins with fetching, which here was two hours ago.</summary>
    [Fact]
    public void Restore_that_takes_longer_than_the_recovery_time_fails_though_the_copy_is_the_same()
    {
        using var scratch = made.Fetched();
        scratch.Write("fetch_started", $"{DateTimeOffset.UtcNow.ToUnixTimeSeconds() - 7200}");

        var run = Script.Of("prove.sh", made.Drill(scratch).With("FKS_RECOVERY_TIME", "7199"));

        Assert.Matches(
            "^The backup of shop is whole, but its restore took 7[2-9][0-9][0-9] s, and its recovery time is 7199 s: "
                + "give the drill more, or declare what can be held\\.\n$",
            run.Errors
        );
        Assert.Equal((1, false), (run.Exit, scratch.Has("figures.prom")));
    }

    [Fact]
    public void Restore_within_the_recovery_time_is_proven()
    {
        using var scratch = made.Fetched();
        scratch.Write("fetch_started", $"{DateTimeOffset.UtcNow.ToUnixTimeSeconds() - 7200}");

        Script.Succeeds(Script.Of("prove.sh", made.Drill(scratch).With("FKS_RECOVERY_TIME", "9000")));

        Assert.True(scratch.Has("figures.prom"));
    }

    [Fact]
    public void Row_that_is_missing_is_found()
    {
        using var scratch = Dumped("delete from lines where line = 17");
        var lines = Rows(scratch, "public.lines");

        Fails(
            $"""
            The copy of shop differs from what was backed up in 2 lines, of which the first are:
            copy:   rows	public.lines	36	*
            source: {lines}
            """,
            scratch
        );
    }

    [Fact]
    public void Value_that_differs_is_found()
    {
        using var scratch = Dumped("update only animal set colour = 'green'");

        Fails(
            $"""
            The copy of shop differs from what was backed up in 2 lines, of which the first are:
            copy:   rows	public.animal	1	*
            source: {Rows(scratch, "public.animal")}
            """,
            scratch
        );
    }

    [Fact]
    public void Table_that_is_missing_is_found()
    {
        using var scratch = Dumped("drop table quick");
        var lines = scratch.Text("backup/manifest.tsv").Split('\n').Where(line => line.Contains("public.quick", StringComparison.Ordinal));

        Fails(
            "The copy of shop differs from what was backed up in 11 lines, of which the first are:\n"
                + string.Join('\n', lines.Select(line => $"source: {line}")),
            scratch
        );
    }

    /// <summary>The dump of another database than the one of the manifest.</summary>
    [Fact]
    public void Dump_of_nothing_differs_in_all_there_was()
    {
        using var scratch = Dumped(
            "drop schema public cascade; drop schema ext cascade; drop schema fks_sre cascade; create schema public"
        );
        var run = Script.Of("prove.sh", made.Drill(scratch));

        Assert.Matches("^The copy of shop differs from what was backed up in [0-9]{3} lines, of which the first are:\n", run.Errors);
        Assert.Equal(21, run.Errors.TrimEnd('\n').Split('\n').Length);
        Assert.All(run.Errors.TrimEnd('\n').Split('\n'), line => Assert.InRange(line.Length, 1, 160));
        Assert.Equal((1, "", false), (run.Exit, run.Output, scratch.Has("figures.prom")));
    }

    [Fact]
    public void Role_that_is_missing_stops_the_restore_or_is_found()
    {
        using var scratch = made.Fetched();
        var globals = scratch.Text("backup/globals.sql").Split('\n').Where(line => !line.Contains("reader", StringComparison.Ordinal));
        scratch.Write("backup/globals.sql", string.Join('\n', globals));
        scratch.Seal();

        Fails(
            "The database shop cannot be made: pg_restore: error: could not execute query: ERROR:  role \"reader\" does not exist.",
            scratch
        );
    }

    [Fact]
    public void Role_with_other_rights_is_found()
    {
        using var scratch = made.Fetched();
        scratch.Write(
            "backup/globals.sql",
            scratch
                .Text("backup/globals.sql")
                .Replace("ALTER ROLE reader WITH NOSUPERUSER", "ALTER ROLE reader WITH SUPERUSER", StringComparison.Ordinal)
        );
        scratch.Seal();

        Fails(
            """
            The copy of shop differs from what was backed up in 2 lines, of which the first are:
            source: role	reader	inherit limit=-1	
            copy:   role	reader	superuser inherit limit=-1	
            """,
            scratch
        );
    }

    [Fact]
    public void Extension_of_a_version_that_the_image_lacks_is_told()
    {
        using var scratch = made.Fetched();
        Manifest(scratch, "extension\tpg_trgm\t1.6\t", "extension\tpg_trgm\t9.9\t");

        Fails(
            "The extension pg_trgm 9.9 cannot be made: ERROR:  extension \"pg_trgm\" has no installation script nor update path"
                + " for version \"9.9\". Use the image of the server that was backed up.",
            scratch
        );
    }

    [Fact]
    public void Extension_of_another_version_is_found()
    {
        using var scratch = made.Fetched();
        Manifest(scratch, "extension\tcitext\t1.6\t", "extension\tcitext\t1.5\t");

        Fails(
            """
            The copy of shop differs from what was backed up in 2 lines, of which the first are:
            source: extension	citext	1.5	ext
            copy:   extension	citext	1.6	ext
            """,
            scratch
        );
    }

    [Fact]
    public void Sequence_may_be_ahead_and_not_behind()
    {
        using var scratch = made.Fetched();
        Manifest(scratch, "sequence_value\tpublic.lines_line_seq\tup\t37\n", "sequence_value\tpublic.lines_line_seq\tup\t38\n");
        Manifest(scratch, "sequence_value\tpublic.orders_id_seq\tup\t501\n", "sequence_value\tpublic.orders_id_seq\tup\t99\n");
        Manifest(scratch, "sequence_value\tpublic.down\tdown\t-1\n", "sequence_value\tpublic.down\tdown\t-11\n");
        Manifest(scratch, "sequence_value\tpublic.round\tcycles\t1\n", "sequence_value\tpublic.round\tcycles\t3\n");

        Fails(
            """
            The copy of shop differs from what was backed up in 2 lines, of which the first are:
            copy:   sequence_value	public.down	down	-1
            copy:   sequence_value	public.lines_line_seq	up	37
            """,
            scratch
        );
    }

    [Fact]
    public void Copy_without_the_nonce_is_of_another_backup()
    {
        using var scratch = made.Fetched();
        Manifest(scratch, "nonce\t\t", "nonce\t\t0");
        var nonce = scratch.Text("backup/manifest.tsv").Split("nonce\t\t0")[1].Split('\t')[0];
        var lines = new[] { $"copy:   nonce\t\t{nonce}\t", $"source: nonce\t\t0{nonce}\t" }.OrderBy(
            line => line[8..],
            StringComparer.Ordinal
        );

        Fails("The copy of shop differs from what was backed up in 2 lines, of which the first are:\n" + string.Join('\n', lines), scratch);
    }

    [Fact]
    public void Copy_with_no_nonce_at_all_is_not_known_to_be_of_this_backup()
    {
        var database = made.Server.Copy();
        made.Server.Sql(database, "delete from fks_sre.backup_nonce;");
        using var scratch = new Scratch();
        scratch.CopyBackup(made.Backup);
        Replace(scratch, database);
        var manifest = scratch.Text("backup/manifest.tsv").Split('\n');
        scratch.Write(
            "backup/manifest.tsv",
            string.Join(
                '\n',
                manifest
                    .Where(line => !line.StartsWith("nonce\t", StringComparison.Ordinal))
                    .Select(line =>
                        line.StartsWith("rows\tfks_sre.backup_nonce\t", StringComparison.Ordinal)
                            ? "rows\tfks_sre.backup_nonce\t0\t0"
                            : line
                    )
            )
        );
        scratch.Seal();

        Fails("The copy of shop has no row in fks_sre.backup_nonce: it is not known to be a copy of this backup.", scratch);
    }

    [Theory]
    [InlineData("select false", "The smoke query of shop gave no single row t on the copy, but: f.")]
    [InlineData("select true where false", "The smoke query of shop gave no single row t on the copy, but: no row.")]
    [InlineData("values (true), (true), (true), (true)", "The smoke query of shop gave no single row t on the copy, but: t t t.")]
    [InlineData("select true from gone", "The smoke query of shop failed on the copy: ERROR:  relation \"gone\" does not exist.")]
    public void Smoke_query_must_give_one_row_t(string query, string message)
    {
        using var scratch = made.Fetched();

        Script.Fails(message, Script.Of("prove.sh", made.Drill(scratch).With("FKS_SMOKE_QUERY", query)));
        Assert.False(scratch.Has("figures.prom"));
    }

    [Theory]
    [InlineData("TERM", 143)]
    [InlineData("INT", 130)]
    public void Drill_that_is_ended_half_way_publishes_nothing_and_stops_its_server(string signal, int exit)
    {
        using var scratch = made.Fetched();
        using var process = Script.Start("prove.sh", made.Drill(scratch).With("FKS_NEWEST_QUERY", "select now() from pg_sleep(60)"));
        Eventually(() => scratch.Has("server/data/postmaster.pid") && scratch.Has("prove.work/manifest.sql"));
        var server = int.Parse(
            File.ReadLines(scratch.File("server/data/postmaster.pid")).First(),
            System.Globalization.CultureInfo.InvariantCulture
        );

        Run.Signal(process, signal);
        var run = Script.End(process);

        Assert.Equal((exit, "", ""), (run.Exit, run.Errors, run.Output));
        Assert.Equal(["backup"], Directory.GetFileSystemEntries(scratch.Path).Select(Path.GetFileName));
        // Nobody may have asked yet how it ended; then its number is there still, and it has no command.
        Assert.Equal("", File.Exists($"/proc/{server}/cmdline") ? File.ReadAllText($"/proc/{server}/cmdline") : "");
    }

    [Fact]
    public void Full_disk_is_no_proof()
    {
        using var scratch = made.Fetched();
        using var process = Script.Start("prove.sh", made.Drill(scratch), before: "trap '' XFSZ; ulimit -f 37");
        var run = Script.End(process);

        Assert.StartsWith("The server of the drill cannot be made: ", run.Errors, StringComparison.Ordinal);
        Assert.Equal((1, "", false), (run.Exit, run.Output, scratch.Has("figures.prom")));
    }

    private void Fails(string message, Scratch scratch)
    {
        var run = Script.Of("prove.sh", made.Drill(scratch));
        var errors = message.Contains("\t*", StringComparison.Ordinal)
            ? System.Text.RegularExpressions.Regex.Replace(run.Errors, "(?m)^(copy:   rows\t.*\t)[0-9]+$", "$1*")
            : run.Errors;
        Script.Same((message + "\n", "", 1), (errors, run.Output, run.Exit));
        Assert.False(scratch.Has("figures.prom"));
    }

    /// <summary>The backup with the dump of a database that was changed after its manifest was made.</summary>
    private Scratch Dumped(string sql)
    {
        var database = made.Server.Copy();
        made.Server.Sql(database, sql + ";");
        var scratch = made.Fetched();
        Replace(scratch, database);
        return scratch;
    }

    /// <summary>Puts a dump of another database in the place of the backup's, under its name and with what else it is given.</summary>
    private void Replace(Scratch scratch, string database)
    {
        made.Server.Sql(
            "postgres",
            $"alter database {database} set work_mem = '5MB'; grant connect on database {database} to reader;"
                + $"alter role app in database {database} set search_path = public;"
        );
        Directory.Delete(scratch.File("backup/dump"), recursive: true);
        lock (made)
        {
            made.Server.Sql("postgres", $"alter database shop rename to shop_of_source; alter database {database} rename to shop;");
            made.Server.Client("pg_dump", "shop", "-Fd", "-f", scratch.File("backup/dump"));
            made.Server.Sql("postgres", $"alter database shop rename to {database}; alter database shop_of_source rename to shop;");
        }

        scratch.Seal();
    }

    private static void Manifest(Scratch scratch, string line, string other)
    {
        var manifest = scratch.Text("backup/manifest.tsv");
        Assert.Contains(line, manifest, StringComparison.Ordinal);
        scratch.Write("backup/manifest.tsv", manifest.Replace(line, other, StringComparison.Ordinal));
        scratch.Seal();
    }

    private static string Rows(Scratch scratch, string table) =>
        scratch.Text("backup/manifest.tsv").Split('\n').Single(line => line.StartsWith($"rows\t{table}\t", StringComparison.Ordinal));

    private static void Eventually(Func<bool> condition) =>
        Assert.True(SpinWait.SpinUntil(condition, TimeSpan.FromSeconds(30)), "It did not come to that within 30 s.");
}
