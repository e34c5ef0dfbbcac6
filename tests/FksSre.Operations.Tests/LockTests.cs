using System.Diagnostics;
using System.Globalization;
using FksSre.Operations.Tests.Machine;

namespace FksSre.Operations.Tests;

/// <summary>Who may back up, when, and what is left where it does not come to an end.</summary>
public sealed class LockTests(PostgresServer server) : IClassFixture<PostgresServer>
{
    private const string Lock = "select pg_advisory_lock(4606803, 1)";

    [Fact]
    public void Lock_that_is_held_is_told_with_its_holder()
    {
        using var scratch = new Scratch();
        var database = server.Copy();
        using var holder = Hold(database, "fks-migrate shop");
        var variables = server.Variables(database, scratch.Path).With("FKS_LOCK_DEADLINE", "1");
        var since = server.Sql(
            database,
            "select to_char(backend_start at time zone 'UTC', 'YYYY-MM-DD HH24:MI:SS') from pg_stat_activity"
                + " where application_name = 'fks-migrate shop';"
        );

        Script.Fails(
            $"The lock of the database shop was not free within 1 s: held by fks-migrate shop (user postgres, since {since} UTC)."
                + " Wait for it to end, or end that session, and start the backup again.",
            Script.Of("dump.sh", variables)
        );
        Assert.Empty(Left(scratch));
        holder.Kill(entireProcessTree: true);
    }

    [Fact]
    public void Lock_that_is_given_back_in_time_is_taken()
    {
        using var scratch = new Scratch();
        var database = server.Copy();
        using var holder = Hold(database, "short");
        using var process = Script.Start("dump.sh", server.Variables(database, scratch.Path));
        Eventually(() => Connected(database, "fks-backup shop"));
        server.Sql(database, "select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'short';");

        Script.Succeeds(Script.End(process));
        holder.WaitForExit();
    }

    [Theory]
    [InlineData("TERM", 143)]
    [InlineData("HUP", 129)]
    public void Backup_that_is_ended_half_way_leaves_nothing_and_no_session(string signal, int exit)
    {
        using var scratch = new Scratch();
        var database = server.Copy();
        // pg_dump waits for this one.
        using var holder = Hold(database, "writer", "begin; lock table orders in access exclusive mode");
        using var process = Script.Start("dump.sh", server.Variables(database, scratch.Path));
        Eventually(() => Connected(database, "fks-backup shop") && scratch.Has("backup.part/superuser"));

        Run.Signal(process, signal);
        var run = Script.End(process);

        Assert.Equal((exit, "", ""), (run.Exit, run.Errors, run.Output));
        Assert.Empty(Left(scratch));
        Eventually(() => !Connected(database, "fks-backup shop"));
        holder.Kill(entireProcessTree: true);
    }

    [Fact]
    public void Backup_that_is_killed_is_no_backup_and_gives_back_the_lock()
    {
        using var scratch = new Scratch();
        var database = server.Copy();
        using var holder = Hold(database, "writer", "begin; lock table orders in access exclusive mode");
        using var process = Script.Start("dump.sh", server.Variables(database, scratch.Path));
        Eventually(() => Connected(database, "fks-backup shop") && scratch.Has("backup.part/superuser"));

        // As a container is: its session waits in the server, for the other to give the table free.
        process.Kill(entireProcessTree: true);
        process.WaitForExit();

        const string Locks = """
            select count(*) from pg_locks
            where locktype = 'advisory' and classid = 4606803 and database = (select oid from pg_database where datname = current_database())
            """;
        Eventually(() => Count(database, Locks) == 0);
        server.Sql(
            database,
            "select pg_terminate_backend(pid) from pg_stat_activity where pid <> pg_backend_pid() and datname = current_database();"
        );
        Assert.Equal((false, false), (scratch.Has("backup"), scratch.Has("figures.prom")));
        Script.Fails(
            "There is no whole backup of shop in " + scratch.Path + "/backup to store: make one first.",
            Script.Of("store.sh", Repository.Variables(scratch, scratch))
        );
    }

    [Fact]
    public void Full_disk_is_no_backup()
    {
        using var scratch = new Scratch();
        var database = server.Copy();
        server.Sql(database, "create table large as select md5(i::text) || md5((i * 3)::text) from generate_series(1, 7001) i;");
        using var process = Script.Start("dump.sh", server.Variables(database, scratch.Path), before: "trap '' XFSZ; ulimit -f 137");

        Script.Fails(
            "pg_dump of shop failed: pg_dump: error: could not write to output file: File too large. Nothing was backed up.",
            Script.End(process)
        );
        Assert.Empty(Left(scratch));
    }

