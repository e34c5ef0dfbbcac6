using System.Text.Json.Nodes;
using FksSre.Policies.Tests.HostileMutations.Making;

namespace FksSre.Policies.Tests.HostileMutations.Families;

/// <summary>Who is woken.</summary>
internal static class PagerDutyFamilies
{
    public static IEnumerable<Family> All =>
        [
            Family.OfFields(
                "service-quieted",
                "A service wakes nobody, forgets who acknowledged, or ends its incidents by the clock.",
                inputs => Where.PagerDuty(inputs, "Service").SelectMany(Service)
            ),
            Family.OfFields("policy-quieted", "An escalation policy tells nobody, or only once, or too late.", inputs =>
                Where.PagerDuty(inputs, "EscalationPolicy").SelectMany(Policy)
            ),
            Family.OfFields("schedule-emptied", "A schedule has nobody on call, or changes who it is with each deployment.", inputs =>
                Where.PagerDuty(inputs, "Schedule").SelectMany(Schedule)
            ),
            Family.OfFields(
                "integration-changed",
                "An integration takes no events of Alertmanager, or opens its incidents elsewhere.",
                inputs =>
                    Where
                        .PagerDuty(inputs, "ServiceIntegration")
                        .SelectMany(integration =>
                            integration["type"]
                                .Removed()
                                .Concat(integration["type"].Set("generic_email_inbound_integration", "events_api_v1_inbound_integration"))
                                .Concat(integration["service"].Removed())
                                .Concat(integration["service"].Set("", "oncall-other-id", "oncall-platform-id", "oncall-tier-low-id"))
                        )
            ),
        ];

    private static IEnumerable<Mutant> Service(Place service) =>
        [
            .. service["autoResolveTimeout"].Removed(),
            .. service["autoResolveTimeout"].Set("14400", "0"),
            .. service["acknowledgementTimeout"].Removed(),
            .. service["acknowledgementTimeout"].Set("null", "0", "86400"),
            .. service["alertCreation"].Removed(),
            .. service["alertCreation"].Set("create_incidents"),
            .. service["escalationPolicy"].Removed(),
            .. service["escalationPolicy"].Set("", "oncall-policy-other-id"),
            .. service["incidentUrgencyRule"].Removed(),
            .. service["incidentUrgencyRule"]["urgency"].Removed(),
            .. service["incidentUrgencyRule"]["urgency"].Set("low"),
            .. service["incidentUrgencyRule"]["type"].Set("use_support_hours"),
            .. service["scheduledActions"].Removed(),
            .. service["scheduledActions"].Items.SelectMany(action => action["toUrgency"].Set("low")),
            .. service["autoPauseNotificationsParameters"]["enabled"].Set(true),
        ];

    private static IEnumerable<Mutant> Policy(Place policy) =>
        [
            .. policy["rules"].Removed(),
            .. policy["rules"].Set(new JsonArray()),
            .. policy["numLoops"].Removed(),
            .. policy["numLoops"].Set(0, 10),
            .. policy["rules"]
                .Items.SelectMany(rule =>
                    rule["escalationDelayInMinutes"]
                        .Removed()
                        .Concat(rule["escalationDelayInMinutes"].Set(0, 1440))
                        .Concat(rule["targets"].Removed())
                        .Concat(rule["targets"].Set(new JsonArray()))
                ),
            .. policy["rules"]
                .Items.SelectMany(rule => rule["targets"].Items)
                .SelectMany(target =>
                    target["id"]
                        .Removed()
                        .Concat(target["id"].Set("", "oncall-schedule-other-id"))
                        .Concat(target["type"].Removed())
                        .Concat(target["type"].Set("user_reference", "service_reference"))
                ),
        ];

    private static IEnumerable<Mutant> Schedule(Place schedule) =>
        [
            .. schedule["timeZone"].Removed(),
            .. schedule["timeZone"].Set("", "EST", "America/Atlantis"),
            .. schedule["layers"].Removed(),
            .. schedule["layers"].Set(new JsonArray()),
            .. schedule["layers"]
                .Items.SelectMany(layer =>
                    new[]
                    {
                        layer["users"].Removed(),
                        layer["users"].Set(new JsonArray()),
                        layer["users"].Items.SelectMany(user => user.Set("")),
                        layer["rotationTurnLengthSeconds"].Removed(),
                        layer["rotationTurnLengthSeconds"].Set(0, 60, 63072000),
                        layer["rotationVirtualStart"].Removed(),
                        layer["start"].Removed(),
                        layer["start"].Set("", "soon", "2099-01-01T00:00:00Z"),
                        layer["rotationVirtualStart"].Set("", "soon"),
                        layer["end"].Set("2026-01-06T09:00:00-05:00"),
                        layer["restrictions"].Added(Daily(3600)),
                    }.SelectMany(all => all)
                ),
        ];

    /// <summary>The layer holds for so many seconds a day only.</summary>
    private static JsonObject Daily(int seconds) =>
        new()
        {
            ["type"] = "daily_restriction",
            ["startTimeOfDay"] = "09:00:00",
            ["durationSeconds"] = seconds,
        };
}
