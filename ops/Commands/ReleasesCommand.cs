using System.CommandLine;
using System.Globalization;
using FksSre.Delivery.Promotion;
using FksSre.Delivery.Releases;
using FksSre.Ops.Git;
using FksSre.Ops.Lab;
using FksSre.Ops.Releases;
using FksSre.Ops.Terminal;
using FksSre.ServiceLevels.Findings;
using FksSre.Stacks.Environments;
using FksSre.Stacks.Releases;
using NodaTime.Text;

namespace FksSre.Ops.Commands;

/// <summary>What ran when where releases are proven, as its Prometheus testifies, and what was promoted.</summary>
internal static class ReleasesCommand
{
    private const int Days = 30;

    private static readonly InstantPattern _time = InstantPattern.CreateWithInvariantCulture("uuuu-MM-dd HH:mm");

    public static Command Create(Screen screen, TimeProvider time)
    {
        var prometheus = ServerOption.Create(
            "--prometheus",
            "The Prometheus of the environment that proves releases. Default: the lab's.",
            LabPorts.Url(LabPorts.Prometheus)
        );
        var command = new Command(
            "releases",
            "List the releases of the last 30 days: when each ran, how much of that was judged, which commit it is, and what was promoted."
        )
        {
            prometheus,
        };
        command.SetAction((parsed, cancellation) => ListAsync(screen, parsed.GetRequiredValue(prometheus), time.GetUtcNow(), cancellation));
        var tag = new Command("tag", "Tag the commit that is checked out with the release that it is, so that it can be promoted.");
        tag.SetAction(
            async (_, cancellation) =>
            {
                using var lab = new LabContext();
                return (await TagAsync(screen, lab.Root, cancellation)).Code;
            }
        );
        command.Add(tag);
        return command;
    }

    private static async Task<int> ListAsync(Screen screen, Uri prometheus, DateTimeOffset now, CancellationToken cancellation)
    {
        using var lab = new LabContext();
        var (timeline, problem) = await new PrometheusAnswers(lab.Http, prometheus).TimelineAsync(
            now - TimeSpan.FromDays(Days),
            now,
            cancellation
        );
        if (timeline is null)
        {
            return screen.Fail(problem!, "Name a Prometheus that can be reached with --prometheus, or start the lab: ./fks up.");
        }

        var repository = new ReleaseRepository(lab.Root);
        var promoted = new List<(string Environment, PromotedRelease Release)>();
        foreach (var cluster in FksClusters.All.Where(each => each.PromotedFrom is not null))
        {
            if (
                (await repository.PromotedAsync(cluster.Environment, cancellation)).Promotion is { } text
                && SealedPromotion.Read(text) is { } read
            )
            {
                promoted.Add((cluster.Environment, read));
            }
        }

        foreach (var line in await LinesAsync(timeline, promoted, repository, cancellation))
        {
            screen.Line(line);
        }

        return ExitCode.Ok;
    }

    private static async Task<IReadOnlyList<string>> LinesAsync(
        ReleaseTimeline timeline,
        IReadOnlyList<(string Environment, PromotedRelease Release)> promoted,
        ReleaseRepository repository,
        CancellationToken cancellation
    )
    {
        List<string> lines = [Row("RELEASE", "FROM (UTC)", "TO (UTC)", "RAN", "JUDGED", "COMMIT", "")];
        foreach (var segment in timeline.Segments.Reverse())
        {
            lines.Add(
                Row(
                    segment.Release,
                    _time.Format(segment.First),
                    _time.Format(segment.Last),
                    DurationText.For(segment.Length.ToTimeSpan()),
                    (segment.JudgedShare * 100m).ToString("0.#", CultureInfo.InvariantCulture) + " %",
                    await repository.CommitOfAsync(segment.Release, cancellation) is { } commit ? commit[..8] : "no tag",
                    string.Join(
                        ", ",
                        promoted.Where(each => each.Release.Release == segment.Release).Select(each => $"in {each.Environment}")
                    )
                )
            );
        }

        if (timeline.Segments.IsEmpty)
        {
            lines.Add("No release was recorded there within 30 days.");
        }

        foreach (var (environment, release) in promoted)
        {
            lines.Add($"{environment}: {release.Release} ({release.Commit[..8]}), promoted at {release.Promoted} by {release.By}");
            if (release.Hold is { } hold)
            {
                lines.Add($"{environment} IS HELD since {hold.At} by {hold.By}: {hold.Reason}");
            }
        }

        return lines;
    }

    private static string Row(string release, string from, string to, string ran, string judged, string commit, string where) =>
        $"{release, -13} {from, -17} {to, -17} {ran, -14} {judged, -8} {commit, -9} {where}".TrimEnd();

    /// <summary>Tags the commit that is checked out with its release; an earlier commit of the same release keeps the tag.</summary>
    /// <returns>The exit code; and the tag, null where there is none.</returns>
    public static async Task<(int Code, string? Tag)> TagAsync(Screen screen, string root, CancellationToken cancellation)
    {
        if (!await new GitRepository(root).IsCleanAsync(cancellation))
        {
            var code = screen.Fail(
                "Files here differ from the commit, so it is not known which release it is.",
                "Commit or remove them first."
            );
            return (code, null);
        }

        var release = await CurrentRelease.NamedAsync();
        FindingsReport.Print(screen, release.Findings);
        if (release.Value is null)
        {
            return (ExitCode.Findings, null);
        }

        if (await new ReleaseRepository(root).TagAsync(release.Value.Fingerprint, cancellation) is not { } commit)
        {
            return (screen.Fail("Git has not made the tag.", "Look whether this is a repository that may be written to."), null);
        }

        var tag = $"release/{release.Value.Fingerprint}";
        screen.Line($"{tag} is {commit[..8]}");
        return (ExitCode.Ok, tag);
    }
}