    [Fact]
    public void Wrong_password_is_told_without_it()
    {
        using var scratch = new Scratch();
        var variables = server.Variables("shop", scratch.Path).With("PGPASSWORD", "another");
        var socket = variables["PGHOST"] + "/.s.PGSQL.5432";

        Script.Fails(
            $"The session with the database shop ended: psql: error: connection to server on socket \"{socket}\" failed: "
                + "FATAL:  password authentication failed for user \"fks_backup\". Nothing was backed up.",
            Script.Of("dump.sh", variables)
        );
    }

    [Theory]
    [InlineData("PGHOST", "", "PGHOST is not set: give the container this variable.")]
    [InlineData("FKS_LOCK_DEADLINE", "1h", "FKS_LOCK_DEADLINE is 1h: give a number of seconds.")]
    [InlineData("FKS_ENGINE", "mysql", "FKS_ENGINE is mysql: it is postgresql or timescaledb.")]
    [InlineData("FKS_SCRATCH", "/proc/1", "/proc/1 cannot be written to: give the pod a scratch volume that its user owns.")]
    public void Variable_that_does_not_fit_is_told(string name, string value, string message)
    {
        using var scratch = new Scratch();
        var run = Script.Of("dump.sh", server.Variables("shop", scratch.Path).With(name, value));

        Assert.Equal((1, message), (run.Exit, run.Errors.TrimEnd('\n').Split('\n')[^1]));
    }

    [Fact]
    public void Role_under_row_security_is_refused()
    {
        using var scratch = new Scratch();
        var database = server.Copy();
        server.Sql(
            database,
            $"create role weak login password '{Script.Password.Replace("'", "''", StringComparison.Ordinal)}' in role pg_read_all_data;"
        );

        Script.Fails(
            "Row security hides rows of public.nothing from the role weak, so the backup would lack them:"
                + " run prepare.sql as an owner, which gives the role bypassrls.",
            Script.Of("dump.sh", server.Variables(database, scratch.Path, "weak"))
        );
        server.Sql(database, "drop role weak;");
    }

    [Fact]
    public void Database_that_was_not_prepared_is_told()
    {
        using var scratch = new Scratch();
        var database = server.Copy();
        server.Sql(database, "drop table fks_sre.backup_nonce;");

        Script.Fails(
            "The database shop has no table fks_sre.backup_nonce: run prepare.sql there once, as an owner.",
            Script.Of("dump.sh", server.Variables(database, scratch.Path))
        );
    }

    [Fact]
    public void Database_that_was_left_in_restoring_mode_is_refused()
    {
        using var scratch = new Scratch();
        var database = server.Copy();
        server.Sql(database, $"alter database {database} set timescaledb.restoring = 'on';");

        Script.Fails(
            "The database shop was left in TimescaleDB's restoring mode by a restore that did not end: tables look empty in it."
                + " Run: select timescaledb_post_restore(); and see that its jobs run.",
            Script.Of("dump.sh", server.Variables(database, scratch.Path))
        );
    }

    [Fact]
    public void Each_backup_writes_a_nonce_of_its_own_and_deletes_the_old()
    {
        using var scratch = new Scratch();
        var database = server.Copy();
        Script.Succeeds(Script.Of("dump.sh", server.Variables(database, scratch.Path)));
        var first = server.Sql(database, "select nonce from fks_sre.backup_nonce;");
        server.Prepare(database);
        Script.Succeeds(Script.Of("dump.sh", server.Variables(database, scratch.Path)));
        var second = server.Sql(database, "select nonce from fks_sre.backup_nonce;");

        Assert.NotEqual(first, second);
        Assert.Contains($"\nnonce\t\t{second}\t\n", scratch.Text("backup/manifest.tsv"), StringComparison.Ordinal);
    }

    private Process Hold(string database, string name, string statement = Lock)
    {
        var variables = server.Variables(database, "", "postgres").With("PGAPPNAME", name);
        var holder = Run.Start("psql", ["-Xq", "-c", statement, "-c", "select pg_sleep(100)"], variables);
        Eventually(() => Connected(database, name) && Sleeps(database, name));
        return holder;
    }

    private bool Connected(string database, string name) =>
        Count(database, $"select count(*) from pg_stat_activity where datname = '{database}' and application_name = '{name}'") > 0;

    private bool Sleeps(string database, string name) =>
        Count(database, $"select count(*) from pg_stat_activity where application_name = '{name}' and query ~ 'pg_sleep'") > 0;

    private int Count(string database, string query) => int.Parse(server.Sql(database, query + ";"), CultureInfo.InvariantCulture);

    private static IEnumerable<string?> Left(Scratch scratch) => Directory.GetFileSystemEntries(scratch.Path).Select(Path.GetFileName);

    private static void Eventually(Func<bool> condition) =>
        Assert.True(SpinWait.SpinUntil(condition, TimeSpan.FromSeconds(30)), "It did not come to that within 30 s.");
}
