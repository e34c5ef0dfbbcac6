using FksSre.Program.Tests.Wire;
using Pulumi.Wire;

namespace FksSre.Program.Tests.Running;

/// <summary>How a program has to end after the engine refused a resource.</summary>
internal static class Refusal
{
    /// <summary>The language host adds nothing of its own to a program that ends with it.</summary>
    public const int UserWasTold = 32;

    /// <param name="run">In which it was refused.</param>
    /// <param name="resource">Its name.</param>
    /// <param name="secrets">What nobody may read.</param>
    public static IEnumerable<string> Problems(ProgramRun run, string resource, IEnumerable<string> secrets)
    {
        if (run.Result != new ProgramResult(UserWasTold, "", ""))
        {
            yield return $"it ended with {run.Result}";
        }

        var errors = string.Join('\n', run.Logged.Where(message => message.Severity == LogSeverity.Error).Select(message => message.Message));
        if (!errors.Contains($"the provider refused {resource}", StringComparison.Ordinal))
        {
            yield return $"it is not named in: {errors}";
        }

        // The official package shows where in its own code an engine's error arrived; nothing of ours stands there.
        if (errors.Contains("at FksSre.", StringComparison.Ordinal))
        {
            yield return $"our code is shown: {errors}";
        }

        var readable = string.Join('\n', ReadableTexts.Of(run));
        foreach (var secret in secrets.Where(secret => readable.Contains(secret, StringComparison.Ordinal)))
        {
            yield return $"{secret} is shown";
        }
    }
}
