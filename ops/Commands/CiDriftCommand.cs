using System.CommandLine;
using FksSre.Delivery.Drift;
using FksSre.Delivery.Reports;
using FksSre.Ops.Ci;
using FksSre.Ops.Ci.GitHub;
using FksSre.Ops.Git;
using FksSre.Ops.Terminal;

namespace FksSre.Ops.Commands;

/// <summary>
/// Looks for drift, and keeps one issue a stack on GitHub: opened, written anew, closed and opened again, never a second one.
/// </summary>
internal static class CiDriftCommand
{
    public static Command Create(Screen screen, TimeProvider clock)
    {
        var options = new DriftOptions();
        var command = new Command(
            "drift",
            "./fks drift, on the page of the job and in one issue a stack (GITHUB_REPOSITORY, GITHUB_TOKEN); "
                + $"without those it is only said. A runner has the text of its kubeconfig in {SecretKubeconfig.Variable}."
        );
        options.AddTo(command);
        command.SetAction(
            async (parsed, cancellation) =>
            {
                using var kubeconfig = SecretKubeconfig.Take();
                if (await options.LookAsync(screen, parsed, clock, cancellation) is not { } report)
                {
                    return ExitCode.Environment;
                }

                var environment = parsed.GetRequiredValue(options.Environment);
                var github = new GitHubRun(Environment.GetEnvironmentVariable);
                using var lab = new LabContext();
                var runner = new RunnerOutput(screen, github, lab.Root);
                runner.Plain(DriftText.Of(environment, report));
                var commit = await new GitRepository(lab.Root).CommitAsync("HEAD", cancellation);
                var seen = commit is null ? "in these files" : $"at {commit[..8]}";
                runner.Summary(DriftIssue.Body(environment, report, seen));
                return await SettleAsync(screen, environment, report, seen, github, clock, cancellation)
                    ? DriftCommand.CodeOf(report)
                    : ExitCode.Environment;
            }
        );
        return command;
    }

    /// <returns>False where the issue should have been kept, and could not be.</returns>
    private static async Task<bool> SettleAsync(
        Screen screen,
        string environment,
        DriftReport report,
        string seen,
        GitHubRun github,
        TimeProvider clock,
        CancellationToken cancellation
    )
    {
        if (github.Repository is null)
        {
            return true;
        }

        var place = GitHubPlace.Of(Environment.GetEnvironmentVariable);
        if (place.Value is null)
        {
            FindingsReport.Print(screen, place.Findings);
            return false;
        }

        using var client = new GitHubClient(place.Value, clock, GitHubPatience.Default, new Progress(screen));
        try
        {
            screen.Line(await DriftIssues.SettleAsync(client, environment, report, seen, cancellation));
            return true;
        }
        catch (GitHubFailure e)
        {
            FindingsReport.Print(screen, [e.Finding]);
            return false;
        }
    }
}
