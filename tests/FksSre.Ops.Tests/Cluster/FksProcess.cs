using System.Diagnostics;
using FksSre.Tests;

namespace FksSre.Ops.Tests.Cluster;

/// <summary>The command line as a person runs it.</summary>
internal static class FksProcess
{
    public static Task<(int Exit, string Output, string Errors)> RunAsync(params string[] args) => RunAsync(args, input: "");

    /// <param name="args">As a shell hands them over.</param>
    /// <param name="input">What a person types.</param>
    /// <param name="root">Where the lab is kept. Default: this repository.</param>
    public static async Task<(int Exit, string Output, string Errors)> RunAsync(string[] args, string input, string? root = null)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "fks.dll"), .. args])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["FKS_ROOT"] = root ?? RepositoryRoot.Folder;
        using var process = Process.Start(start)!;
        await process.StandardInput.WriteAsync(input);
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, await output, await errors);
    }
}
