using FksSre.Delivery.Drift;
using FksSre.Delivery.Engine;
using FksSre.Ops.Lab.Tools;

namespace FksSre.Ops.Engine;

/// <summary>Has the engine preview and update a stack, always with the policy pack.</summary>
/// <param name="path">Where pulumi is looked for.</param>
/// <param name="project">What it runs.</param>
/// <param name="environment">The stack.</param>
/// <param name="kubeconfig">For the provider; null: what this process has.</param>
/// <param name="progress">Told of what is done, and of what is waited for.</param>
internal sealed class EngineUpdate(
    SearchPath path,
    EngineProject project,
    string environment,
    string? kubeconfig,
    IProgress<string> progress
)
{
    public static string[] PreviewArguments(EngineProject project, string environment) =>
        [
            "preview",
            "--json",
            "--expect-no-changes",
            "--non-interactive",
            "--stack",
            environment,
            "--policy-pack",
            Listed(project.PolicyPack),
        ];

    /// <summary>
    /// With a preview of its own before it changes anything: rules over the whole stack are asked at the end of a run, so without one they
    /// would be asked when all is done.
    /// </summary>
    public static string[] UpdateArguments(EngineProject project, string environment, string message) =>
        [
            "up",
            "--json",
            "--yes",
            "--non-interactive",
            "--stack",
            environment,
            "--policy-pack",
            Listed(project.PolicyPack),
            "--message",
            message,
        ];

    /// <summary>Pulumi takes a list there, with commas between, as a line of CSV.</summary>
    private static string Listed(string path) =>
        path.AsSpan().ContainsAny(',', '"') ? $"\"{path.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : path;

    public async Task<UpdateEnd> PreviewAsync(CancellationToken cancellation)
    {
        progress.Report("The engine's preview, with the policy pack.");
        return Judge(await RunAsync(PreviewArguments(project, environment), cancellation), isUpdate: false);
    }

    /// <param name="message">What the history of the stack says about it.</param>
    /// <param name="cancellation">Asks it to end.</param>
    public async Task<UpdateEnd> UpdateAsync(string message, CancellationToken cancellation)
    {
        progress.Report("The engine's update; it begins with a preview of its own.");
        return Judge(await RunAsync(UpdateArguments(project, environment, message), cancellation), isUpdate: true);
    }

    private async Task<PulumiAnswer> RunAsync(string[] arguments, CancellationToken cancellation)
    {
        using var steps = new StepProgress(progress, TimeProvider.System);
        return await new PulumiEvents(path, project.Folder)
        {
            Steps = steps,
            Variables = kubeconfig is null ? [] : new Dictionary<string, string> { ["KUBECONFIG"] = Path.GetFullPath(kubeconfig) },
        }.RunAsync(arguments, cancellation);
    }

    private UpdateEnd Judge(PulumiAnswer answer, bool isUpdate)
    {
        if (answer is PulumiAnswer.NotStarted { Why: var why, Remedy: var remedy })
        {
            return new UpdateEnd.Refused(new(), why, remedy, IsUnknown: true);
        }

        var ended = (PulumiAnswer.Ended)answer;
        var (run, said) = (ended.Run, ended.LastError.Length > 0 ? $" It says: {ended.LastError}" : "");
        var end = EngineEnd.Of(ended.ExitCode, run, environment);
        if (isUpdate && run.IsPreview && end.Verdict is EngineVerdict.NothingDiffers or EngineVerdict.Differs)
        {
            return new UpdateEnd.Refused(
                run,
                $"It ended with its preview, and nothing was updated.{said}",
                $"pulumi up --stack {environment} shows why.",
                IsUnknown: true
            );
        }

        return end.Verdict is EngineVerdict.NothingDiffers or EngineVerdict.Differs
            ? new UpdateEnd.Done(run, end.Verdict == EngineVerdict.Differs)
            : new UpdateEnd.Refused(run, $"{end.Sentence}{said}", NextStep(run, end, isUpdate), end.Verdict != EngineVerdict.Failed);
    }

    private string NextStep(EngineRun run, EngineEnd end, bool isUpdate) =>
        run.Errors.Any(error => !FieldConflict.In(error.Message).IsEmpty)
            ? $"Somebody has edited by hand: ./fks takeback {environment} says who changed what, and takes it back."
        : isUpdate && !run.IsPreview
            ? $"A part of it may be changed. Mend what it says and run this again: what is done is not done twice. {end.NextStep}"
        : $"Nothing was changed. {end.NextStep}";
}
