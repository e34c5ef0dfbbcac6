using System.Globalization;
using FksSre.Ops.Lab.Tools;
using FksSre.Ops.PagerDuty.Api;
using FksSre.Ops.Processes;

namespace FksSre.Ops.PagerDuty;

/// <summary>Pulumi's command line, asked for what only it can decrypt or knows.</summary>
/// <param name="path">Where it is looked for.</param>
/// <param name="root">Of the repository.</param>
internal sealed class PulumiProgram(SearchPath path, string root)
{
    private static readonly TimeSpan _limit = TimeSpan.FromMinutes(1);

    /// <returns>What it wrote.</returns>
    /// <exception cref="LookFailure">It is not there, or says no.</exception>
    public async Task<string> RunAsync(string remedy, CancellationToken cancellation, params string[] arguments)
    {
        var program = path.Find("pulumi") ?? throw new LookFailure("The command pulumi is not on the PATH.", remedy, endsAll: false);
        var run = await CommandRun.RunAsync(program, [.. arguments, "--non-interactive"], root, _limit, cancellation);
        return run.Succeeded
            ? run.Output
            : throw new LookFailure($"pulumi {string.Join(' ', arguments)} failed: {Reason(run)}", remedy, endsAll: false);
    }

    /// <summary>Just what Pulumi says of an error: the rest of what it wrote may be the secret that it was asked for.</summary>
    private static string Reason(CommandRun run) =>
        run.ExitCode < 0
            ? run.LastLine
            : run.Output.Split('\n').Select(line => line.Trim()).LastOrDefault(line => line.StartsWith("error:", StringComparison.Ordinal))
                ?? string.Create(CultureInfo.InvariantCulture, $"exit code {run.ExitCode}");
}
