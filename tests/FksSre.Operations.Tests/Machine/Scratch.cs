using FksSre.Operations.Scripts;

namespace FksSre.Operations.Tests.Machine;

/// <summary>A folder of the user as whom scripts run, gone after the test. Its path is short: a socket's may have 107 characters.</summary>
internal sealed class Scratch : IDisposable
{
    public Scratch()
    {
        Path = Directory.CreateTempSubdirectory("fks-op-").FullName;
        Give();
    }

    public string Path { get; }

    public string Backup => File("backup");

    public string File(string name) => System.IO.Path.Combine(Path, name);

    public string Text(string name) => System.IO.File.ReadAllText(File(name));

    public bool Has(string name) => System.IO.Path.Exists(File(name));

    public void Write(string name, string text)
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(File(name))!);
        System.IO.File.WriteAllText(File(name), text);
        Give();
    }

    /// <summary>All in it belongs to the user as whom scripts run.</summary>
    public void Give()
    {
        if (Environment.IsPrivilegedProcess)
        {
            Machine.Run.Must("chown", ["-R", $"{Machine.Run.Nobody}:{Machine.Run.Nobody}", Path]);
        }
    }

    /// <summary>A copy of another's backup.</summary>
    public void CopyBackup(string backup) => Machine.Run.Must("cp", ["-a", backup, Backup]);

    /// <summary>Takes what is in the backup now for what was written, as who makes a wrong backup would.</summary>
    public void Seal()
    {
        System.IO.File.Delete(File("backup/sha256"));
        var sums = Machine.Run.Must("sh", ["-c", $"cd '{Backup}' && find . -type f -exec sha256sum {{}} +"]);
        Write("backup/sha256", sums);
    }

    /// <summary>The scripts as a container has them: in one folder.</summary>
    public string Scripts()
    {
        foreach (var (name, text) in ContainerScripts.All)
        {
            System.IO.File.WriteAllText(File(name), text);
        }

        Give();
        return Path;
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
