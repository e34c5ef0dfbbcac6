using System.Collections.Immutable;
using FksSre.ServiceLevels.Alerting;
using FksSre.ServiceLevels.Indicators;
using FksSre.ServiceLevels.Objectives;

namespace FksSre.ServiceLevels;

/// <summary>A service of the platform and what it promises.</summary>
/// <param name="Id">With underscores, as in the platform's registry: <c>fks_api</c>.</param>
/// <param name="Endpoint">Where it is found; null where others scrape it, so that neither targets nor alerts about them are ours.</param>
/// <param name="Tier">How much its absence hurts.</param>
/// <param name="Owner">Who answers for it.</param>
/// <param name="DependsOn">Ids of the services it needs, each once.</param>
/// <param name="Dialect">How it names its HTTP metrics; null where it exposes none.</param>
/// <param name="Slos">Ordered as declared.</param>
public sealed record Service(
    string Id,
    Endpoint? Endpoint,
    Tier Tier,
    string Owner,
    ImmutableArray<string> DependsOn,
    HttpDialect? Dialect,
    ImmutableArray<Slo> Slos
)
{
    /// <summary>
    /// Those of <see cref="DependsOn"/> that are down together with it: pages about it are held back meanwhile. Default: none.
    /// </summary>
    public ImmutableArray<string> VitalDependencies { get; init; } = [];

    /// <summary>Above this share of failed requests over the last minutes a ticket is opened, budget or not; null: no such guard.</summary>
    public decimal? ErrorRatioLimit { get; init; }

    /// <summary>When less traffic than usual opens a ticket; null: never.</summary>
    public TrafficDropPolicy? TrafficDrop { get; init; }

    /// <summary>The name in Kubernetes and DNS, where an underscore is not allowed.</summary>
    public string KubernetesName => Id.Replace('_', '-');
}
