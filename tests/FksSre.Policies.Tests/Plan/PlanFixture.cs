using FksSre.Monitoring.Plan;
using FksSre.Monitoring.Rules;
using FksSre.Monitoring.RuleTests;
using FksSre.Policies.Review;
using FksSre.Policies.Rules.Plan;

namespace FksSre.Policies.Tests.Plan;

/// <summary>The plan of prod, into which tests put one fault each.</summary>
public sealed class PlanFixture : IAsyncLifetime
{
    internal ReviewedPlan Plan { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        var (inputs, _) = await RealStack.ReadAsync("prod", RuleTestScope.All);
        Plan = new(inputs.Plan, inputs.Roster, inputs.OnCall);
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    /// <summary>What one rule says of the plan with a fault: places, values and problems.</summary>
    internal string Told(string policy, Func<ReviewedPlan, ReviewedPlan> fault) =>
        string.Join(
            '\n',
            from verdict in PolicyReview.OfPlan(PolicySet.All.Where(each => each.Name == policy), fault(Plan))
            from violation in verdict.Violations
            select $"{violation.Subject} = {violation.Value}\n  {violation.Problem}"
        );

    /// <summary>A fault in what follows from the catalogue.</summary>
    internal string Told(string policy, Func<MonitoringPlan, MonitoringPlan> fault) =>
        Told(policy, plan => plan with { Monitoring = fault(plan.Monitoring) });

    /// <summary>Another rule in the place of some.</summary>
    internal static MonitoringPlan With<T>(MonitoringPlan plan, Func<T, bool> which, Func<T, Rule> change)
        where T : Rule =>
        plan with
        {
            Rules =
            [
                .. plan.Rules.Select(file =>
                    file with
                    {
                        Groups =
                        [
                            .. file.Groups.Select(group =>
                                group with
                                {
                                    Rules = [.. group.Rules.Select(rule => rule is T one && which(one) ? change(one) : rule)],
                                }
                            ),
                        ],
                    }
                ),
            ],
        };

    /// <summary>Without some of what rule tests expect.</summary>
    internal static MonitoringPlan Without(MonitoringPlan plan, Func<Expectation, bool> which) =>
        plan with
        {
            Tests =
            [
                .. plan.Tests.Select(file =>
                    file with
                    {
                        Tests =
                        [
                            .. file.Tests.Select(test => test with { Expectations = [.. test.Expectations.Where(one => !which(one))] }),
                        ],
                    }
                ),
            ],
        };

    /// <summary>The fast page of the availability of fks_api, and no other alert.</summary>
    internal static bool IsFastPageOfApi(AlertRule alert) =>
        alert.Alert == "ErrorBudgetBurn"
        && alert.Labels["service"] == "fks_api"
        && alert.Labels["slo"] == "availability"
        && alert.Labels["tier"] == "page-fast";
}
