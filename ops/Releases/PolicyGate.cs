using FksSre.Delivery.Promotion;
using FksSre.Ops.Git;
using FksSre.Ops.Processes;

namespace FksSre.Ops.Releases;

/// <summary>Whether a commit keeps all rules in an environment, asked of its own code.</summary>
internal static class PolicyGate
{
    private const string Gate = "policies";

    /// <summary>Of a build and all checks, on a slow machine.</summary>
    private static readonly TimeSpan _limit = TimeSpan.FromMinutes(30);

    public static async Task<GateResult> AskAsync(
        GitRepository git,
        string root,
        string commit,
        string environment,
        IProgress<string> progress,
        CancellationToken cancellation
    )
    {
        var query = $"./fks check {environment} at {commit[..8]}";
        var work = Directory.CreateTempSubdirectory("fks-policies-").FullName;
        try
        {
            var source = Path.Combine(work, "source");
            if (await CommitFiles.ExtractAsync(git, root, commit, source, cancellation) is { } refused)
            {
                return new(Gate, Verdict.Inconclusive, query, refused) { Remedy = "Fetch that commit, then ask again." };
            }

            progress.Report($"Checking {environment} at {commit[..8]}: built, and each rule test played. It takes some minutes.");
            var run = await CommandRun.RunAsync(Path.Combine(source, "fks"), ["check", environment], source, _limit, cancellation);
            return Of(run, query);
        }
        finally
        {
            Directory.Delete(work, recursive: true);
        }
    }

    /// <summary>Findings are one thing, a machine that lacks something to look for them another.</summary>
    private static GateResult Of(CommandRun run, string query) =>
        run.ExitCode switch
        {
            0 => new(Gate, Verdict.Pass, query, "all are kept"),
            1 => new(Gate, Verdict.Fail, query, run.LastLine) { Remedy = "Correct what it says, and let the next release soak." },
            _ => new(Gate, Verdict.Inconclusive, query, run.LastLine) { Remedy = "See what the check lacks here, then ask again." },
        };
}
