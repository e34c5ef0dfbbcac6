using FksSre.Monitoring.Settings;
using FksSre.Stacks.Configuration.Values;

namespace FksSre.Stacks.Configuration;

/// <summary>Reads <c>standalone.prometheus</c>.</summary>
internal static class PrometheusReading
{
    private const int MostReplicas = 5;

    /// <summary>What the write-ahead log and one compaction take even when next to nothing is scraped.</summary>
    private static readonly ByteSize _leastStorage = ByteSize.FromGibibytes(1);

    /// <summary>Below it the first compaction is killed.</summary>
    private static readonly ByteSize _leastMemory = ByteSize.FromMebibytes(256);

    public static PrometheusSettings? Read(Setting prometheus, TimeSpan longestWindow, bool hasToken)
    {
        if (!prometheus.IsObjectOf("replicas", "storage", "storageClass", "retention", "memory", "remoteWrite", "thanos"))
        {
            return null;
        }

        var replicas = prometheus["replicas"].Number(1, MostReplicas, example: 2);
        var storage = prometheus.Storage(_leastStorage, "20Gi");
        var retention = RetentionOf(prometheus["retention"], longestWindow);
        var memory = prometheus["memory"].Size(_leastMemory, "2Gi");
        var longTerm = LongTerm(prometheus, hasToken);
        return replicas is { } count && storage is not null && retention is { } time && memory is { } size && longTerm is not null
            ? new(count, storage, time, size, longTerm)
            : null;
    }

    private static TimeSpan? RetentionOf(Setting setting, TimeSpan longestWindow)
    {
        if (setting.Required("35d") is not { } text)
        {
            return null;
        }

        if (Retention.TryParse(text) is not { } retention)
        {
            setting.Report(ValueFindings.BadRetention(setting.Place, text));
            return null;
        }

        // The oldest block is deleted whole, and with it up to a day of samples that are still within the window.
        var least = longestWindow + TimeSpan.FromDays(1);
        if (retention < least)
        {
            setting.Report(ValueFindings.RetentionTooShort(setting.Place, text, longestWindow, least));
        }

        return retention;
    }

    private static LongTermStorage? LongTerm(Setting prometheus, bool hasToken)
    {
        var thanos = prometheus["thanos"].Flag();
        if (prometheus["remoteWrite"].IsAbsent)
        {
            return thanos ? new LongTermStorage.ThanosSidecar() : new LongTermStorage.None();
        }

        if (thanos)
        {
            prometheus.Report(KeyFindings.BothLongTermStores(prometheus.Place));
        }

        return RemoteWrite(prometheus["remoteWrite"], hasToken);
    }

    private static LongTermStorage.RemoteWrite? RemoteWrite(Setting remoteWrite, bool hasToken)
    {
        const string Example = "https://metrics.example.com/api/v1/write";
        if (!remoteWrite.IsObjectOf("url") || remoteWrite["url"].Required(Example) is null)
        {
            return null;
        }

        return remoteWrite["url"].Url(Example) is { } url ? new(url, hasToken) : null;
    }
}
