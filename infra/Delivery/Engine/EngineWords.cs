using System.Collections.Immutable;

namespace FksSre.Delivery.Engine;

/// <summary>A run in words: how it ended, what changes, what is wrong.</summary>
public static class EngineWords
{
    private const int MostPaths = 5;

    /// <summary>The first line says how it ended; the others say what is to be known, the worst first.</summary>
    public static IEnumerable<string> Of(EngineRun run)
    {
        yield return End(run);
        foreach (var violation in run.Violations.OrderBy(each => each.IsMandatory ? 0 : 1))
        {
            var where = violation.Resource is null ? "the stack" : violation.Resource.ToString();
            yield return $"policy {violation.Pack}/{violation.Policy} ({violation.Level}): {where}: {OneLine(violation.Message)}";
        }

        foreach (var diagnostic in run.Diagnostics.OrderBy(each => each.IsError ? 0 : 1))
        {
            yield return $"{(diagnostic.IsError ? "error" : "warning")}: "
                + $"{(diagnostic.Resource is null ? "" : $"{diagnostic.Resource}: ")}{OneLine(diagnostic.Message)}";
        }

        foreach (var found in run.Refreshed)
        {
            yield return found.IsGone ? $"gone: {found.Resource}" : $"found otherwise: {found.Resource}{Paths(found.Paths)}";
        }

        foreach (var step in run.Steps)
        {
            yield return step.IsOnlyUnready
                ? $"not ready: {step.Resource}: {OneLine(string.Join("; ", step.InitErrors))}"
                : $"{step.Op}: {step.Resource}{(step.IsProtected ? " (protected)" : "")}{Paths(step.Paths)}";
        }

        if (run.LeftOut > 0)
        {
            yield return FormattableString.Invariant($"{run.LeftOut} more were too many to keep.");
        }

        if (run.Unread > 0)
        {
            yield return FormattableString.Invariant($"{run.Unread} lines were no events; the first: {run.FirstUnread}");
        }
    }

    private static string End(EngineRun run)
    {
        var counted = string.Join(", ", run.Changes.Where(pair => pair.Key != "same").Select(pair => $"{pair.Value} to {pair.Key}"));
        var same = run.Changes.GetValueOrDefault("same");
        var what = FormattableString.Invariant(
            $"{(counted.Length == 0 ? "nothing to change" : counted)}, {same} unchanged, in {(int)run.Duration.TotalSeconds} s"
        );
        var policies =
            run.PoliciesPassed + run.PoliciesFailed == 0
                ? ""
                : FormattableString.Invariant($"; policies kept {run.PoliciesPassed} times, not kept {run.PoliciesFailed} times");
        return run.Result switch
        {
            EngineResult.Succeeded => $"{what}{policies}",
            EngineResult.Failed => $"failed; until then {what}{policies}",
            _ => FormattableString.Invariant($"ended before its summary, after {run.Events} events{policies}"),
        };
    }

    private static string Paths(ImmutableArray<ChangedPath> paths) =>
        paths.IsEmpty
            ? ""
            : $": {string.Join(", ", paths.Take(MostPaths))}"
                + (paths.Length > MostPaths ? FormattableString.Invariant($" and {paths.Length - MostPaths} more") : "");

    /// <summary>Lines of a provider's error, one after the other.</summary>
    private static string OneLine(string text) =>
        string.Join(' ', text.Split([' ', '\n', '\r', '\t'], StringSplitOptions.RemoveEmptyEntries));
}
