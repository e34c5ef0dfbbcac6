using FksSre.Policies.Resources;

namespace FksSre.Policies.Tests.HostileMutations.Making;

/// <summary>The real stack with one fault in it.</summary>
/// <param name="Name">What was changed where: the same from run to run, and no other mutant's.</param>
/// <param name="Original">The resource as it is; null where one is added.</param>
/// <param name="Make">The resource with the fault; gives null where it is taken out. Made only when it is asked about.</param>
internal sealed record Mutant(string Name, ReviewedResource? Original, Func<ReviewedResource?> Make)
{
    /// <summary>All of the stack, sorted by URN as it was.</summary>
    public IReadOnlyList<ReviewedResource> In(IReadOnlyList<ReviewedResource> stack, ReviewedResource? changed) =>
        Original is null
            ? [.. stack.Append(changed!).OrderBy(resource => resource.Urn, StringComparer.Ordinal)]
            : [.. stack.Select(one => one.Urn == Original.Urn ? changed : one).OfType<ReviewedResource>()];
}
