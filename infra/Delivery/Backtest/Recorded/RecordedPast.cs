using System.Collections.Immutable;
using NodaTime;

namespace FksSre.Delivery.Backtest.Recorded;

/// <summary>What a Prometheus recorded of all indicators of an environment.</summary>
/// <param name="Source">Where it was read, for people.</param>
/// <param name="Start">Of its first minute.</param>
/// <param name="Minutes">How many it holds.</param>
/// <param name="Slis">By service and SLI.</param>
/// <param name="Down">Of which services an outage was signalled, by tier: the minutes.</param>
public sealed record RecordedPast(
    string Source,
    Instant Start,
    int Minutes,
    ImmutableDictionary<(string Service, string Sli), RecordedEvents> Slis,
    ImmutableDictionary<(string Service, string Tier), ImmutableHashSet<int>> Down
);
