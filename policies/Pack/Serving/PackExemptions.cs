using FksSre.Policies.Definition;
using FksSre.Policies.Exemptions;
using FksSre.ServiceLevels.Findings;

namespace FksSre.PolicyPack.Serving;

/// <summary>Where rules may be broken for a while. What is wrong with exemptions the program says, before it registers anything.</summary>
/// <param name="all">Of all environments.</param>
internal sealed class PackExemptions(IReadOnlyCollection<Exemption> all)
{
    /// <summary>That a violation is exempted, as advice; null where it is not.</summary>
    /// <param name="violation">Of any rule.</param>
    /// <param name="urn">Of any resource of the stack: it names the stack, and a stack is called as its environment is.</param>
    public Finding? Of(Violation violation, string urn)
    {
        var environment = urn.Split(':') is ["urn", "pulumi", var stack, ..] ? stack : "";
        var review = ExemptionReview.Of(all, environment, [violation.Policy.Name], DateOnly.FromDateTime(DateTime.UtcNow));
        return review.Covers(violation) ? review.Close([]).Single() : null;
    }
}
