using System.Text.Json.Nodes;
using FksSre.Delivery.Comparison.Resources;
using FksSre.Delivery.Rendered;
using NodaTime;
using NodaTime.Text;

namespace FksSre.Delivery.Backtest.Waking;

/// <summary>Whether an incident of a PagerDuty service is of high urgency when it is opened: only that wakes somebody.</summary>
internal static class IncidentUrgency
{
    private const string Rule = "incidentUrgencyRule";

    /// <param name="service">With its urgency rule; without one, all incidents are of high urgency.</param>
    /// <param name="severity">Of the event: critical and error are high. Alertmanager sends error where nothing is said.</param>
    /// <param name="at">When it is opened, which support hours ask.</param>
    /// <returns>Null where the rule is none that this program makes.</returns>
    public static bool? IsHigh(RenderedResource service, string? severity, Instant at) =>
        service.Inputs[Rule] is not JsonObject rule ? true
        : KubernetesObject.At(rule, "type") != "use_support_hours" ? IsHigh(KubernetesObject.At(rule, "urgency"), severity)
        : IsSupported(service.Inputs["supportHours"], at) is { } isSupported
            ? IsHigh(KubernetesObject.At(rule[isSupported ? "duringSupportHours" : "outsideSupportHours"], "urgency"), severity)
        : null;

    private static bool? IsHigh(string? urgency, string? severity) =>
        urgency switch
        {
            "high" => true,
            "low" => false,
            "severity_based" => severity is null or "critical" or "error",
            _ => null,
        };

    private static bool? IsSupported(JsonNode? hours, Instant at)
    {
        var (start, end) = (Time(hours, "startTime"), Time(hours, "endTime"));
        if (
            DateTimeZoneProviders.Tzdb.GetZoneOrNull(KubernetesObject.At(hours, "timeZone") ?? "") is not { } zone
            || start is null
            || end is null
            || hours?["daysOfWeeks"] is not JsonArray days
        )
        {
            return null;
        }

        var local = at.InZone(zone);
        var today = FormattableString.Invariant($"{(int)local.DayOfWeek}");
        return days.Any(day => JsonDifferences.Text(day) == today) && start <= local.TimeOfDay && local.TimeOfDay < end;
    }

    private static LocalTime? Time(JsonNode? hours, string member) =>
        LocalTimePattern.ExtendedIso.Parse(KubernetesObject.At(hours, member) ?? "") is { Success: true } time ? time.Value : null;
}
