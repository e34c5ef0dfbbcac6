using CsCheck;
using FksSre.Delivery.Changes;
using FksSre.Delivery.Rendered;

namespace FksSre.Delivery.Tests.Plans;

/// <summary>What is lost on the way there is won on the way back.</summary>
public class ThereAndBackTests
{
    private static readonly Topic[] _topics = [Topic.Promises, Topic.Detection, Topic.Alerts, Topic.Routing];

    [Fact]
    public async Task Loss_is_no_loss_the_other_way()
    {
        var prod = await Renders.ProdAsync;

        Gen.Select(Gen.Int[0, 14], Gen.Int[0, 6], Gen.Decimal[0.5m, 0.9999m])
            .Sample(
                (service, kind, figure) =>
                {
                    var other = prod with { Plan = Edited(prod.Plan, service, kind, decimal.Round(figure, 4)) };
                    var (there, back) = (PlanLines.Changes(prod, other), PlanLines.Changes(other, prod));
                    return there.Any(change => _topics.Contains(change.Topic))
                        && Lost(there).All(change => Met(change, back))
                        && Lost(back).All(change => Met(change, there));
                },
                iter: 60,
                threads: 1
            );
    }

    private static IEnumerable<Change> Lost(IEnumerable<Change> changes) =>
        changes.Where(change => change.Effect == Effect.Loss && _topics.Contains(change.Topic));

    private static bool Met(Change lost, IEnumerable<Change> others) =>
        others.Any(other => other.Effect != Effect.Loss && other.Topic == lost.Topic && other.Subject == lost.Subject);

    private static RenderedPlan Edited(RenderedPlan plan, int at, int kind, decimal figure)
    {
        var service = plan.Services[at];
        return kind switch
        {
            0 => WithService(Slo(service, slo => slo with { Objective = figure, Budget = 1m - figure })),
            1 => WithService(Slo(service, slo => slo with { Tiers = slo.Tiers.RemoveAt(1) })),
            2 => WithService(Slo(service, slo => slo with { Tiers = slo.Tiers.SetItem(0, slo.Tiers[0] with { ErrorRatio = figure }) })),
            3 => WithService(service with { ErrorRatioLimit = figure }),
            4 => plan with { Services = plan.Services.RemoveAt(at) },
            5 => plan with { Rules = plan.Rules.RemoveAt(at) },
            _ => plan with
            {
                Routing = plan.Routing with
                {
                    Receivers = plan.Routing.Receivers.SetItem(at, plan.Routing.Receivers[at] with { Ways = [new("issues")] }),
                },
            },
        };

        RenderedPlan WithService(PlannedService other) => plan with { Services = plan.Services.SetItem(at, other) };
    }

    private static PlannedService Slo(PlannedService service, Func<PlannedSlo, PlannedSlo> edit) =>
        service with
        {
            Slos = service.Slos.SetItem(0, edit(service.Slos[0])),
        };
}
