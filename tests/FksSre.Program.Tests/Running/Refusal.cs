using FksSre.Program.Tests.Wire;

namespace FksSre.Program.Tests.Running;

/// <summary>How a program has to end after a resource failed: quietly, since the engine has said what there is to say.</summary>
internal static class Refusal
{
    /// <summary>The language host adds nothing of its own to a program that ends with it.</summary>
    public const int UserWasTold = 32;

    public const string Failure = "disk quota exceeded";

    /// <summary>All that the program adds.</summary>
    public const string Runbook =
        "Pulumi ended the run; its own error says where. What that means, and how to go on: docs/runbooks/failed-deployment.md\n";

    /// <param name="run">In which it failed.</param>
    /// <param name="urn">Of the resource.</param>
    /// <param name="secrets">What nobody may read.</param>
    public static IEnumerable<string> Problems(ProgramRun run, string urn, IEnumerable<string> secrets)
    {
        if (!run.Errors.SequenceEqual([new EngineError(urn, Failure)]))
        {
            yield return $"the engine has shown {string.Join(", ", run.Errors)}";
        }

        if (run.Result != new ProgramResult(UserWasTold, "", Runbook))
        {
            yield return $"it ended with {run.Result}";
        }

        if (!run.Logged.IsEmpty)
        {
            yield return $"it told the engine {string.Join('\n', run.Logged)}";
        }

        var readable = string.Join('\n', ReadableTexts.Of(run));
        foreach (var secret in secrets.Where(secret => readable.Contains(secret, StringComparison.Ordinal)))
        {
            yield return $"{secret} is shown";
        }
    }
}
