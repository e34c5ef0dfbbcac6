using System.CommandLine;
using FksSre.Delivery.Reports;
using FksSre.Ops.Git;
using FksSre.Ops.Lab;
using FksSre.Ops.Lab.Clients;
using FksSre.Ops.Preview;
using FksSre.Ops.Terminal;
using FksSre.Stacks.Environments;
using NodaTime;

namespace FksSre.Ops.Commands;

/// <summary>What a change means for users, budgets and sleepers: the environment as it is here beside what it was elsewhere.</summary>
internal static class PreviewCommand
{
    private const string Text = "text";
    private const string Markdown = "markdown";
    private const string Json = "json";

    /// <param name="screen">Where it is said.</param>
    /// <param name="time">The end of the past, and the beginning of what is ahead.</param>
    /// <param name="root">Of the repository. Default: that of <see cref="LabContext"/>.</param>
    public static Command Create(Screen screen, TimeProvider time, string? root = null)
    {
        var environment = EnvironmentArgument.Required();
        var against = new Option<string?>("--against")
        {
            Description =
                "What to compare with: a branch, a tag, a commit, or a folder that ./fks render has written. "
                + "Default: where this commit left main.",
        }.Naming("commit or folder");
        var backtest = ServerOption.OptionalAddress(
            "--backtest",
            "Say which pages and tickets there would have been in the last 30 days, before and after, and who would have been woken: "
                + "by what a Prometheus has recorded, which is only read. Without an address: the lab's.",
            LabPorts.Url(LabPorts.Prometheus)
        );
        var format = new Option<string>("--format")
        {
            Description = "text, markdown (the comment on a pull request) or json.",
            DefaultValueFactory = _ => Text,
        };
        format.AcceptOnlyFromAmong(Text, Markdown, Json);
        var command = new Command(
            "preview",
            "Say what a change means: promises, alerts, who is woken, history and data that go, losses first. "
                + "Files that are not committed count."
        )
        {
            environment,
            against,
            backtest,
            format,
        };
        command.SetAction(
            async (parsed, cancellation) =>
            {
                using var lab = new LabContext(root);
                // What an address names says for itself that it does not answer; a lab is missed before anything is built.
                return parsed.GetResult(backtest) is { Tokens.Count: 0 } && lab.Running() is null
                    ? StatusCommand.NoLab(screen, lab)
                    : await RunAsync(
                        screen,
                        lab,
                        parsed.GetRequiredValue(environment),
                        parsed.GetValue(against),
                        parsed.GetValue(backtest),
                        parsed.GetRequiredValue(format),
                        Instant.FromDateTimeOffset(time.GetUtcNow()),
                        cancellation
                    );
            }
        );
        return command;
    }

    private static async Task<int> RunAsync(
        Screen screen,
        LabContext lab,
        string environment,
        string? against,
        Uri? backtest,
        string format,
        Instant now,
        CancellationToken cancellation
    )
    {
        var git = new GitRepository(lab.Root);
        var renders = new CommitRenders(lab.Root, git, [.. FksEnvironments.All.Select(each => each.Name)]);
        var earlier = await EarlierSide.FindAsync(against, "main", git, renders, new Progress(screen), cancellation);
        if (earlier.Value is null)
        {
            FindingsReport.Print(screen, earlier.Findings);
            return ExitCode.Findings;
        }

        var name = await LaterSide.NameAsync(git, cancellation);
        var past = backtest is null
            ? null
            : await new PastReader(new PrometheusClient(lab.Http, backtest), backtest).ReadAsync(
                now,
                TimeSpan.FromDays(30),
                new Progress(screen),
                cancellation
            );
        var preview = await new EnvironmentPreviews(lab.Root, name, now, past).OfAsync(environment, earlier.Value);
        screen.Text(
            format switch
            {
                Markdown => PreviewComment.Of(name, [preview]),
                Json => PreviewJson.Of([preview]),
                _ => string.Concat(PreviewText.Of(preview).Select(line => line + "\n")),
            }
        );
        return preview.IsAllowed ? ExitCode.Ok : ExitCode.Findings;
    }
}
