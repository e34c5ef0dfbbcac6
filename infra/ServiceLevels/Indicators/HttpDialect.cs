using System.Collections.Immutable;

namespace FksSre.ServiceLevels.Indicators;

/// <summary>How a family of services names its HTTP metrics. Counters carry the status, histograms count seconds.</summary>
/// <param name="Name">As written in declarations and documents.</param>
/// <param name="Requests">The counter of requests.</param>
/// <param name="Duration">The histogram of seconds, without suffix.</param>
/// <param name="StatusLabel">The label with the status, raw (<c>503</c>) or grouped (<c>5xx</c>).</param>
/// <param name="EndpointLabel">The label with the route.</param>
/// <param name="Bounds">The finite bucket bounds of the histogram in seconds, ascending.</param>
public sealed record HttpDialect(
    string Name,
    string Requests,
    string Duration,
    string StatusLabel,
    string EndpointLabel,
    ImmutableArray<decimal> Bounds
)
{
    /// <summary>Matches <c>503</c> and <c>5xx</c> alike.</summary>
    public const string ServerErrors = "5..";

    /// <summary>A label that carries the service in a shared exporter; null where the scrape target is the service itself.</summary>
    public string? ServiceLabel { get; init; }

    /// <summary>The same dialect with buckets of the service's own added: no default set has one at 0.2 s.</summary>
    public HttpDialect WithBounds(params decimal[] more)
    {
        var bounds = Bounds.ToBuilder();
        foreach (var bound in more)
        {
            var at = 0;
            while (at < bounds.Count && bounds[at] < bound)
            {
                at++;
            }

            if (at == bounds.Count || bounds[at] != bound)
            {
                bounds.Insert(at, bound);
            }
        }

        return this with
        {
            Bounds = bounds.ToImmutable(),
        };
    }

    /// <summary>Dialects differ in their names, and in buckets of a service's own; all else follows from the name.</summary>
    public bool Equals(HttpDialect? other) => other is not null && Name == other.Name && Bounds.SequenceEqual(other.Bounds);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Name, Bounds.Length);
}
