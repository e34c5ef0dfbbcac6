using System.Collections.Immutable;
using FksSre.Delivery.Rendered;
using FksSre.Monitoring.Naming;
using FksSre.ServiceLevels.Alerting;
using NodaTime;

namespace FksSre.Delivery.Backtest;

/// <summary>
/// Which pages an environment's burn-rate alerts would have told of in a recorded past: the same conditions as the rules have, over level 1
/// of what was recorded, a step a minute.
/// </summary>
/// <remarks>
/// The rules read raw series in the shortest lookback and tiles in the longer ones; level 1 says the same within half its base. So a page
/// may be some minutes off, and none is won or lost by that but at a limit.
/// </remarks>
internal static class Replay
{
    private static readonly string _page = SeverityLabel.Of(Severity.Page);

    /// <summary>In the order in which they began.</summary>
    public static IReadOnlyList<PastPage> Pages(RenderedEnvironment environment, RecordedPast past)
    {
        var rules = BurnRules.Of(environment);
        return
        [
            .. environment
                .Plan.Services.SelectMany(service => service.Slos.Select(slo => (service.Id, Slo: slo)))
                .SelectMany(pair => Of(pair.Id, pair.Slo, past, rules))
                .OrderBy(page => page.From)
                .ThenBy(page => page.Slo, StringComparer.Ordinal),
        ];
    }

    private static IEnumerable<PastPage> Of(
        string service,
        PlannedSlo slo,
        RecordedPast past,
        ImmutableDictionary<(string Service, string Slo, string Tier), ImmutableArray<HoldingSignal>> rules
    )
    {
        var tiers = slo.Tiers.Where(tier => tier.Severity == _page).ToList();
        if (tiers.Count == 0 || !past.Slis.TryGetValue((service, slo.Sli.Name), out var events))
        {
            yield break;
        }

        var fires = tiers
            .Select(tier =>
                (
                    Fires: new TierReplay(tier, slo.MinimumBadEvents, events),
                    Held: Held(past, rules.GetValueOrDefault((service, slo.Id, tier.Name)))
                )
            )
            .ToList();
        var begun = -1;
        for (var minute = 0; minute <= past.Minutes; minute++)
        {
            // What fires already goes on: its end must be told too.
            var isFiring =
                minute < past.Minutes && fires.Exists(tier => tier.Fires.At(minute) && (begun >= 0 || !tier.Held.Contains(minute)));
            if (isFiring && begun < 0)
            {
                begun = minute;
            }
            else if (!isFiring && begun >= 0)
            {
                yield return new($"{service}/{slo.Id}", At(past, begun), At(past, minute));
                begun = -1;
            }
        }
    }

    /// <summary>The minutes in which a signal holds the alert back.</summary>
    private static ImmutableHashSet<int> Held(RecordedPast past, ImmutableArray<HoldingSignal> signals) =>
        signals.IsDefaultOrEmpty
            ? []
            :
            [
                .. past
                    .Down.Where(down => signals.Any(signal => signal.Fits(down.Key.Service, down.Key.Tier)))
                    .SelectMany(down => down.Value),
            ];

    private static Instant At(RecordedPast past, int minute) => past.Start + Duration.FromMinutes(minute);
}
