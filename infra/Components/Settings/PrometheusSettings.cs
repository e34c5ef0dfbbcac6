namespace FksSre.Components.Settings;

/// <param name="Replicas">1 to 3; each scrapes everything.</param>
/// <param name="StorageGibibytes">Of each replica's volume; what is kept stays under 80 % of it.</param>
/// <param name="RetentionDays">At least the longest SLO window that is read from raw recordings.</param>
/// <param name="LongTerm">The way past one machine.</param>
public sealed record PrometheusSettings(int Replicas, int StorageGibibytes, int RetentionDays, LongTermStorage LongTerm);

/// <summary>Where samples go beyond Prometheus's own disk. A closed family.</summary>
public abstract record LongTermStorage
{
    private LongTermStorage()
    {
    }

    public sealed record None : LongTermStorage;

    /// <param name="Url">Takes Prometheus's remote-write protocol.</param>
    public sealed record RemoteWrite(Uri Url) : LongTermStorage;

    /// <param name="BucketSecret">The Kubernetes Secret in our namespace whose key <c>objstore.yml</c> tells Thanos where the bucket is.</param>
    public sealed record ThanosSidecar(string BucketSecret) : LongTermStorage;
}
