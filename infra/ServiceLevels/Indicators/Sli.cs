using System.Diagnostics;
using FksSre.PromQl;

namespace FksSre.ServiceLevels.Indicators;

/// <summary>What is measured: good events over all events. A closed family; every kind comes down to bad and total.</summary>
/// <remarks>
/// <see cref="Name"/> names the indicator within its service. SLOs with the same indicator share its recorded series.
/// </remarks>
public abstract record Sli
{
    private Sli(string name) => Name = name;

    /// <summary>Recorded series carry it as the label <c>sli</c>, so another name begins new ones.</summary>
    public string Name { get; }

    /// <summary>When there is meant to be data; null: always. Known only of queries that say so themselves.</summary>
    public JudgedHours? Hours { get; init; }

    /// <summary>Bad over total requests.</summary>
    public sealed record Availability(string Name, EventSource Bad, EventSource Total) : Sli(Name);

    /// <summary>The same, where only the good ones are counted: bad = total − good.</summary>
    public sealed record GoodAvailability(string Name, EventSource Good, EventSource Total) : Sli(Name);

    /// <summary>Requests slower than a bound of a classic histogram. The bound is a real bucket, not an interpolation.</summary>
    /// <param name="Name">Within the service.</param>
    /// <param name="Duration">The histogram without its <c>_bucket</c>, <c>_count</c> or <c>_sum</c>.</param>
    /// <param name="Within">Seconds; one of the histogram's buckets, printed as <c>le</c>.</param>
    public sealed record Latency(string Name, Selector Duration, decimal Within) : Sli(Name);

    /// <summary>Requests slower than a threshold, from a native histogram; no bucket need stand at the threshold.</summary>
    /// <param name="Name">Within the service.</param>
    /// <param name="Duration">The native histogram.</param>
    /// <param name="Within">Seconds, above 0.</param>
    public sealed record NativeLatency(string Name, Selector Duration, decimal Within) : Sli(Name);

    /// <summary>Failed probes over all probes, from a gauge that is 1 when the probe succeeds.</summary>
    public sealed record Uptime(string Name, Selector Probe) : Sli(Name);

    /// <summary>
    /// A query that gives the error ratio over the lookback itself. It has no event counts, so every second weighs the same
    /// and a "bad event" is a second of full outage.
    /// </summary>
    public sealed record RawRatio(string Name, EventSource.Query ErrorRatio) : Sli(Name);

    /// <summary>Calls the function that belongs to the kind at hand, and gives what it gives.</summary>
    public T Match<T>(
        Func<Availability, T> availability,
        Func<GoodAvailability, T> goodAvailability,
        Func<Latency, T> latency,
        Func<NativeLatency, T> nativeLatency,
        Func<Uptime, T> uptime,
        Func<RawRatio, T> rawRatio
    ) =>
        this switch
        {
            Availability x => availability(x),
            GoodAvailability x => goodAvailability(x),
            Latency x => latency(x),
            NativeLatency x => nativeLatency(x),
            Uptime x => uptime(x),
            RawRatio x => rawRatio(x),
            _ => throw new UnreachableException(),
        };
}
