using FksSre.OnCall.PagerDuty;
using Pulumi.Pagerduty;
using Pulumi.Pagerduty.Inputs;

namespace FksSre.Components.OnCall;

/// <summary>Incidents that call somebody in certain hours: those of the hours before are raised when they begin.</summary>
internal static class SupportHours
{
    public static void Set(ServiceArgs args, OnCallHours hours)
    {
        args.IncidentUrgencyRule = new ServiceIncidentUrgencyRuleArgs
        {
            Type = "use_support_hours",
            DuringSupportHours = new ServiceIncidentUrgencyRuleDuringSupportHoursArgs { Type = "constant", Urgency = "high" },
            OutsideSupportHours = new ServiceIncidentUrgencyRuleOutsideSupportHoursArgs { Type = "constant", Urgency = "low" },
        };
        args.SupportHours = new ServiceSupportHoursArgs
        {
            Type = "fixed_time_per_day",
            TimeZone = hours.TimeZone,
            DaysOfWeeks = hours.Days.ToArray(),
            StartTime = hours.Start,
            EndTime = hours.End,
        };
        args.ScheduledActions.Add(
            new ServiceScheduledActionArgs
            {
                Type = "urgency_change",
                ToUrgency = "high",
                Ats =
                {
                    new ServiceScheduledActionAtArgs { Type = "named_time", Name = "support_hours_start" },
                },
            }
        );
    }
}
