using System.CommandLine;
using FksSre.Delivery.Comparison;
using FksSre.Delivery.Promotion;
using FksSre.Ops.Git;
using FksSre.Ops.Lab;
using FksSre.Ops.Preview;
using FksSre.Ops.Releases;
using FksSre.Ops.Terminal;
using FksSre.Stacks.Environments;
using NodaTime;

namespace FksSre.Ops.Commands;

/// <summary>Promotes what one environment has proven into another, or says what stands in its way.</summary>
internal static class PromoteCommand
{
    public static Command Create(Screen screen, TimeProvider time)
    {
        var from = new Argument<string>("from") { Description = "The environment that proves releases: dev." };
        var to = new Argument<string>("to") { Description = "The one that is promoted into: prod." };
        var dryRun = new Option<bool>("--dry-run") { Description = "Ask all gates, and write nothing." };
        var release = new Option<string?>("--release")
        {
            Description = "Its fingerprint. Default: the newest that has soaked for long enough.",
        };
        var back = new Option<bool>("--back") { Description = "Put an older release back that was promoted before, and hold it." };
        var because = new Option<string?>("--because") { Description = "Why it is put back." };
        var lift = new Option<string?>("--lift") { Description = "Lift the hold: why its cause is gone. Nothing else is promoted." };
        var overrides = new Option<string[]>("--override")
        {
            Description = "Answer for a loosened or silent promise whose budget is spent: \"SERVICE/SLO until DATE by WHO because WHY\".",
        };
        var prometheus = ServerOption.Create("--prometheus", "Of FROM. Default: the lab's.", LabPorts.Url(LabPorts.Prometheus));
        var alertmanager = ServerOption.Create("--alertmanager", "Of FROM. Default: the lab's.", LabPorts.Url(LabPorts.Alertmanager));
        var sink = ServerOption.Create("--sink", "Where notifications of FROM end. Default: the lab's.", LabPorts.Url(LabPorts.Sink));
        var target = ServerOption.Optional("--prod-prometheus", "Of TO: whose budgets are spent?", "https://prometheus.example.com");
        var silences = ServerOption.Optional(
            "--prod-alertmanager",
            "Of TO: which of its alerts are silent?",
            "https://alertmanager.example.com"
        );
        var command = new Command(
            "promote",
            "Promote the newest release that has soaked for long enough: a commit on the branch TO, from which it is deployed. "
                + "Exit code 1: a gate speaks against it; 3: a gate cannot say."
        )
        {
            from,
            to,
            dryRun,
            release,
            back,
            because,
            lift,
            overrides,
            prometheus,
            alertmanager,
            sink,
            target,
            silences,
        };
        command.SetAction(
            async (parsed, cancellation) =>
            {
                var typed = parsed.GetValue(overrides) ?? [];
                var read = typed.Select(OverrideText.Read).ToList();
                var request = new PromotionRequest(
                    parsed.GetRequiredValue(from),
                    parsed.GetRequiredValue(to),
                    Instant.FromDateTimeOffset(time.GetUtcNow())
                )
                {
                    Release = parsed.GetValue(release),
                    BackBecause = parsed.GetValue(back) ? parsed.GetValue(because) ?? "" : null,
                    Overrides = [.. read.OfType<PromotionOverride>()],
                };
                if (Wrong(request, parsed.GetValue(because), typed, read) is { } problem)
                {
                    screen.Error(problem);
                    return ExitCode.Usage;
                }

                using var lab = new LabContext();
                var repository = new ReleaseRepository(lab.Root);
                var answers = new PrometheusAnswers(lab.Http, parsed.GetRequiredValue(prometheus));
                var alerts = new SyntheticAlerts(lab.Http, parsed.GetRequiredValue(alertmanager), parsed.GetRequiredValue(sink), time);
                var sources = Sources(screen, lab, request, answers, parsed.GetValue(target), parsed.GetValue(silences), alerts, time);
                var promotion = new Promoting(screen, repository, new PromotionRun(repository, sources));
                return parsed.GetValue(lift) is { } text
                    ? await promotion.LiftAsync(request, text, parsed.GetValue(dryRun), cancellation)
                    : await promotion.PromoteAsync(request, parsed.GetValue(dryRun), cancellation);
            }
        );
        return command;
    }

    /// <summary>What is wrong with the command line itself.</summary>
    private static string? Wrong(PromotionRequest request, string? because, string[] typed, List<PromotionOverride?> read)
    {
        var cluster = FksClusters.All.SingleOrDefault(each => each.Environment == request.To);
        var wrong = read.FindIndex(each => each is null);
        return cluster is null || cluster.PromotedFrom != request.From
                ? $"Nothing is promoted from {request.From} to {request.To}: FksClusters declares what is. Try ./fks promote dev prod."
            : wrong >= 0 ? $"'{typed[wrong]}' is no override. Write e.g. \"fks_api/latency until 2026-12-05 by Ada because WHY\"."
            : request.BackBecause is { Length: 0 } ? "Whoever reads the hold needs a reason: --back --because TEXT."
            : request.BackBecause is null && because is not null ? "--because says why something is put back: it needs --back."
            : request.BackBecause is not null && request.Release is null
                ? "Say to which release: --back --release FINGERPRINT. ./fks releases lists them."
            : null;
    }

    private static PromotionSources Sources(
        Screen screen,
        LabContext lab,
        PromotionRequest request,
        PrometheusAnswers answers,
        Uri? target,
        Uri? silences,
        SyntheticAlerts alerts,
        TimeProvider time
    )
    {
        var git = new GitRepository(lab.Root);
        var renders = new CommitRenders(lab.Root, git, [.. FksEnvironments.All.Select(each => each.Name)]);
        return new()
        {
            Proving = answers.AskAsync,
            Target = (query, cancellation) =>
                target is null
                    ? Task.FromResult(new Answer(query, []) { Problem = "no address was named" })
                    : new PrometheusAnswers(lab.Http, target).AskAsync(query, cancellation),
            Silences = cancellation =>
                silences is null
                    ? Task.FromResult(StandingSilences.NotNamed)
                    : new SilenceAnswers(lab.Http, silences).AskAsync(cancellation),
            Timeline = cancellation => answers.TimelineAsync(time.GetUtcNow() - TimeSpan.FromDays(30), time.GetUtcNow(), cancellation),
            Render = async (commit, cancellation) =>
            {
                var folder = await renders.FolderOfAsync(commit, new Progress(screen), cancellation);
                return folder.Value is null ? new(null, folder.Findings) : RenderFolder.Read(RenderFolder.Find(folder.Value, request.To)!);
            },
            Compare = (before, after) => EnvironmentComparison.Of(before, after, request.Now),
            Policies = (commit, _, cancellation) =>
                PolicyGate.AskAsync(git, lab.Root, commit, request.To, new Progress(screen), cancellation),
            Alerts = alerts.SendAsync,
            IsClean = git.IsCleanAsync,
        };
    }
}
