using System.Collections.Immutable;
using FksSre.Delivery.Changes;
using FksSre.Delivery.Promotion;
using FksSre.Delivery.Releases;

namespace FksSre.Ops.Releases;

/// <summary>Finds the release that a promotion is about, its commit, and what it changes.</summary>
/// <param name="repository">Which commit is which release.</param>
/// <param name="sources">What else is asked.</param>
internal sealed class ReleaseCandidates(ReleaseRepository repository, PromotionSources sources)
{
    /// <summary>The newest that has soaked for long enough; where none has, the newest, with what it lacks.</summary>
    public async Task<ReleaseCandidate?> NewestAsync(
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

        ReleaseCandidate? first = null;
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

    private async Task<ReleaseCandidate> CandidateAsync(
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
    public async Task<ReleaseCandidate?> OlderAsync(
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
}
