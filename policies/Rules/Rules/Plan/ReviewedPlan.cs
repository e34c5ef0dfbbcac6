using FksSre.Monitoring.Plan;
using FksSre.OnCall;
using FksSre.OnCall.PagerDuty;

namespace FksSre.Policies.Rules.Plan;

/// <summary>What rules over the plan look at.</summary>
/// <param name="Monitoring">All that follows from the catalogue, rule tests included.</param>
/// <param name="Roster">Who is woken.</param>
/// <param name="OnCall">What PagerDuty is told; null where nobody is woken through it.</param>
public sealed record ReviewedPlan(MonitoringPlan Monitoring, Roster Roster, OnCallPlan? OnCall);
