using FksSre.Policies.Definition;

namespace FksSre.Policies.Rules.PagerDuty;

/// <summary>The rules over who is woken.</summary>
internal static class PagerDutyRules
{
    public static IEnumerable<Policy> All =>
        [
            new PagerdutyGroupingIsBounded(),
            new PagerdutyIntegrationTakesEvents(),
            new PagerdutyPolicyAsksAgain(),
            new PagerdutyPolicyReachesSomebody(),
            new PagerdutyPolicyWaitsAsPeopleDo(),
            new PagerdutyScheduleHasAZone(),
            new PagerdutyScheduleHasPeople(),
            new PagerdutyScheduleHasTurns(),
            new PagerdutyServiceCallsAgain(),
            new PagerdutyServiceHasAPolicy(),
            new PagerdutyServiceMakesAlerts(),
            new PagerdutyServiceNeverResolvesByItself(),
            new PagerdutyServiceWakesPeople(),
            new PagerdutyUserIsNoAdministrator(),
        ];
}
