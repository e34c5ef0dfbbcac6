using System.CommandLine;
using FksSre.Delivery.Reports;
using FksSre.Ops.Ci;
using FksSre.Ops.Git;
using FksSre.Ops.Terminal;
using FksSre.Stacks.Environments;

namespace FksSre.Ops.Commands;

/// <summary>Promotes as <c>./fks promote</c> does, with what a workflow was asked for, and hands the branch on.</summary>
internal static class CiPromoteCommand
{
    private const string Help = """
        ./fks promote into ENV, with what a workflow hands over in variables, so that no text of anybody's becomes a part of a command. On a runner the branch ENV is pushed; it is deployed from there: ./fks ci deploy ENV.

          ./fks ci promote prod --dry-run      ask all gates, write nothing
          ./fks ci promote prod                as .github/workflows/promote.yml does it

        Variables, each optional, by the option of ./fks promote that they stand for:
          FKS_PROMOTE_RELEASE        --release
          FKS_PROMOTE_OVERRIDES      --override, one a line
          FKS_PROMOTE_BACK_BECAUSE   --back --because
          FKS_PROMOTE_LIFT           --lift
          FKS_PROMOTE_DRY_RUN        --dry-run, where it is true
          FKS_PROVING_PROMETHEUS, FKS_PROVING_ALERTMANAGER, FKS_PROVING_SINK     --prometheus, --alertmanager, --sink
          FKS_TARGET_PROMETHEUS, FKS_TARGET_ALERTMANAGER                         --prod-prometheus, --prod-alertmanager

        Exit code 0: promoted, or there already; 1: a gate speaks against it; 3: a gate cannot say, or the branch could not be pushed.
        """;

    private static readonly (string Variable, string Option)[] _values =
    [
        ("FKS_PROMOTE_RELEASE", "--release"),
        ("FKS_PROMOTE_LIFT", "--lift"),
        ("FKS_PROVING_PROMETHEUS", "--prometheus"),
        ("FKS_PROVING_ALERTMANAGER", "--alertmanager"),
        ("FKS_PROVING_SINK", "--sink"),
        ("FKS_TARGET_PROMETHEUS", "--prod-prometheus"),
        ("FKS_TARGET_ALERTMANAGER", "--prod-alertmanager"),
    ];

    public static Command Create(Screen screen, TimeProvider time)
    {
        var environment = EnvironmentArgument.Required();
        var dryRun = new Option<bool>("--dry-run") { Description = "Ask all gates, and write nothing." };
        var command = new Command("promote", Help) { environment, dryRun };
        command.SetAction(
            (parsed, cancellation) =>
                RunAsync(
                    screen,
                    time,
                    parsed.GetRequiredValue(environment),
                    parsed.GetValue(dryRun),
                    Environment.GetEnvironmentVariable,
                    cancellation
                )
        );
        return command;
    }

    /// <summary>The command line of <c>./fks promote</c> that variables stand for.</summary>
    /// <param name="from">What proves releases.</param>
    /// <param name="to">What is promoted into.</param>
    /// <param name="isDryRun">Nothing is written.</param>
    /// <param name="variable">An empty one is none: a workflow hands over all of them.</param>
    public static IReadOnlyList<string> Arguments(string from, string to, bool isDryRun, Func<string, string?> variable)
    {
        string? Named(string name) => variable(name)?.Trim() is { Length: > 0 } text ? text : null;
        return
        [
            from,
            to,
            .. isDryRun || Named("FKS_PROMOTE_DRY_RUN") == "true" ? ["--dry-run"] : Array.Empty<string>(),
            // With an equals sign, so that no value is taken for an option.
            .. _values
                .Select(each => (each.Option, Value: Named(each.Variable)))
                .Where(each => each.Value is not null)
                .Select(each => $"{each.Option}={each.Value}"),
            .. (Named("FKS_PROMOTE_OVERRIDES") ?? "")
                .Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
                .Select(text => $"--override={text}"),
            .. Named("FKS_PROMOTE_BACK_BECAUSE") is { } because ? ["--back", $"--because={because}"] : Array.Empty<string>(),
        ];
    }

    private static async Task<int> RunAsync(
        Screen screen,
        TimeProvider time,
        string to,
        bool isDryRun,
        Func<string, string?> variable,
        CancellationToken cancellation
    )
    {
        if (FksClusters.All.Single(each => each.Environment == to).PromotedFrom is not { } from)
        {
            screen.Error($"Nothing is promoted to {to}: FksClusters declares what is.");
            return ExitCode.Usage;
        }

        using var lab = new LabContext();
        var github = new GitHubRun(variable);
        var runner = new RunnerOutput(screen, github, lab.Root);
        NameAuthor(github);
        var git = new GitRepository(lab.Root);
        var branch = $"refs/heads/{to}";
        var before = await git.CommitAsync(branch, cancellation);
        var told = new StringWriter();
        var inner = screen.TellingTo(told);
        var exit = await CommandLine.RunAsync(
            new RootCommand { PromoteCommand.Create(inner, time) },
            inner,
            ["promote", .. Arguments(from, to, isDryRun, variable)]
        );
        var lines = told.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries).ToList();
        if (github.IsRunner && exit == ExitCode.Ok && await git.CommitAsync(branch, cancellation) is { } made && made != before)
        {
            var refused = await new GitPush(lab.Root, github.Server, github.Token).PushAsync(branch, cancellation);
            exit = refused is null ? exit : ExitCode.Environment;
            lines.Add(
                refused is null ? $"The branch {to} is pushed." : $"The branch {to} is not pushed, so nothing is promoted: {refused}"
            );
        }

        runner.Plain(lines);
        runner.Summary(JobSummary.Of($"Promotion to {to}", lines));
        return exit;
    }

    /// <summary>Whoever has begun the workflow has promoted; a runner has no name of its own.</summary>
    private static void NameAuthor(GitHubRun github)
    {
        if (!github.IsRunner || github.Actor is not { } actor)
        {
            return;
        }

        foreach (var who in new[] { "AUTHOR", "COMMITTER" })
        {
            Environment.SetEnvironmentVariable($"GIT_{who}_NAME", actor);
            Environment.SetEnvironmentVariable($"GIT_{who}_EMAIL", $"{actor}@users.noreply.github.com");
        }
    }
}
