using System.Collections.Immutable;
using FksSre.OnCall;

namespace FksSre.Delivery.Backtest.Waking;

/// <summary>What comes of a page when Alertmanager and PagerDuty have passed it on. A closed family.</summary>
internal abstract record PageEnd
{
    private PageEnd() { }

    /// <summary>An incident of high urgency, of which somebody is told at once.</summary>
    /// <param name="People">At least one, each once.</param>
    public sealed record Wakes(ImmutableArray<Person> People) : PageEnd;

    /// <summary>It would wake somebody, and on no level of its escalation policy anybody is on call.</summary>
    public sealed record NobodyOnCall : PageEnd;

    /// <summary>No way of its receivers wakes anybody: a channel, or an incident of low urgency.</summary>
    public sealed record Silent : PageEnd;

    /// <summary>The render does not say it.</summary>
    /// <param name="Why">What is missing, as the second half of a sentence.</param>
    public sealed record Unknown(string Why) : PageEnd;
}
