using System.Diagnostics;
using FksSre.Ops.Tests.Lab;
using FksSre.Tests;

namespace FksSre.Ops.Tests.Commands;

/// <summary>The script that builds and starts the program, with a command in the place of dotnet.</summary>
public sealed class FksScriptTests : IDisposable
{
    private readonly TemporaryFolder _root = new();

    public FksScriptTests()
    {
        File.Copy(Path.Combine(RepositoryRoot.Folder, "fks"), _root.Script("fks", ""), overwrite: true);
        Directory.CreateDirectory(_root.File("ops"));
        _root.Script(
            "bin/dotnet",
            """
            if [ "$1" != publish ]; then echo "runs $2"; exit 7; fi
            sleep 300 >/dev/null 2>&1 </dev/null &
            echo $! >> stayed
            mkdir -p artifacts/fks && echo built > artifacts/fks/fks.dll
            """
        );
    }

    [Fact]
    public async Task Compiler_that_stays_after_a_build_does_not_keep_the_next_one_waiting()
    {
        Assert.Equal((7, "runs status\n"), await RunAsync());
        await File.WriteAllTextAsync(_root.File("ops/Changed.cs"), "", TestContext.Current.CancellationToken);
        File.SetLastWriteTimeUtc(_root.File("ops/Changed.cs"), DateTime.UtcNow.AddSeconds(2));

        Assert.Equal((7, "runs status\n"), await RunAsync());

        var stayed = await File.ReadAllLinesAsync(_root.File("stayed"), TestContext.Current.CancellationToken);
        Assert.Equal(2, stayed.Length);
        Assert.All(stayed, pid => Assert.False(Process.GetProcessById(int.Parse(pid, null)).HasExited));
    }

    public void Dispose()
    {
        foreach (var pid in File.ReadAllLines(_root.File("stayed")))
        {
            using var process = Process.GetProcessById(int.Parse(pid, null));
            process.Kill();
        }

        _root.Dispose();
    }

    private async Task<(int Exit, string Output)> RunAsync()
    {
        var start = new ProcessStartInfo("bash", [_root.File("fks"), "status"])
        {
            WorkingDirectory = _root.Path,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["PATH"] = $"{_root.File("bin")}:{Environment.GetEnvironmentVariable("PATH")}";
        start.Environment.Remove("PulumiSdk");
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        _ = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync().WaitAsync(TimeSpan.FromMinutes(2));
        return (process.ExitCode, await output);
    }
}
