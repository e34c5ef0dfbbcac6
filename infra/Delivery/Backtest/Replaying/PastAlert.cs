using NodaTime;

namespace FksSre.Delivery.Backtest.Replaying;

/// <summary>
/// What there would have been of one SLO and severity without a pause: a page, or a ticket, however many of its tiers fired meanwhile.
/// </summary>
/// <param name="Service">Of the SLO.</param>
/// <param name="Slo">Its id, within its service.</param>
/// <param name="Tier">Whose alert was the first to fire; of several at once, the first of the policy.</param>
/// <param name="From">Its first minute.</param>
/// <param name="Until">The minute after its last.</param>
internal sealed record PastAlert(string Service, string Slo, string Tier, Instant From, Instant Until)
{
    /// <summary>As service/slo.</summary>
    public string Subject => $"{Service}/{Slo}";

    /// <summary>Whether it is the same one, sooner or later: of the same SLO, with a minute in common.</summary>
    public bool IsSame(PastAlert other) => other.Subject == Subject && other.From < Until && From < other.Until;
}
