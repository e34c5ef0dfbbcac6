using System.Globalization;
using FksSre.OnCall.PagerDuty;
using FksSre.Ops.PagerDuty.Api;
using FksSre.ServiceLevels.Findings;

namespace FksSre.Ops.PagerDuty.Verification;

/// <summary>Whether a service is as the plan says.</summary>
internal static class Services
{
    private const string Alerts = "create_alerts_and_incidents";
    private const string EventsV2 = "events_api_v2_inbound_integration";

    /// <param name="policies">PagerDuty's id of each policy that was found, by ours.</param>
    public static IReadOnlyList<Finding> CheckPolicy(
        OnCallService planned,
        ServiceAnswer answer,
        IReadOnlyDictionary<string, string> policies
    )
    {
        var there = policies.FirstOrDefault(pair => pair.Value == answer.EscalationPolicy.Id).Key;
        return there == planned.Policy
            ? []
            :
            [
                ServiceFindings.Differs(
                    planned.Id,
                    "escalationPolicy",
                    there ?? answer.EscalationPolicy.Summary ?? answer.EscalationPolicy.Id,
                    planned.Policy
                ),
            ];
    }

    /// <summary>All else.</summary>
    public static IEnumerable<Finding> Check(OnCallService planned, ServiceAnswer answer) =>
        [
            .. from field in Fields(planned, answer)
            where field.There != field.Planned
            select ServiceFindings.Differs(planned.Id, field.Name, field.There, field.Planned),
            .. answer.AlertCreation == Alerts ? [] : new[] { ServiceFindings.NoAlerts(planned.Id, answer.Id, answer.AlertCreation ?? "") },
            .. answer.Status switch
            {
                "disabled" => new[] { ServiceFindings.Disabled(planned.Id) },
                "maintenance" => [ServiceFindings.InMaintenance(planned.Id)],
                _ => [],
            },
            .. answer.Integrations.Count == 0 ? new[] { ServiceFindings.NoIntegration(planned.Id) } : [],
            .. answer
                .Integrations.Where(each => each.Type != EventsV2)
                .Select(each =>
                    ServiceFindings.Differs(planned.Id, "integrations/type", each.Type, $"{EventsV2}, which Alertmanager speaks")
                ),
        ];

    private static IEnumerable<(string Name, string There, string Planned)> Fields(OnCallService planned, ServiceAnswer answer)
    {
        yield return ("acknowledgementTimeout", Seconds(answer.AcknowledgementTimeout), Seconds(planned.AcknowledgementSeconds));
        yield return ("autoResolveTimeout", Seconds(answer.AutoResolveTimeout), Seconds(null));
        yield return (
            "urgency",
            Text(answer.IncidentUrgencyRule),
            planned.Hours is null ? "severity_based" : "high in support hours, else low"
        );
        yield return ("supportHours", Text(answer.SupportHours), Text(planned.Hours));
        yield return ("whenSupportHoursBegin", Text(answer.ScheduledActions), planned.Hours is null ? "nothing changes" : "high");
        if (planned.Grouping is { } grouping)
        {
            yield return (
                "alertGrouping",
                Text(answer.AlertGroupingParameters),
                Text("content_based", "all", grouping.Fields, grouping.WindowSeconds)
            );
        }
    }

    private static string Seconds(int? value) =>
        value is { } seconds ? string.Create(CultureInfo.InvariantCulture, $"{seconds} s") : "never";

    private static string Text(UrgencyRule? rule) =>
        rule switch
        {
            null => "nothing",
            { Type: "constant" } => rule.Urgency ?? "nothing",
            _ => $"{rule.DuringSupportHours?.Level} in support hours, else {rule.OutsideSupportHours?.Level}",
        };

    private static string Text(SupportHoursAnswer? hours) =>
        hours is null ? "none" : Text(hours.TimeZone, hours.DaysOfWeek, hours.StartTime, hours.EndTime);

    private static string Text(OnCallHours? hours) => hours is null ? "none" : Text(hours.TimeZone, hours.Days, hours.Start, hours.End);

    private static string Text(string zone, IEnumerable<int> days, string start, string end) =>
        $"{start} to {end} on days {string.Join(", ", days.Order().Select(day => day.ToString(CultureInfo.InvariantCulture)))} ({zone})";

    private static string Text(IReadOnlyList<ScheduledAction>? actions) =>
        string.Join(", ", (actions ?? []).Select(action => action.ToUrgency)) is { Length: > 0 } urgencies ? urgencies : "nothing changes";

    private static string Text(GroupingAnswer? grouping) =>
        grouping?.Type is null
            ? "none"
            : Text(grouping.Type, grouping.Config?.Aggregate ?? "", grouping.Config?.Fields ?? [], grouping.Config?.TimeWindow ?? 0);

    private static string Text(string type, string aggregate, IEnumerable<string> fields, int seconds) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{type}, {aggregate} of {string.Join(", ", fields.Order(StringComparer.Ordinal))} within {seconds} s"
        );
}
