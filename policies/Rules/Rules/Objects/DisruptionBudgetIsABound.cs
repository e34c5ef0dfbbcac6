using System.Text.RegularExpressions;
using FksSre.Policies.Definition;
using FksSre.Policies.Kubernetes;
using FksSre.Policies.Resources;
using FksSre.Policies.Values;

namespace FksSre.Policies.Rules.Objects;

internal sealed partial class DisruptionBudgetIsABound()
    : ObjectPolicy(
        ["PodDisruptionBudget"],
        "disruption-budget-is-a-bound",
        PolicySeverity.High,
        "A disruption budget lets at least one pod go and keeps at least one, or a node is never emptied, or all pods go at once.",
        "Set maxUnavailable to 1."
    )
{
    protected override void ReviewObject(ReviewedResource resource, Property inputs, Report report)
    {
        var (most, least) = (inputs["spec"]["maxUnavailable"], inputs["spec"]["minAvailable"]);
        report.Require(
            resource,
            most.Or(least),
            most.Exists != least.Exists,
            "A disruption budget has one bound: either maxUnavailable or minAvailable."
        );
        report.Require(resource, most, !most.Exists || IsBetween(most));
        report.Require(resource, least, !least.Exists || IsBetween(least));
    }

    /// <summary>Neither nothing nor all. How many pods there are, another rule knows.</summary>
    private static bool IsBetween(Property bound) => bound.Text is { } text ? Share().IsMatch(text) : bound.Number > 0;

    [GeneratedRegex(@"\A[1-9][0-9]?%\z", RegexOptions.None, 1000)]
    private static partial Regex Share();
}
