using FksSre.OnCall;
using FksSre.OnCall.PagerDuty;

namespace FksSre.Ops.PagerDuty.Comparison;

/// <summary>What an environment should have in its account.</summary>
/// <param name="Environment">Also the name of the stack.</param>
/// <param name="Roster">Who has the duty.</param>
/// <param name="Plan">What follows from it in PagerDuty.</param>
internal sealed record AccountTarget(string Environment, Roster Roster, OnCallPlan Plan)
{
    public Schedule Schedule(string id) => Roster.Schedules.Single(schedule => schedule.Id == id);

    public EscalationPolicy Policy(string id) => Roster.Policies.Single(policy => policy.Id == id);
}
