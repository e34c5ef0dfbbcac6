using System.Collections.Immutable;
using FksSre.Delivery.Changes;
using FksSre.Delivery.Promotion;
using FksSre.Delivery.Releases;
using FksSre.Delivery.Rendered;

namespace FksSre.Ops.Releases;

/// <summary>Asks all gates about one release. Nothing is written.</summary>
internal sealed class PromotionRun(ReleaseRepository repository, PromotionSources sources)
{
    private const string History = "git";

    public async Task<PromotionOutcome> AskAsync(PromotionRequest request, CancellationToken cancellation)
    {
        var (tip, text) = await repository.PromotedAsync(request.To, cancellation);
        var promoted = text is null ? null : SealedPromotion.Read(text);
        List<GateResult> results =
        [
            Evidence(request, text),
            Hold(request, promoted?.Hold),
            await sources.IsClean(cancellation)
                ? new("clean", Verdict.Pass, "git status", "all files are committed")
                : new("clean", Verdict.Fail, "git status", "files here differ from the commit")
                {
                    Remedy = "Commit or remove them: what is promoted is a commit.",
                },
        ];
        var candidate = request.BackBecause is null
            ? await NewestAsync(request, promoted, results, cancellation)
            : await OlderAsync(request, tip, results, cancellation);
        if (candidate is null)
        {
            return new(request.Release, null, [.. results]) { Tip = tip };
        }

        var (release, commit) = (candidate.Release, candidate.Commit);
        if (promoted?.Release == release && request.BackBecause is null)
        {
            return new(release, commit, [.. results]) { Tip = tip, IsThere = true };
        }

        results.AddRange(candidate.Results);
        if (commit is null || candidate.After is null)
        {
            return new(release, commit, [.. results]) { Tip = tip };
        }

        results.Add(await sources.Policies(commit, release, cancellation));
        if (request.BackBecause is null)
        {
            results.AddRange(await HealthAsync(request, candidate.After, cancellation));
            var (after, before) = (candidate.After, candidate.Before);
            var budgets = await sources.Target(BudgetGate.Query, cancellation);
            var silences = await sources.Silences(cancellation);
            results.AddRange(BudgetGate.Of(candidate.Changes, after, before, budgets, request.Overrides, request.Now));
            results.AddRange(SilenceGate.Of(after, before, budgets, silences, request.Overrides, request.Now));
            // Only where nothing else stands in the way: it takes a minute, and makes a noise.
            if (results.TrueForAll(result => result.Verdict == Verdict.Pass))
            {
                results.AddRange(await sources.Alerts(candidate.After, cancellation));
            }
        }

        return new(release, commit, [.. results]) { Tip = tip };
    }

    private static GateResult Evidence(PromotionRequest request, string? text)
    {
        var query = $"{request.To}:Pulumi.{request.To}.yaml";
        return text is null ? new("evidence", Verdict.Pass, query, "nothing is promoted yet")
            : SealedPromotion.IsIntact(text) && SealedPromotion.Read(text) is { } there
                ? new("evidence", Verdict.Pass, query, $"{there.Release} was promoted at {there.Promoted}, and nobody has edited that")
            : new("evidence", Verdict.Fail, query, "the promotion that is there was edited: its seal does not fit")
            {
                Remedy = $"Put the branch {request.To} back to the last commit whose seal does.",
            };
    }

    private static GateResult Hold(PromotionRequest request, PromotionHold? hold) =>
        hold is null || request.BackBecause is not null
            ? new("hold", Verdict.Pass, History, hold is null ? "there is none" : "it goes on, with a new reason")
            : new("hold", Verdict.Fail, History, $"{hold.By} put an older release back at {hold.At}: {hold.Reason}")
            {
                Remedy = $"Lift it once the cause is gone: ./fks promote {request.From} {request.To} --lift TEXT",
            };

    /// <summary>The newest that has soaked for long enough; where none has, the newest, with what it lacks.</summary>
    private async Task<Candidate?> NewestAsync(
        PromotionRequest request,
        PromotedRelease? promoted,
        List<GateResult> results,
        CancellationToken cancellation
    )
    {
        var last = HealthGates.Fresh(await sources.Proving(HealthGates.FreshQuery, cancellation), request.Now);
        results.Add(last);
        var (timeline, problem) = await sources.Timeline(cancellation);
        if (timeline is null)
        {
            results.Add(
                new("soak", Verdict.Inconclusive, "fks_sre:release:info", $"no answer: {problem}")
                {
                    Remedy = "Ask again once it can be reached.",
                }
            );
            return null;
        }

        if (request.Release is { } named)
        {
            return await CandidateAsync(named, promoted, timeline, cancellation);
        }

        var newest = timeline
            .Segments.Select(segment => segment.Release)
            .Distinct()
            .OrderByDescending(timeline.FirstSeen)
            .TakeWhile(release => release != promoted?.Release)
            .ToList();
        if (newest.Count == 0 && promoted is not null && !timeline.Segments.IsEmpty)
        {
            return new(promoted.Release, promoted.Commit, []);
        }

        Candidate? first = null;
        foreach (var release in newest)
        {
            var candidate = await CandidateAsync(release, promoted, timeline, cancellation);
            if (candidate.Results.All(result => result.Verdict == Verdict.Pass))
            {
                return candidate;
            }

            first ??= candidate;
        }

        if (first is null)
        {
            results.Add(SoakGate.Soaked(timeline, "", new(TimeSpan.Zero, "")));
        }

        return first;
    }

