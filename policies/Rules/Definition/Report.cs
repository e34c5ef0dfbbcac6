using FksSre.Policies.Resources;
using FksSre.Policies.Values;

namespace FksSre.Policies.Definition;

/// <summary>What one rule has found; what it could not see counts as found, never as kept.</summary>
/// <param name="policy">The rule that reports.</param>
public sealed class Report(Policy policy)
{
    private readonly List<Violation> _violations = [];
    private readonly SortedDictionary<string, (ReviewedResource Resource, SortedSet<string> Paths)> _unread = new(StringComparer.Ordinal);

    /// <summary>In the order in which they were found.</summary>
    public IReadOnlyList<Violation> Violations => _violations;

    /// <summary>By resource, the paths that the rule asked for and that nobody knows yet, sorted.</summary>
    public IEnumerable<(ReviewedResource Resource, IReadOnlyCollection<string> Paths)> Unread =>
        _unread
            .Values.Where(unread => unread.Paths.Count > 0)
            .Select(unread => (unread.Resource, (IReadOnlyCollection<string>)unread.Paths));

    /// <summary>The inputs of a resource, to be read by this rule.</summary>
    public Property Read(ReviewedResource resource)
    {
        if (!_unread.TryGetValue(resource.Urn, out var unread))
        {
            _unread[resource.Urn] = unread = (resource, new SortedSet<string>(StringComparer.Ordinal));
        }

        return Property.Of(resource.Inputs, unread.Paths);
    }

    /// <summary>Something must hold of a value. Where it does not, and part of the value is unknown, nothing is decided.</summary>
    /// <param name="resource">Whose value it is.</param>
    /// <param name="value">Shown with its path.</param>
    /// <param name="holds">What must hold, as far as the value is known.</param>
    /// <param name="problem">What is wrong; the rule's own sentence where it says enough.</param>
    public void Require(ReviewedResource resource, Property value, bool holds, string? problem = null)
    {
        if (!holds && !value.HasUnknown)
        {
            _violations.Add(new(policy, resource.ToString(), resource.Urn, value.Path, value.Shown, problem ?? policy.Demand));
        }
    }

    /// <summary>Something must hold of a resource as a whole, or of its options.</summary>
    /// <param name="resource">Shown by its name.</param>
    /// <param name="holds">What must hold.</param>
    /// <param name="problem">What is wrong; the rule's own sentence where it says enough.</param>
    /// <param name="place">Within the resource; empty for the whole.</param>
    /// <param name="value">What stands there.</param>
    public void Require(ReviewedResource resource, bool holds, string? problem = null, string place = "", string value = "")
    {
        if (!holds)
        {
            _violations.Add(new(policy, resource.ToString(), resource.Urn, place, value, problem ?? policy.Demand));
        }
    }

    /// <summary>Something must hold at a place of the plan.</summary>
    /// <param name="subject">The place, from the outside in.</param>
    /// <param name="holds">What must hold.</param>
    /// <param name="problem">What is wrong.</param>
    /// <param name="value">What stands there.</param>
    public void Require(string subject, bool holds, string problem, string value = "")
    {
        if (!holds)
        {
            _violations.Add(new(policy, subject, "", "", value, problem));
        }
    }
}
