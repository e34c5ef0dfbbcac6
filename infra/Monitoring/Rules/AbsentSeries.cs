using FksSre.ServiceLevels.Indicators;

namespace FksSre.Monitoring.Rules;

/// <summary>What it means for an indicator when series are not there, in a sentence; docs/indicators.md has all of it.</summary>
public static class AbsentSeries
{
    /// <summary>One or two sentences about this kind of indicator, for people.</summary>
    public static string Meaning(Sli sli) =>
        sli.Match(
            availability: _ => "No series of bad events is 0 bad. Without the total it is not judged.",
            goodAvailability: Good,
            latency: _ => "Where an instance has requests and lacks the bucket it is not judged: they are neither fast nor slow.",
            nativeLatency: _ => "Without the histogram it is not judged.",
            uptime: _ => "Without the probe, or where its value is above 1, it is not judged.",
            rawRatio: _ => "Without a ratio of 0 or more it is not judged; a ratio that is not a number is no traffic."
        );

    private static string Good(Sli.GoodAvailability sli) =>
        GoodEvents.Complement(sli) is not null ? "No series of good events beside a total is 100 % bad."
        : GoodEvents.Inputs(sli).IsEmpty ? "Where the query of good events gives nothing it is not judged."
        : GoodEvents.Inputs(sli).Any(GoodEvents.IsBucket) ? "Where the bucket is not there it is not judged."
        : "Good events that were seen and have not been counted for 5 m beside a total are "
            + "none: 100 % bad. Never seen, or missing in part, it is not judged.";
}