    private async Task<Candidate> CandidateAsync(
        string release,
        PromotedRelease? promoted,
        ReleaseTimeline timeline,
        CancellationToken cancellation
    )
    {
        var commit = await repository.CommitOfAsync(release, cancellation);
        if (commit is null)
        {
            return new(release, null, [NoCommit(release), SoakGate.NotReverted(timeline, release)]);
        }

        var after = await sources.Render(commit, cancellation);
        var before = promoted is null ? null : await sources.Render(promoted.Commit, cancellation);
        if (after.Value is null || before is { Value: null })
        {
            return new(release, commit, [NotRendered(after.Findings.Concat(before?.Findings ?? []).First().Value)]);
        }

        ImmutableArray<Change> changes = before is null ? [] : sources.Compare(before.Value!, after.Value);
        var need = SoakNeed.Of(before?.Value, after.Value, changes);
        return new(
            release,
            commit,
            [
                new("commit", Verdict.Pass, $"git tag release/{release}", commit),
                SoakGate.Soaked(timeline, release, need),
                SoakGate.NotReverted(timeline, release),
            ]
        )
        {
            Before = before?.Value,
            After = after.Value,
            Changes = changes,
        };
    }

    /// <summary>One that was there before needs no proof but that.</summary>
    private async Task<Candidate?> OlderAsync(
        PromotionRequest request,
        string? tip,
        List<GateResult> results,
        CancellationToken cancellation
    )
    {
        var release = request.Release ?? "";
        if (await repository.CommitOfAsync(release, cancellation) is not { } commit)
        {
            results.Add(NoCommit(release));
            return null;
        }

        var wasThere = tip is not null && await repository.WasPromotedAsync(tip, commit, cancellation);
        results.Add(
            wasThere
                ? new("was there", Verdict.Pass, $"git log {request.To}", $"{release} was promoted before")
                : new("was there", Verdict.Fail, $"git log {request.To}", $"{release} was never promoted to {request.To}")
                {
                    Remedy = "Going back is for what has run there. Promote it as any other, without --back.",
                }
        );
        var after = await sources.Render(commit, cancellation);
        return after.Value is null
            ? new(release, commit, [NotRendered(after.Findings[0].Value)])
            : new(release, commit, []) { After = after.Value };
    }

    private async Task<IEnumerable<GateResult>> HealthAsync(
        PromotionRequest request,
        RenderedEnvironment after,
        CancellationToken cancellation
    )
    {
        var fresh = HealthGates.Fresh(await sources.Proving(HealthGates.FreshQuery, cancellation), request.Now);
        if (fresh.Verdict != Verdict.Pass)
        {
            // Said once already. What an old sample says of pages is worth nothing.
            return [];
        }

        var events = await sources.Proving("sum(slo:events_total:sum_window)", cancellation);
        return
        [
            HealthGates.Pages(await sources.Proving(HealthGates.PagesQuery, cancellation)),
            HealthGates.Judged(
                await sources.Proving(HealthGates.JudgedQuery, cancellation),
                after.Plan.Services.Sum(service => service.Slos.Length),
                events.Single
            ),
            HealthGates.Evaluated(await sources.Proving(HealthGates.FailuresQuery, cancellation)),
        ];
    }

    private static GateResult NoCommit(string release) =>
        new("commit", Verdict.Fail, $"git tag release/{release}", "no commit here has that tag")
        {
            Remedy = "Fetch the tags (git fetch --tags), or name the commit: ./fks releases tag, where it is checked out.",
        };

    private static GateResult NotRendered(string said) =>
        new("render", Verdict.Inconclusive, "./fks render", $"a commit could not be rendered here: {said}")
        {
            Remedy = "Build that commit here to see why.",
        };

    private sealed record Candidate(string Release, string? Commit, ImmutableArray<GateResult> Results)
    {
        public RenderedEnvironment? Before { get; init; }
        public RenderedEnvironment? After { get; init; }
        public ImmutableArray<Change> Changes { get; init; } = [];
    }
}
