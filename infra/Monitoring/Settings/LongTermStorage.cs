namespace FksSre.Monitoring.Settings;

/// <summary>Where samples go beyond one machine. A closed family.</summary>
public abstract record LongTermStorage
{
    private LongTermStorage() { }

    /// <summary>They stay on the volume of each Prometheus.</summary>
    public sealed record None : LongTermStorage;

    /// <summary>Every sample is also sent to a store that speaks Prometheus's remote write.</summary>
    /// <param name="Url">Of the receiver.</param>
    /// <param name="HasToken">Whether a bearer token is configured (secret <c>remoteWriteToken</c>).</param>
    public sealed record RemoteWrite(Uri Url, bool HasToken) : LongTermStorage;

    /// <summary>A Thanos sidecar uploads finished blocks to object storage (secret <c>thanosObjectStore</c>).</summary>
    public sealed record ThanosSidecar : LongTermStorage;

    /// <summary>Calls the function that belongs to the kind at hand, and gives what it gives.</summary>
    public T Match<T>(Func<None, T> none, Func<RemoteWrite, T> remoteWrite, Func<ThanosSidecar, T> thanosSidecar) =>
        this switch
        {
            None x => none(x),
            RemoteWrite x => remoteWrite(x),
            ThanosSidecar x => thanosSidecar(x),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
}
