namespace FksSre.Delivery.Engine;

/// <summary>How a run ended, in a sentence with the next step.</summary>
/// <param name="Verdict">What it comes to.</param>
/// <param name="Sentence">About it.</param>
/// <param name="NextStep">A sentence; empty where there is nothing to do.</param>
public sealed record EngineEnd(EngineVerdict Verdict, string Sentence, string NextStep)
{
    private const int ExpectedNoChanges = 7;

    /// <summary>The two may contradict each other: an error goes before a difference, and a difference before none.</summary>
    /// <param name="exitCode">Null where only the events were recorded.</param>
    /// <param name="run">As its events tell.</param>
    /// <param name="stack">Its name.</param>
    public static EngineEnd Of(int? exitCode, EngineRun run, string stack) =>
        exitCode switch
        {
            2 => new(
                EngineVerdict.Unknown,
                "pulumi does not understand how it was called (exit code 2).",
                "Check its version: pulumi version."
            ),
            3 => new(
                EngineVerdict.NotAuthenticated,
                "pulumi could not log in where the state is (exit code 3).",
                "pulumi login, or hand over PULUMI_ACCESS_TOKEN or the credentials of the bucket; then run this again."
            ),
            6 => new(
                EngineVerdict.NoStack,
                $"There is no stack {stack} where the state is (exit code 6).",
                $"pulumi whoami -v says where it is looked for; pulumi stack init {stack} makes one."
            ),
            8 => new(EngineVerdict.Cancelled, "The run was cancelled (exit code 8).", "Run it again; what it found is not all."),
            _ when Wrong(run) is { } wrong => new(EngineVerdict.Failed, wrong, "Mend that, then run it again: more may follow."),
            0 or ExpectedNoChanges or null => Ended(exitCode, run),
            _ => new(
                EngineVerdict.Failed,
                FormattableString.Invariant($"The run failed (exit code {exitCode}), and its events do not say why."),
                $"pulumi preview --stack {stack} --diff shows more."
            ),
        };

    private static string? Wrong(EngineRun run)
    {
        var (errors, violations) = (run.Errors.Count(), run.Violations.Count(violation => violation.IsMandatory));
        return (errors, violations, run.Result) switch
        {
            (0, 0, not EngineResult.Failed) => null,
            (0, 0, _) => "The run failed, and its events do not say why.",
            (_, 0, _) => $"The run failed: {Counted(errors, "error")}.",
            (0, _, _) => $"The run failed: {Counted(violations, "violation")} of mandatory policies.",
            _ => $"The run failed: {Counted(errors, "error")}, {Counted(violations, "violation")} of mandatory policies.",
        };
    }

    private static EngineEnd Ended(int? exitCode, EngineRun run) =>
        run.Result == EngineResult.Unknown
            ? new(
                EngineVerdict.Unknown,
                run.Events == 0
                    ? "No event of the engine was read."
                    : FormattableString.Invariant($"The events end before their summary, after {run.Events}."),
                "Run it again, with PULUMI_ENABLE_STREAMING_JSON_PREVIEW=true and --json (engine 3.274 or newer), and read it to its end."
            )
        : run.HasChanges ? new(EngineVerdict.Differs, $"{Counted(run.Steps.Count(step => !step.IsOnlyUnready), "resource")} to change.", "")
        : !run.Steps.IsEmpty ? new(EngineVerdict.NothingDiffers, $"Nothing differs; {Counted(run.Steps.Length, "resource")} not ready.", "")
        : exitCode == ExpectedNoChanges
            ? new(
                EngineVerdict.Unknown,
                "The engine says that something differs (exit code 7), and its events do not say what.",
                "pulumi preview --refresh --diff shows it."
            )
        : new(EngineVerdict.NothingDiffers, "Nothing differs.", "");

    private static string Counted(int number, string noun) => FormattableString.Invariant($"{number} {noun}{(number == 1 ? "" : "s")}");
}
