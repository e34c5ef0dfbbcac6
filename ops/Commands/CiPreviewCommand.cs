using System.CommandLine;
using FksSre.Delivery.Reports;
using FksSre.Ops.Ci;
using FksSre.Ops.Ci.GitHub;
using FksSre.Ops.Git;
using FksSre.Ops.Preview;
using FksSre.Ops.Terminal;
using FksSre.Stacks.Environments;
using NodaTime;

namespace FksSre.Ops.Commands;

/// <summary>All environments beside what they are merged into: on the page of the job, as annotations, and in one comment.</summary>
internal static class CiPreviewCommand
{
    public static Command Create(Screen screen, TimeProvider time)
    {
        var against = new Option<string?>("--against")
        {
            Description = "What to compare with. Default: where this commit left the branch that the pull request is for, or main.",
        }.Naming("commit or folder");
        var comment = new Option<FileInfo?>("--comment")
        {
            Description = "A file to write the comment to, as it is put on the pull request.",
        }.Naming("file");
        var command = new Command(
            "preview",
            "Preview every environment. On GitHub: on the job's page, as annotations, and in one comment (GITHUB_TOKEN). "
                + "Needs neither network nor secrets."
        )
        {
            against,
            comment,
        };
        command.SetAction(
            (parsed, cancellation) =>
                RunAsync(
                    screen,
                    new GitHubRun(Environment.GetEnvironmentVariable),
                    parsed.GetValue(against),
                    parsed.GetValue(comment),
                    time,
                    cancellation
                )
        );
        return command;
    }

    private static async Task<int> RunAsync(
        Screen screen,
        GitHubRun github,
        string? against,
        FileInfo? file,
        TimeProvider time,
        CancellationToken cancellation
    )
    {
        using var lab = new LabContext();
        var git = new GitRepository(lab.Root);
        var environments = FksEnvironments.All.Select(environment => environment.Name).ToList();
        var earlier = await EarlierSide.FindAsync(
            against,
            github.BaseBranch ?? "main",
            git,
            new CommitRenders(lab.Root, git, environments),
            new Progress(screen),
            cancellation
        );
        if (earlier.Value is null)
        {
            FindingsReport.Print(screen, earlier.Findings);
            return ExitCode.Findings;
        }

        var now = Instant.FromDateTimeOffset(time.GetUtcNow());
        var name = github.HeadCommit ?? await LaterSide.NameAsync(git, cancellation);
        var all = new EnvironmentPreviews(lab.Root, name, now, past: null);
        var previews = new List<EnvironmentPreview>();
        foreach (var environment in environments)
        {
            previews.Add(await all.OfAsync(environment, earlier.Value));
        }

        var body = PreviewComment.Of(name, previews);
        var runner = new RunnerOutput(screen, github, lab.Root);
        runner.Plain(previews.SelectMany(preview => PreviewText.Of(preview).Append("")));
        runner.Annotate(previews.SelectMany(preview => preview.Findings.Concat(preview.Policies.Errors)).Distinct());
        runner.Summary(body);
        if (file is not null)
        {
            await File.WriteAllTextAsync(file.FullName, body, cancellation);
        }

        var isTold = await TellAsync(screen, github, body, time, cancellation);
        return previews.TrueForAll(preview => preview.IsAllowed) && isTold ? ExitCode.Ok : ExitCode.Findings;
    }

    /// <returns>False where the pull request should have been told, and was not.</returns>
    private static async Task<bool> TellAsync(
        Screen screen,
        GitHubRun github,
        string body,
        TimeProvider time,
        CancellationToken cancellation
    )
    {
        if (github.PullRequest is not { } number)
        {
            return true;
        }

        if (github.IsFork || github.Token is null)
        {
            // A pull request from a fork is given a token that may only read, and that is right.
            screen.Error("No comment is written: this run has no right to. The same stands on the page of the job.");
            return true;
        }

        var place = GitHubPlace.Of(Environment.GetEnvironmentVariable);
        if (place.Value is null)
        {
            FindingsReport.Print(screen, place.Findings);
            return false;
        }

        using var client = new GitHubClient(place.Value, time, GitHubPatience.Default, new Progress(screen));
        try
        {
            await new PullRequestComment(client, github.IsRunner).PutAsync(number, PreviewComment.Marker, body, cancellation);
            return true;
        }
        catch (GitHubFailure e)
        {
            FindingsReport.Print(screen, [e.Finding]);
            return false;
        }
    }
}
