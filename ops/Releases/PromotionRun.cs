using FksSre.Delivery.Promotion;
using FksSre.Delivery.Rendered;

namespace FksSre.Ops.Releases;

/// <summary>Asks all gates about one release. Nothing is written.</summary>
internal sealed class PromotionRun(ReleaseRepository repository, PromotionSources sources)
{
    private const string History = "git";

    private readonly ReleaseCandidates _candidates = new(repository, sources);

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
            ? await _candidates.NewestAsync(request, promoted, results, cancellation)
            : await _candidates.OlderAsync(request, tip, results, cancellation);
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
}
