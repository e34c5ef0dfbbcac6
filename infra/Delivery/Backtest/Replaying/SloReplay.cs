using System.Collections.Immutable;
using FksSre.Delivery.Backtest.Recorded;
using FksSre.Delivery.Rendered;
using FksSre.Monitoring.Naming;
using FksSre.ServiceLevels.Alerting;
using NodaTime;

namespace FksSre.Delivery.Backtest.Replaying;

/// <summary>One SLO over the recorded minutes.</summary>
/// <param name="service">Of the SLO.</param>
/// <param name="slo">Its tiers and limits.</param>
/// <param name="past">What they judge.</param>
/// <param name="rules">What holds each tier back.</param>
internal sealed class SloReplay(
    string service,
    PlannedSlo slo,
    RecordedPast past,
    ImmutableDictionary<(string Service, string Slo, string Tier), BurnRule> rules
)
{
    private static readonly string _page = SeverityLabel.Of(Severity.Page);

    /// <summary>In order of time.</summary>
    /// <param name="severity">Whose tiers are looked at.</param>
    /// <param name="paged">The pages of the SLO, which may hold back others.</param>
    public IEnumerable<PastAlert> Alerts(string severity, IReadOnlyCollection<PastAlert> paged)
    {
        if (!past.Slis.TryGetValue((service, slo.Sli.Name), out var events))
        {
            yield break;
        }

        var tiers = slo.Tiers.Where(tier => tier.Severity == severity).Select(tier => Held(tier, events, paged)).ToList();
        var begun = default((int Minute, string Tier)?);
        for (var minute = 0; minute <= past.Minutes; minute++)
        {
            // What still fires in the last minute is told too, as far as it is known.
            var firing = minute == past.Minutes ? null : tiers.Find(tier => tier.Fires(minute, goesOn: begun is not null));
            if (firing is not null)
            {
                begun ??= (minute, firing.Name);
            }
            else if (begun is { } first)
            {
                yield return new(service, slo.Id, first.Tier, At(first.Minute), At(minute));
                begun = null;
            }
        }
    }

    private HeldTier Held(PlannedTier tier, RecordedEvents events, IReadOnlyCollection<PastAlert> paged)
    {
        var rule = rules.GetValueOrDefault((service, slo.Id, tier.Name), BurnRule.Free);
        return new(
            tier.Name,
            new(tier, slo.MinimumBadEvents, events),
            [
                .. past
                    .Down.Where(down =>
                        rule.Outages.Any(outage => outage.Fits((LabelNames.Service, down.Key.Service), (LabelNames.Tier, down.Key.Tier)))
                    )
                    .SelectMany(down => down.Value),
            ],
            rule.Pages.Any(page => page.Fits((LabelNames.Service, service), (LabelNames.Slo, slo.Id), (LabelNames.Severity, _page)))
                ? [.. paged.SelectMany(Minutes)]
                : []
        );
    }

    private IEnumerable<int> Minutes(PastAlert alert) => Enumerable.Range(Minute(alert.From), Minute(alert.Until) - Minute(alert.From));

    private int Minute(Instant at) => (int)(at - past.Start).TotalMinutes;

    private Instant At(int minute) => past.Start + Duration.FromMinutes(minute);

    /// <summary>A tier and the minutes in which it is held back.</summary>
    private sealed record HeldTier(string Name, TierReplay Replay, ImmutableHashSet<int> Down, ImmutableHashSet<int> Paged)
    {
        public bool Fires(int minute, bool goesOn) => Replay.At(minute) && !Paged.Contains(minute) && (goesOn || !Down.Contains(minute));
    }
}
