namespace FksSre.Ops.Tests.Lab;

/// <summary>A folder that is gone after the test.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("fks-ops-").FullName;

    public string File(string name) => System.IO.Path.Combine(Path, name);

    /// <summary>Writes an executable shell script. The tests that need one run on Linux and macOS.</summary>
    public string Script(string name, string body)
    {
        var file = File(name);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(file)!);
        System.IO.File.WriteAllText(file, "#!/bin/sh\n" + body + "\n");
        if (!OperatingSystem.IsWindows())
        {
            System.IO.File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }

        return file;
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
