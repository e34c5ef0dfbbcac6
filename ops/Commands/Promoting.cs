using FksSre.Delivery.Promotion;
using FksSre.Ops.Releases;
using FksSre.Ops.Terminal;
using NodaTime.Text;

namespace FksSre.Ops.Commands;

/// <summary>Tells what the gates say, and writes the commit where they let it through.</summary>
internal sealed class Promoting(Screen screen, ReleaseRepository repository, PromotionRun run)
{
    public async Task<int> PromoteAsync(PromotionRequest request, bool isDryRun, CancellationToken cancellation)
    {
        var outcome = await run.AskAsync(request, cancellation);
        foreach (var result in outcome.Results)
        {
            screen.Line(result.ToString());
        }

        if (outcome.IsThere)
        {
            screen.Line($"{outcome.Release} is promoted to {request.To} already, and nothing newer has soaked.");
            return ExitCode.Ok;
        }

        if (!outcome.IsAllowed)
        {
            screen.Line(
                outcome.Release is null ? $"No release is promoted to {request.To}." : $"{outcome.Release} is not promoted to {request.To}."
            );
            return outcome.IsUnknown ? ExitCode.Environment : ExitCode.Findings;
        }

        if (isDryRun)
        {
            screen.Line($"{outcome.Release} ({outcome.Commit![..8]}) would be promoted to {request.To}; nothing was written.");
            return ExitCode.Ok;
        }

        var (by, at) = (await repository.AuthorAsync(cancellation), InstantPattern.General.Format(request.Now));
        var promotion = new PromotedRelease(
            outcome.Release!,
            outcome.Commit!,
            at,
            by,
            [.. outcome.Results.Select(result => result.At(request.Now))]
        )
        {
            Overrides = [.. request.Overrides],
            Hold = request.BackBecause is { } reason ? new(reason, by, at) : null,
        };
        var title = promotion.Hold is { } hold
            ? $"Put {request.To} back to release {promotion.Release}: {hold.Reason}"
            : $"Promote release {promotion.Release} to {request.To}";
        return await WriteAsync(request, outcome.Tip, promotion, title, cancellation);
    }

    /// <summary>The same release without its hold; from then on others are promoted again.</summary>
    public async Task<int> LiftAsync(PromotionRequest request, string reason, bool isDryRun, CancellationToken cancellation)
    {
        var (tip, text) = await repository.PromotedAsync(request.To, cancellation);
        if (text is null || SealedPromotion.Read(text) is not { Hold: { } hold } promoted)
        {
            return screen.Fail($"{request.To} is not held.", "Promote without --lift.");
        }

        if (!SealedPromotion.IsIntact(text))
        {
            screen.Line($"The promotion that is there was edited: its seal does not fit. Put the branch {request.To} back first.");
            return ExitCode.Findings;
        }

        screen.Line($"{hold.By} held {promoted.Release} at {hold.At}: {hold.Reason}");
        if (isDryRun)
        {
            screen.Line("It would be lifted; nothing was written.");
            return ExitCode.Ok;
        }

        var lifted = new GateResult("lift", Verdict.Pass, hold.Reason, reason).At(request.Now);
        return await WriteAsync(
            request,
            tip,
            promoted with
            {
                Hold = null,
                Gates = promoted.Gates.Add(lifted),
            },
            $"Lift the hold on {request.To}: {reason}",
            cancellation
        );
    }

    private async Task<int> WriteAsync(
        PromotionRequest request,
        string? tip,
        PromotedRelease promotion,
        string title,
        CancellationToken cancellation
    )
    {
        if (await repository.IsCheckedOutAsync(request.To, cancellation))
        {
            return screen.Fail(
                $"The branch {request.To} is checked out, and would move away below its files.",
                "Check out another one: git checkout main."
            );
        }

        var gates = string.Join('\n', promotion.Gates.Select(gate => $"{gate.Verdict} {gate.Gate}: {gate.Value}"));
        var made = await repository.PromoteAsync(
            request.To,
            tip,
            promotion.Commit,
            SealedPromotion.Of(promotion),
            $"{title}\n\n{gates}\n",
            cancellation
        );
        screen.Line($"{title}: {made[..8]} on the branch {request.To}. Deploy it from there; git push origin {request.To} hands it on.");
        return ExitCode.Ok;
    }
}
