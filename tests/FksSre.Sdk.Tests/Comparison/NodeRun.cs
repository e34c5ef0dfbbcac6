using System.Diagnostics;
using System.Reflection;

namespace FksSre.Sdk.Tests.Comparison;

/// <summary>Runs node/program.js with the official Node SDK against a double.</summary>
internal static class NodeRun
{
    private static string Folder { get; } =
        Assembly
            .GetExecutingAssembly()
            .GetCustomAttributes<AssemblyMetadataAttribute>()
            .Single(attribute => attribute.Key == "NodeFolder")
            .Value!;

    /// <summary>False on a machine without the development dependency; `npm ci` in the folder brings it.</summary>
    public static bool IsInstalled => Directory.Exists(Path.Combine(Folder, "node_modules", "@pulumi", "pulumi"));

    public static async Task<string> RunAsync(EngineDouble engine, bool isPreview)
    {
        var start = new ProcessStartInfo("node")
        {
            WorkingDirectory = Folder,
            RedirectStandardError = true,
            RedirectStandardOutput = true,
        };
        string[] arguments =
        [
            Path.Combine(Folder, "node_modules", "@pulumi", "pulumi", "cmd", "run", "index.js"),
            $"--monitor={engine.Address}",
            $"--engine={engine.Address}",
            "--organization=org",
            "--project=project",
            "--stack=test",
            "--root-directory=/",
            $"--pwd={Folder}",
            "--parallel=16",
            .. isPreview ? new[] { "--dry-run" } : [],
            "program.js",
        ];
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        start.Environment["PULUMI_CONFIG"] = """{"project:token":"t0ken"}""";
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return process.ExitCode == 0 ? string.Empty : $"node exited with {process.ExitCode}\n{await output}\n{errors}";
    }
}
