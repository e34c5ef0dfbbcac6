namespace FksSre.Monitoring.Routing;

/// <summary>Where a notification ends. A closed family.</summary>
public abstract record Receiver
{
    private Receiver(string name) => Name = name;

    public string Name { get; }

    /// <summary>A PagerDuty service: wakes whoever is on call for it.</summary>
    /// <param name="Name">Unique.</param>
    /// <param name="KeyFile">The file with the service's integration key, relative to the configuration.</param>
    public sealed record PagerDuty(string Name, string KeyFile) : Receiver(Name);

    /// <summary>A Discord channel: read on the next working day.</summary>
    public sealed record Discord(string Name) : Receiver(Name);

    /// <summary>An outside service that raises the alarm when this receiver falls silent.</summary>
    public sealed record Heartbeat(string Name) : Receiver(Name);

    /// <summary>Nobody is told; the alert is seen by those who look. Only where no way to a person is configured.</summary>
    public sealed record Unheard(string Name) : Receiver(Name);

    public T Match<T>(Func<PagerDuty, T> pagerDuty, Func<Discord, T> discord, Func<Heartbeat, T> heartbeat, Func<Unheard, T> unheard) => this switch
    {
        PagerDuty x => pagerDuty(x),
        Discord x => discord(x),
        Heartbeat x => heartbeat(x),
        Unheard x => unheard(x),
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
