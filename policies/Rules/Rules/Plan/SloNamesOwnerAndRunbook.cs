using FksSre.Policies.Definition;

namespace FksSre.Policies.Rules.Plan;

internal sealed class SloNamesOwnerAndRunbook()
    : PlanPolicy(
        "slo-names-owner-and-runbook",
        PolicySeverity.High,
        "Every SLO says who answers for it and what to do when it is broken.",
        "Name an owner and a runbook in the declaration of the SLO or of its service, and write the runbook."
    )
{
    public override void Review(ReviewedPlan plan, Report report)
    {
        foreach (var slo in plan.Monitoring.Catalogue.Slos)
        {
            var place = $"services/{slo.Service}/slos/{slo.Id}";
            report.Require($"{place}/owner", !string.IsNullOrWhiteSpace(slo.Owner), "Nobody answers for this SLO.", slo.Owner);
            report.Require($"{place}/runbook", IsThere(plan, slo.Runbook), "There is no such runbook.", slo.Runbook);
        }
    }

    /// <summary>An address of somebody else's is taken as it is: it is not for a deployment to look at.</summary>
    private static bool IsThere(ReviewedPlan plan, string runbook)
    {
        if (runbook.Contains("://", StringComparison.Ordinal) || plan.Runbooks.IsEmpty)
        {
            return !string.IsNullOrWhiteSpace(runbook);
        }

        return plan.Runbooks.ContainsKey(Path.GetFileNameWithoutExtension(runbook.Split('#')[0]));
    }
}
