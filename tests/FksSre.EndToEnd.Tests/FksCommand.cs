using System.Diagnostics;
using FksSre.Tests;

namespace FksSre.EndToEnd.Tests;

/// <summary>Runs ./fks as a person would, from the root of this repository.</summary>
internal static class FksCommand
{
    public static string Root => RepositoryRoot.Folder;

    public static Task<(int Exit, string Output, string Errors)> RunAsync(params string[] arguments) => RunAsync([], arguments);

    public static async Task<(int Exit, string Output, string Errors)> RunAsync(
        Dictionary<string, string> variables,
        params string[] arguments
    )
    {
        var start = new ProcessStartInfo(Path.Combine(Root, "fks"), arguments)
        {
            WorkingDirectory = Root,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in variables)
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, await output, await errors);
    }
}
