using System.Diagnostics;
using System.Globalization;
using FksSre.Tests;

namespace FksSre.PolicyPack.Tests.Official;

/// <summary>Pulumi's own SDK for policy packs, in Node.</summary>
internal static class OfficialSdk
{
    private static readonly string _folder = Path.Combine(RepositoryRoot.Folder, "tests", "FksSre.PolicyPack.Tests", "node");

    /// <summary>Serves node/index.js.</summary>
    public static async Task<OfficialPack> ServeAsync(string engine)
    {
        var process = Start(["node_modules/@pulumi/pulumi/cmd/run-policy-pack", engine, "."]);
        var line = await process.StandardOutput.ReadLineAsync();
        return int.TryParse(line, CultureInfo.InvariantCulture, out var port)
            ? new(process, port)
            : throw new InvalidOperationException($"The official pack did not start: {line}{await process.StandardError.ReadToEndAsync()}");
    }

    /// <summary>Asks node/contract.js.</summary>
    public static async Task<string[]> ContractAsync(IEnumerable<string> lines)
    {
        using var process = Start(["contract.js"]);
        await process.StandardInput.WriteAsync(string.Join('\n', lines));
        process.StandardInput.Close();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return process.ExitCode == 0
            ? output.TrimEnd('\n').Split('\n')
            : throw new InvalidOperationException(await process.StandardError.ReadToEndAsync());
    }

    private static Process Start(string[] arguments)
    {
        Assert.True(
            Directory.Exists(Path.Combine(_folder, "node_modules", "@pulumi", "policy")),
            "The official SDK for policy packs is missing: run `npm ci` in tests/FksSre.PolicyPack.Tests/node."
        );
        return Process.Start(
            new ProcessStartInfo("node", arguments)
            {
                WorkingDirectory = _folder,
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            }
        )!;
    }
}

/// <param name="process">Is killed in the end: it does not notice by itself that the engine is gone.</param>
/// <param name="port">On 127.0.0.1.</param>
internal sealed class OfficialPack(Process process, int port) : IDisposable
{
    public int Port => port;

    public void Dispose()
    {
        process.Kill();
        process.Dispose();
    }
}
