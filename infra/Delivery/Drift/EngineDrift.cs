using FksSre.Delivery.Engine;

namespace FksSre.Delivery.Drift;

/// <summary>What a preview with refresh says of drift: who changed what, and what is no drift though the engine counts it as one.</summary>
public static class EngineDrift
{
    private const string Preview = "the engine's preview with refresh";
    private const int MostPaths = 5;

    /// <param name="run">Of <c>pulumi preview --refresh --expect-no-changes</c>.</param>
    /// <param name="exitCode">Null where only the events were recorded.</param>
    /// <param name="environment">Its stack.</param>
    public static DriftReport Of(EngineRun run, int? exitCode, string environment)
    {
        var end = EngineEnd.Of(exitCode, run, environment);
        var conflicts = run
            .Errors.SelectMany(error => FieldConflict.In(error.Message), (error, conflict) => (error.Resource, conflict))
            .ToList();
        var others = run.Errors.Where(error => FieldConflict.In(error.Message).IsEmpty).ToList();
        return new(
            [.. Outside(run, conflicts, environment), .. Steps(run, environment)],
            [.. Remarks(run, conflicts.Count > 0)],
            [
                .. IsSeen(end, run, conflicts.Count)
                    ? [run.HasRefreshed ? Preview : "the engine's preview of its own state"]
                    : Array.Empty<string>(),
            ],
            [.. NotLookedAt(run, end, others, environment)]
        );
    }

    /// <summary>What others did beside the stack.</summary>
    private static IEnumerable<DriftItem> Outside(
        EngineRun run,
        IReadOnlyList<(EngineResource? Resource, FieldConflict Conflict)> conflicts,
        string environment
    )
    {
        foreach (var found in run.Refreshed.Where(found => found.IsGone))
        {
            yield return new(DriftKind.Deleted, $"{found.Resource}", "somebody deleted it", $"{Update(environment)} makes it again");
        }

        foreach (var (resource, conflict) in conflicts)
        {
            yield return new(
                DriftKind.Edited,
                resource is null ? "the stack" : $"{resource}",
                $"{conflict.Manager} changed {conflict.Path}",
                TakeBack(environment)
            );
        }

        var told = conflicts.Select(each => each.Resource?.Urn).ToHashSet(StringComparer.Ordinal);
        foreach (var found in run.Refreshed.Where(found => !found.IsGone && !told.Contains(found.Resource.Urn)))
        {
            // What a refresh finds and the program does not want otherwise is nobody's fault: a status, a default that was filled in.
            if (run.Result == EngineResult.Succeeded && run.Steps.All(step => step.Resource.Urn != found.Resource.Urn))
            {
                continue;
            }

            yield return new(
                DriftKind.Edited,
                $"{found.Resource}",
                $"somebody changed {Paths(found.Paths)}",
                found.Resource.Type.StartsWith("kubernetes:", StringComparison.Ordinal)
                    ? TakeBack(environment)
                    : $"{Update(environment)} takes it back"
            );
        }
    }

    /// <summary>What differs between the stack and what is declared here.</summary>
    private static IEnumerable<DriftItem> Steps(EngineRun run, string environment)
    {
        var outside = run.Refreshed.Select(found => found.Resource.Urn).ToHashSet(StringComparer.Ordinal);
        foreach (var step in run.Steps.Where(step => !step.IsOnlyUnready && !outside.Contains(step.Resource.Urn)))
        {
            var subject = $"{step.Resource}";
            var deploy = $"pulumi up --stack {environment} deploys what is declared here";
            yield return step.Op switch
            {
                "create" or "import" => new(DriftKind.Missing, subject, "it is declared here and not deployed", deploy),
                "delete" => new(
                    DriftKind.Added,
                    subject,
                    $"it is deployed and not declared here{(step.IsProtected ? "; it is protected" : "")}",
                    "look whether this is the commit that is deployed, else pulumi up deletes it"
                ),
                "replace" => new(
                    DriftKind.Differs,
                    subject,
                    $"it is deployed with another {Keys(step)}, so it would be replaced{(step.IsProtected ? ", and it is protected" : "")}",
                    "look whether this is the commit that is deployed"
                ),
                _ => new(
                    DriftKind.Differs,
                    subject,
                    step.Paths.IsEmpty ? $"the engine would {step.Op} it" : $"it is deployed with another {Paths(step.Paths)}",
                    deploy
                ),
            };
        }
    }

    private static IEnumerable<string> Remarks(EngineRun run, bool hasConflicts)
    {
        foreach (var step in run.Steps.Where(step => step.IsOnlyUnready))
        {
            yield return $"{step.Resource} is not ready: {step.InitErrors[^1]}. That is no drift; ./fks rolledout says more.";
        }

        if (hasConflicts)
        {
            yield return "The preview ended at the field conflict: what else differs shows when that is taken back.";
        }
    }

    /// <summary>An end that is all explained by conflicts is a look all the same.</summary>
    private static bool IsSeen(EngineEnd end, EngineRun run, int conflicts) =>
        end.Verdict is EngineVerdict.NothingDiffers or EngineVerdict.Differs
        || (end.Verdict == EngineVerdict.Failed && conflicts > 0 && run.Result != EngineResult.Unknown);

    private static IEnumerable<NotLooked> NotLookedAt(
        EngineRun run,
        EngineEnd end,
        IReadOnlyList<EngineDiagnostic> others,
        string environment
    )
    {
        foreach (var error in others)
        {
            yield return new(
                Preview,
                $"{(error.Resource is null ? "It failed" : $"It failed at {error.Resource}")}: {FirstLine(error.Message)}",
                $"pulumi preview --stack {environment} --refresh shows all of it."
            );
        }

        foreach (var violation in run.Violations.Where(violation => violation.IsMandatory))
        {
            var where = violation.Resource is null ? "the stack" : $"{violation.Resource}";
            yield return new(
                Preview,
                $"The policy {violation.Pack}/{violation.Policy} is not kept by {where}.",
                $"./fks check {environment} says what it asks for."
            );
        }

        // An error without a word, an end that is none, or one that nobody could begin.
        var isTold = others.Count > 0 || run.Violations.Any(violation => violation.IsMandatory);
        var isSeen = IsSeen(end, run, run.Errors.Count() - others.Count);
        if (!isTold && !isSeen)
        {
            yield return new(Preview, end.Sentence, end.NextStep);
        }

        if (isSeen && !run.HasRefreshed)
        {
            yield return new(
                "the cluster, by the engine",
                "The preview was made without --refresh, so it compares with what was deployed and not with what is there.",
                $"pulumi preview --stack {environment} --refresh --expect-no-changes --json, or leave --events away."
            );
        }
    }

    private static string TakeBack(string environment) => $"./fks takeback {environment} takes it back";

    private static string Update(string environment) => $"pulumi up --stack {environment} --refresh";

    private static string Keys(EngineStep step) =>
        step.ReplaceKeys.IsEmpty
            ? (step.Paths.IsEmpty ? "content" : Paths(step.Paths))
            : string.Join(", ", step.ReplaceKeys.Take(MostPaths));

    private static string Paths(IReadOnlyList<ChangedPath> paths) =>
        string.Join(", ", paths.Take(MostPaths).Select(path => path.Path))
        + (paths.Count > MostPaths ? FormattableString.Invariant($" and {paths.Count - MostPaths} more") : "");

    private static string FirstLine(string text)
    {
        var line = string.Join(' ', text.Split([' ', '\n', '\r', '\t'], StringSplitOptions.RemoveEmptyEntries));
        return line.Length <= 400 ? line : $"{line[..400]}…";
    }
}
