using FksSre.ServiceLevels.Findings;
using FksSre.Specifications.OpenSlo;
using FksSre.Specifications.Promises;

namespace FksSre.Specifications;

/// <summary>What has become of an object so far: SLOs, or an object that waits for others.</summary>
/// <param name="Waiting">Null where it has been read.</param>
/// <param name="Slos">What was read; empty while it waits.</param>
/// <param name="Findings">What is wrong with it, as far as it has been read.</param>
internal sealed record SpecificationEntry(SpecificationObject? Waiting, IReadOnlyList<DeclaredSlo> Slos, IReadOnlyList<Finding> Findings)
{
    private static readonly OpenSloObjects _none = new();

    public static SpecificationEntry Of(SpecificationObject @object) =>
        @object.NeedsOthers ? new(@object, [], @object.Findings) : new(null, @object.Slos(_none), @object.Findings);
}
