using FksSre.Delivery.Drift;
using FksSre.Delivery.Engine;
using FksSre.Ops.Engine;
using FksSre.Ops.Lab.Tools;

namespace FksSre.Ops.Drift;

/// <summary>Asks the engine what differs from what is there, or reads what it has said.</summary>
internal static class EngineLook
{
    private const string What = "the engine's preview with refresh";

    public static string[] Arguments(string environment) =>
        ["preview", "--json", "--refresh", "--expect-no-changes", "--non-interactive", "--stack", environment];

    /// <param name="environment">Its stack.</param>
    /// <param name="file">Of events.</param>
    /// <param name="cancellation">Ends it.</param>
    public static async Task<DriftReport> RecordedAsync(string environment, string file, CancellationToken cancellation)
    {
        if (!File.Exists(file))
        {
            return DriftReport.Missed(What, $"There is no file {file}.", "Name one that was written by pulumi preview --json.");
        }

        var run = await EngineEvents.ReadAsync(File.ReadLinesAsync(file, cancellation), cancellation);
        return EngineDrift.Of(run, exitCode: null, environment);
    }

    public static async Task<DriftReport> RunAsync(string environment, SearchPath path, string root, CancellationToken cancellation)
    {
        var arguments = Arguments(environment);
        switch (await new PulumiEvents(path, root).RunAsync(arguments, cancellation))
        {
            case PulumiAnswer.Ended ended:
                var report = EngineDrift.Of(ended.Run, ended.ExitCode, environment);
                return ended.LastError.Length > 0 ? Explained(report, ended.LastError) : report;
            case PulumiAnswer.NotStarted { Why: var why, Remedy: var remedy }:
                return DriftReport.Missed(
                    What,
                    why,
                    $"{remedy.TrimEnd('.')}, or hand over what it says elsewhere: "
                        + $"{PulumiEvents.Streaming}=true pulumi {string.Join(' ', arguments)} > FILE, then --events FILE."
                );
            case var other:
                throw new System.Diagnostics.UnreachableException($"{other}");
        }
    }

    /// <summary>What pulumi says without an event, such as that there is no such stack, belongs to what could not be looked at.</summary>
    private static DriftReport Explained(DriftReport report, string said) =>
        report with
        {
            NotLookedAt =
            [
                .. report.NotLookedAt.Select(each => each.What == What ? each with { Why = $"{each.Why} It says: {said}" } : each),
            ],
        };
}
