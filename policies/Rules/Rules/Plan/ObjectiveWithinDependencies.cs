using FksSre.Policies.Definition;
using FksSre.ServiceLevels;
using FksSre.ServiceLevels.Indicators;
using FksSre.ServiceLevels.Objectives;

namespace FksSre.Policies.Rules.Plan;

/// <summary>
/// A service that is down whenever one of its dependencies is cannot be up more than all of them are (SRE book, chapter 3: the calculus of
/// service availability). Advice, since a cache or a retry may make good what a dependency fails.
/// </summary>
internal sealed class ObjectiveWithinDependencies()
    : PlanPolicy(
        "objective-within-dependencies",
        PolicySeverity.Low,
        "A promise of being up is no stricter than the product of what the vital dependencies promise.",
        "Lower the objective, raise those of the dependencies, or say that a dependency is not vital."
    )
{
    public override void Review(ReviewedPlan plan, Report report)
    {
        var services = plan.Monitoring.Catalogue.Services.ToDictionary(service => service.Id, StringComparer.Ordinal);
        foreach (var service in services.Values.OrderBy(service => service.Id, StringComparer.Ordinal))
        {
            var vital = service
                .VitalDependencies.Select(id => (Id: id, Promise: Promise(services[id])))
                .Where(each => each.Promise is not null)
                .ToList();
            if (vital.Count == 0)
            {
                continue;
            }

            var most = Objective.Percent(vital.Aggregate(100m, (product, each) => product * each.Promise!.Ratio));
            foreach (var slo in service.Slos.Where(IsAboutBeingUp))
            {
                report.Require(
                    $"services/{service.Id}/slos/{slo.Id}/objective",
                    slo.Objective.Ratio <= most.Ratio,
                    $"Its vital dependencies leave at most {most}: {string.Join(", ", vital.Select(each => $"{each.Id} {each.Promise}"))}.",
                    slo.Objective.ToString()
                );
            }
        }
    }

    /// <summary>The weakest of a service's promises of being up; null where it gives none.</summary>
    private static Objective? Promise(Service service) =>
        service.Slos.Where(IsAboutBeingUp).Select(slo => slo.Objective).MinBy(objective => objective.Ratio);

    private static bool IsAboutBeingUp(Slo slo) => slo.Sli is Sli.Uptime or Sli.Availability or Sli.GoodAvailability;
}
