using System.Diagnostics;
using FksSre.Tests;

namespace FksSre.Ops.Tests.Cluster;

/// <summary>The command line as a person runs it.</summary>
internal static class FksProcess
{
    /// <summary>
    /// The published program starts in two thirds of the time of the built one, so <c>./fks test</c> names itself; tests that are run
    /// without it start what was built with them.
    /// </summary>
    public static string Program { get; } =
        Environment.GetEnvironmentVariable("FKS_PROGRAM") ?? Path.Combine(AppContext.BaseDirectory, "fks.dll");

    public static Task<(int Exit, string Output, string Errors)> RunAsync(params string[] args) => RunAsync(args, input: "");

    public static async Task<(int Exit, string Output, string Errors)> RunAsync(
        string[] args,
        string input,
        params (string Name, string Value)[] environment
    )
    {
        var start = new ProcessStartInfo("dotnet", [Program, .. args])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["FKS_ROOT"] = RepositoryRoot.Folder;
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start)!;
        await process.StandardInput.WriteAsync(input);
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, await output, await errors);
    }
}
