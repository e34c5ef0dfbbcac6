using FksSre.Policies.Definition;
using FksSre.Policies.Resources;
using FksSre.Policies.Review;

namespace FksSre.Policies.Tests.HostileMutations.Making;

/// <summary>The real stack, and what rules say of one with a fault that they do not say of it.</summary>
internal sealed class StackUnderAttack
{
    private static readonly ResourcePolicy[] _single = [.. PolicySet.All.OfType<ResourcePolicy>()];
    private static readonly StackPolicy[] _whole = [.. PolicySet.All.OfType<StackPolicy>()];

    private readonly HashSet<(string Policy, string Subject, string Path, string Value, string Problem)> _known;

    public StackUnderAttack(IEnumerable<ReviewedResource> resources)
    {
        Resources = [.. resources.OrderBy(resource => resource.Urn, StringComparer.Ordinal)];
        _known = [.. PolicyReview.OfStack(PolicySet.All, Resources).SelectMany(Violations).Select(Key)];
    }

    /// <summary>Sorted by URN.</summary>
    public IReadOnlyList<ReviewedResource> Resources { get; }

    /// <summary>The name of a rule that reports it, or null. Rules over one resource are asked of the changed one only.</summary>
    public string? ReportedBy(Mutant mutant)
    {
        var changed = mutant.Make();
        return (changed is null ? [] : _single.Select(policy => PolicyReview.OfResource(policy, changed)))
            .Concat(Whole(mutant, changed))
            .SelectMany(Violations)
            .FirstOrDefault(violation => !_known.Contains(Key(violation)))
            ?.Policy.Name;
    }

    private IEnumerable<PolicyVerdict> Whole(Mutant mutant, ReviewedResource? changed)
    {
        var stack = mutant.In(Resources, changed);
        return _whole.Select(policy => PolicyReview.OfResources(policy, stack));
    }

    /// <summary>A rule that comes to no end reports nothing: it is broken.</summary>
    private static IEnumerable<Violation> Violations(PolicyVerdict verdict)
    {
        Assert.Equal("", verdict.Failure);
        return verdict.Violations;
    }

    private static (string, string, string, string, string) Key(Violation violation) =>
        (violation.Policy.Name, violation.Subject, violation.Path, violation.Value, violation.Problem);
}
