namespace FksSre.Operations.Tests.Machine;

/// <summary>
/// A PostgreSQL in a private copy, which finds its files from where its programs lie, with a stub of TimescaleDB among its extensions.
/// </summary>
public sealed class StubbedServer : IDisposable
{
    private readonly Scratch _root = new();
    private readonly string _programs;
    private readonly string _libraries;

    public StubbedServer()
    {
        string Configured(string what) => Run.Must(Path.Combine(Program.PostgreSql, "pg_config"), [what]).Trim();

        // The layout of the package, from its root on.
        var (bin, share) = (Configured("--bindir"), Configured("--sharedir"));
        var prefix = bin[..bin.IndexOf("/usr/lib/", StringComparison.Ordinal)];
        _programs = _root.Path + bin[prefix.Length..];
        _libraries = string.Join(':', Directory.GetDirectories($"{prefix}/usr/lib", "*-linux-gnu*"));
        var ours = _root.Path + share[prefix.Length..];
        Run.Must("mkdir", ["-p", Path.GetDirectoryName(_programs)!, Path.GetDirectoryName(ours)!, _root.File("data")]);
        Run.Must("cp", ["-rL", bin, _programs]);
        Run.Must("cp", ["-rL", share, ours]);
        File.CreateSymbolicLink(Path.Combine(Path.GetDirectoryName(_programs)!, "lib"), Configured("--pkglibdir"));
        File.WriteAllText(Path.Combine(ours, "extension/timescaledb.control"), "default_version = '2.17.1'\nrelocatable = false\n");
        Write(ours, "2.17.1", "");
        Write(ours, "2.17.3-stays", "return true;");
        Write(ours, "2.17.5-fails", "raise exception 'catalog version mismatch';");
        Write(ours, "2.17.7-waits", "raise log 'the stub waits'; perform pg_sleep(60);");
        _root.Write("password", Script.Password + "\n");
        Must(
            "initdb",
            "-D",
            _root.File("data"),
            "-U",
            "postgres",
            "--auth=scram-sha-256",
            $"--pwfile={_root.File("password")}",
            "--no-sync"
        );
        var settings = $"-c listen_addresses= -c unix_socket_directories={_root.Path} -c fsync=off";
        Must("pg_ctl", "-D", _root.File("data"), "-o", settings, "-l", _root.File("log"), "-w", "start");
        Psql("postgres", $"create role fks_backup login password '{Script.Password.Replace("'", "''", StringComparison.Ordinal)}';");
    }

    internal Dictionary<string, string> Variables(Scratch scratch) =>
        new(StringComparer.Ordinal)
        {
            ["PATH"] = $"{_programs}:/usr/bin:/bin",
            ["LD_LIBRARY_PATH"] = _libraries,
            ["PGHOST"] = _root.Path,
            ["PGPORT"] = "5432",
            ["PGDATABASE"] = "shop",
            ["PGUSER"] = "fks_backup",
            ["PGPASSWORD"] = Script.Password,
            ["FKS_DATABASE"] = "shop",
            ["FKS_ENGINE"] = "timescaledb",
            ["FKS_SCRATCH"] = scratch.Path,
            ["FKS_SMOKE_QUERY"] = "select count(*) = 3 from hypertable",
            // The stub is no library.
            ["FKS_PRELOAD"] = "",
        };

    /// <summary>The database anew, with that version of the stub.</summary>
    internal void Create(string version)
    {
        Psql("postgres", "drop database if exists shop;\ncreate database shop;");
        Psql(
            "shop",
            $"""
            create extension timescaledb version '{version}';
            insert into timescaledb_catalogue values (7, 'hypertable');
            create table hypertable (id serial, at int check (timescaledb_is_in_order()));
            create index on hypertable (at);
            insert into hypertable (at) values (1), (3), (5);
            """
        );
        Psql("shop", $"\\set backup_role fks_backup\n\\i {Script.Folder}/prepare.sql");
    }

    public void Dispose()
    {
        Must("pg_ctl", "-D", _root.File("data"), "-m", "immediate", "-w", "stop");
        _root.Dispose();
    }

    private void Psql(string database, string sql)
    {
        using var scratch = new Scratch();
        var variables = Variables(scratch)
            .With("PGUSER", "postgres")
            .With("PGDATABASE", database)
            .With("PGOPTIONS", "-c client_min_messages=warning");
        Script.Succeeds(Run.Of("psql", ["-Xq", "-v", "ON_ERROR_STOP=1", "-f", "-"], variables, sql));
    }

    /// <param name="after">What the second function does before it takes the mode away.</param>
    private static void Write(string share, string version, string after) =>
        File.WriteAllText(
            Path.Combine(share, $"extension/timescaledb--{version}.sql"),
            $$"""
            create table timescaledb_catalogue (id int primary key, name text not null);
            select pg_extension_config_dump('timescaledb_catalogue', '');
            create function timescaledb_pre_restore() returns boolean language plpgsql as $f$
            begin
              execute format('alter database %I set timescaledb.restoring = %L', current_database(), 'on');
              return true;
            end $f$;
            create function timescaledb_post_restore() returns boolean language plpgsql as $f$
            begin
              {{after}}
              execute format('alter database %I reset timescaledb.restoring', current_database());
              return true;
            end $f$;
            -- Rows come back only while the mode is on.
            create function timescaledb_is_in_order() returns boolean language sql as $f$
              select current_setting('application_name') <> 'fks-drill' or current_setting('timescaledb.restoring', true) = 'on'
            $f$;
            """
        );

    private void Must(string program, params string[] arguments)
    {
        using var scratch = new Scratch();
        var run = Run.Of("sh", ["-c", $"exec {program} \"$@\" > '{_root.File("start.log")}' 2>&1", "sh", .. arguments], Variables(scratch));
        Assert.True(run.Exit == 0, $"{program}: {_root.Text("start.log")}");
    }
}
