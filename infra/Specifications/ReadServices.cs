using FksSre.ServiceLevels.Declarations;
using FksSre.ServiceLevels.Findings;
using FksSre.Specifications.Promises;

namespace FksSre.Specifications;

/// <summary>
/// What specification files declare, and all that is wrong with them. An SLO that cannot be judged as written is left out and reported.
/// </summary>
public sealed record ReadServices(IReadOnlyList<ServiceDeclaration> Services, IReadOnlyList<Finding> Findings)
{
    /// <summary>Of the objects that the SLOs of each service stand in, by its id.</summary>
    public required ILookup<string, ObjectMetadata> Objects { get; init; }
}
