namespace FksSre.Operations.Tests.Machine;

/// <summary>A server, and one whole backup of its database shop from which tests make faulty ones.</summary>
public sealed class MadeBackup : IDisposable
{
    private readonly Scratch _scratch = new();

    public MadeBackup()
    {
        Script.Succeeds(Script.Of("dump.sh", Server.Variables("shop", _scratch.Path)));
    }

    public PostgresServer Server { get; } = new();

    public string Backup => _scratch.Backup;

    internal Dictionary<string, string> Drill(Scratch scratch) =>
        Server.Variables("shop", scratch.Path).With("FKS_SMOKE_QUERY", "select true");

    /// <summary>A scratch volume with the backup in it.</summary>
    internal Scratch Fetched()
    {
        var scratch = new Scratch();
        scratch.CopyBackup(Backup);
        return scratch;
    }

    public void Dispose()
    {
        Server.Dispose();
        _scratch.Dispose();
    }
}
