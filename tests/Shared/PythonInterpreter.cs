using System.Diagnostics;

namespace FksSre.Tests;

/// <summary>The Python of the doubles. On the PATH may be a shim that chooses a version anew at each start, so it is asked once.</summary>
internal static class PythonInterpreter
{
    private static readonly Lazy<string> _path = new(Ask);

    public static string Path => _path.Value;

    private static string Ask()
    {
        using var process = Process.Start(
            new ProcessStartInfo("python3", ["-c", "import sys; print(sys.executable)"]) { RedirectStandardOutput = true }
        )!;
        var path = process.StandardOutput.ReadToEnd().Trim();
        process.WaitForExit();
        return process.ExitCode == 0 && File.Exists(path)
            ? path
            : throw new FileNotFoundException("python3 is on the PATH and does not say where its program is.");
    }
}
