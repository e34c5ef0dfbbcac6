using FksSre.ServiceLevels.Declarations;

namespace FksSre.Specifications.Promises;

/// <summary>An SLO that was read, before it is put together with the others of its service.</summary>
/// <param name="Service">The service as the specification calls it.</param>
/// <param name="ServiceAt">Where it does so.</param>
/// <param name="Team">Who answers for it; null where nobody is named.</param>
/// <param name="Declaration">The SLO.</param>
internal sealed record DeclaredSlo(string Service, string ServiceAt, string? Team, SloDeclaration Declaration)
{
    /// <summary>Of the object it stands in; null where that is none of Kubernetes'.</summary>
    public ObjectMetadata? Object { get; init; }
}
