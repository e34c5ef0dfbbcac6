namespace FksSre.Monitoring.Settings;

/// <summary>How Prometheus is run.</summary>
/// <param name="Replicas">1 to 5; each scrapes and judges by itself, and Alertmanager drops what they say twice.</param>
/// <param name="Storage">Of each replica.</param>
/// <param name="Retention">At least the longest window of an SLO.</param>
/// <param name="Memory">Asked for and never exceeded.</param>
/// <param name="LongTerm">Where samples go beyond the volume.</param>
public sealed record PrometheusSettings(
    int Replicas,
    StorageSettings Storage,
    TimeSpan Retention,
    ByteSize Memory,
    LongTermStorage LongTerm
)
{
    /// <summary>
    /// Blocks may take this much of the volume, in percent; the rest is for the write-ahead log and for compactions under way.
    /// </summary>
    private const int ShareOfVolume = 80;

    /// <summary>What blocks may take at most; older ones go before their time when they reach it.</summary>
    public ByteSize RetentionSize => Storage.Size.Percent(ShareOfVolume);
}
