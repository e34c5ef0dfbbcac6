using FksSre.Ops.Processes;

namespace FksSre.Ops.Lab.Tools;

/// <summary>Asks a binary for its version and judges it.</summary>
internal static class ToolProbe
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(10);

    /// <summary>The version when the binary fits; otherwise null and what is wrong with it, in one sentence.</summary>
    public static async Task<(Version? Version, string Problem)> AskAsync(
        ToolRequirement requirement,
        string path,
        CancellationToken cancel
    )
    {
        var run = await CommandRun.RunAsync(path, ["--version"], Path.GetDirectoryName(path)!, Limit, cancel);
        var version = ToolVersion.Parse(run.Output);
        return (run.Succeeded, version) switch
        {
            (false, _) => (null, $"{path} --version failed: {run.LastLine}."),
            (_, null) => (null, $"{path} --version printed no version: {run.LastLine}."),
            _ when version < requirement.Minimum => (null, $"{path} is version {version}."),
            _ => (version, ""),
        };
    }
}
