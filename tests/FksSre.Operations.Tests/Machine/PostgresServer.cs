using FksSre.Tests;

namespace FksSre.Operations.Tests.Machine;

/// <summary>A PostgreSQL of its own, reached by a socket alone, in which everybody needs a password. It holds the database shop.</summary>
public sealed class PostgresServer : IDisposable
{
    private readonly Scratch _folder = new();

    private int _databases;

    public PostgresServer()
    {
        _folder.Write("password", Script.Password + "\n");
        Must(
            "initdb",
            ["-D", _folder.File("data"), "-U", "postgres", "--auth=scram-sha-256", $"--pwfile={_folder.File("password")}"],
            ["--encoding=UTF8", "--locale=C", "--no-sync"]
        );
        var settings = $"-c listen_addresses= -c unix_socket_directories={_folder.Path} -c fsync=off -c max_connections=50";
        Must("pg_ctl", ["-D", _folder.File("data"), "-o", settings, "-l", _folder.File("log"), "-w", "start"], []);
        try
        {
            Fill();
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    private void Fill()
    {
        Sql("postgres", "create database shop;");
        Sql("postgres", $"create role fks_backup login password '{Script.Password.Replace("'", "''", StringComparison.Ordinal)}';");
        Sql("shop", File.ReadAllText(Path.Combine(RepositoryRoot.Folder, "tests/FksSre.Operations.Tests/Shop.sql")));
        Prepare("shop");
    }

    /// <summary>Of the role that makes backups, and of a container in the server's image.</summary>
    internal Dictionary<string, string> Variables(string database, string scratch, string role = "fks_backup") =>
        new(StringComparer.Ordinal)
        {
            ["PATH"] = $"{Program.PostgreSql}:/usr/bin:/bin",
            ["PGHOST"] = _folder.Path,
            ["PGPORT"] = "5432",
            ["PGDATABASE"] = database,
            ["PGUSER"] = role,
            ["PGPASSWORD"] = Script.Password,
            ["FKS_DATABASE"] = "shop",
            ["FKS_ENGINE"] = "postgresql",
            ["FKS_SCRATCH"] = scratch,
        };

    /// <summary>Runs SQL as superuser.</summary>
    /// <returns>Rows, a line each, without a line end at the end.</returns>
    internal string Sql(string database, string sql) => Psql(database, ["-f", "-"], sql);

    internal string Psql(string database, IReadOnlyList<string> arguments, string input = "")
    {
        var quiet = Variables(database, "", "postgres").With("PGOPTIONS", "-c client_min_messages=warning");
        var run = Run.Of("psql", ["-XqAt", "-v", "ON_ERROR_STOP=1", .. arguments], quiet, input);
        Assert.Equal((0, ""), (run.Exit, run.Errors));
        return run.Output.TrimEnd('\n');
    }

    /// <summary>A program of PostgreSQL's, as superuser.</summary>
    internal string Client(string program, string database, params IReadOnlyList<string> arguments)
    {
        var run = Run.Of(program, arguments, Variables(database, "", "postgres"));
        Assert.Equal((0, ""), (run.Exit, run.Errors));
        return run.Output;
    }

    /// <summary>Another database with what shop holds, for a test that changes it.</summary>
    internal string Copy()
    {
        var name = $"shop{Interlocked.Increment(ref _databases)}";
        lock (_folder)
        {
            Sql("postgres", $"create database {name} template shop;");
        }

        return name;
    }

    /// <summary>What an owner runs once.</summary>
    internal void Prepare(string database) =>
        Psql(database, ["-v", "backup_role=fks_backup", "-f", Path.Combine(Script.Folder, "prepare.sql")]);

    public void Dispose()
    {
        Must("pg_ctl", ["-D", _folder.File("data"), "-m", "immediate", "-w", "stop"], []);
        _folder.Dispose();
    }

    private void Must(string program, string[] first, string[] second)
    {
        // The server would keep pipes open.
        var command = $"exec {program} \"$@\" > '{_folder.File("start.log")}' 2>&1";
        var run = Run.Of("sh", ["-c", command, "sh", .. first, .. second], Variables("postgres", ""));
        Assert.True(run.Exit == 0, $"{program}: {_folder.Text("start.log")}");
    }
}
