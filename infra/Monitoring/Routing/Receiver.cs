using System.Collections.Immutable;

namespace FksSre.Monitoring.Routing;

/// <summary>Where a notification ends.</summary>
/// <param name="Name">Unique.</param>
/// <param name="Integrations">All are taken. None: nobody is told, and the alert is seen by those who look.</param>
public sealed record Receiver(string Name, ImmutableArray<Integration> Integrations)
{
    internal bool IsUnheard => Integrations.IsEmpty;

    /// <summary>The file with the integration key of the receiver's PagerDuty service; null where it does not speak to one.</summary>
    public string? KeyFile => Integrations.OfType<Integration.PagerDuty>().SingleOrDefault()?.KeyFile;
}
