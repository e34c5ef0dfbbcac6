namespace FksSre.Operations.Tests.Machine;

/// <summary>The real programs that the scripts run. A test whose program is missing fails: a skipped one proves nothing.</summary>
internal static class Program
{
    /// <summary>The folder of the server's and the clients' programs.</summary>
    public static string PostgreSql { get; } = FindPostgreSql();

    public static string Restic => Find("FKS_RESTIC", "restic", "restic");

    /// <summary>The server; the other programs of Redis are beside it.</summary>
    public static string Redis => Find("FKS_REDIS", "redis-server", "redis-server");

    public static string ShellCheck => Find("FKS_SHELLCHECK", "shellcheck", "shellcheck");

    public static string Pushgateway => Find("FKS_PUSHGATEWAY", "prometheus-pushgateway", "prometheus-pushgateway");

    public static string BusyBox => Find("FKS_BUSYBOX", "busybox", "busybox");

    private static string FindPostgreSql()
    {
        const string Variable = "FKS_POSTGRESQL";
        if (Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } named)
        {
            return File.Exists(Path.Combine(named, "initdb"))
                ? named
                : throw new FileNotFoundException($"{Variable} names {named}, in which there is no initdb.");
        }

        var debian = Directory.Exists("/usr/lib/postgresql")
            ? Directory.GetDirectories("/usr/lib/postgresql").OrderDescending().Select(folder => Path.Combine(folder, "bin"))
            : [];
        var path = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator);
        return debian.Concat(path).FirstOrDefault(folder => File.Exists(Path.Combine(folder, "initdb")))
            ?? throw new FileNotFoundException(
                $"PostgreSQL's initdb is missing. Install the package postgresql, or name the folder of its programs in {Variable}."
            );
    }

    private static string Find(string variable, string command, string package)
    {
        if (Environment.GetEnvironmentVariable(variable) is { Length: > 0 } named)
        {
            return File.Exists(named) ? named : throw new FileNotFoundException($"{variable} names {named}, which does not exist.");
        }

        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator);
        return folders.Select(folder => Path.Combine(folder, command)).FirstOrDefault(File.Exists)
            ?? throw new FileNotFoundException($"{command} is not on the PATH. Install the package {package}, or name it in {variable}.");
    }
}
