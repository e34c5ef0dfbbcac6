using FksSre.Monitoring.Routing;
using FksSre.Monitoring.Settings;
using FksSre.OnCall;

namespace FksSre.Monitoring.Rendering;

/// <summary>Receivers, and what a person reads in their notifications.</summary>
internal static class ReceiverYaml
{
    public static void Write(YamlWriter yaml, Receiver receiver, NotificationEndpoints endpoints)
    {
        yaml.Pair("name", receiver.Name);
        foreach (var integration in receiver.Integrations)
        {
            _ = integration.Match(
                pagerDuty: x => yaml.Sequence("pagerduty_configs", [x], x => PagerDuty(yaml, x, endpoints)),
                discord: x => yaml.Sequence("discord_configs", [x], x => Discord(yaml, x)),
                issues: x => yaml.Sequence("webhook_configs", [x], x => Address(yaml, "url", x.Webhook).Pair("send_resolved", true)),
                heartbeat: x => yaml.Sequence("webhook_configs", [x], x => Address(yaml, "url", x.Url).Pair("send_resolved", false)),
                pagerDutyHeartbeat: x => yaml.Sequence("pagerduty_configs", [x], x => PagerDutyHeartbeat(yaml, x, endpoints))
            );
        }
    }

    private static void PagerDutyHeartbeat(YamlWriter yaml, Integration.PagerDutyHeartbeat integration, NotificationEndpoints endpoints) =>
        yaml.Pair("routing_key_file", integration.KeyFile)
            .Pair("url", endpoints.PagerDutyEvents!.AbsoluteUri)
            .Pair("send_resolved", false)
            .Pair("severity", EventSeverities.Text(EventSeverity.Info))
            .Pair("description", NotificationText.Summary)
            .Pair("client", "Prometheus")
            .Pair("class", "{{ .CommonLabels.alertname }}");

    private static void PagerDuty(YamlWriter yaml, Integration.PagerDuty integration, NotificationEndpoints endpoints) =>
        yaml.Pair("routing_key_file", integration.KeyFile)
            .Pair("url", endpoints.PagerDutyEvents!.AbsoluteUri)
            .Pair("send_resolved", true)
            .Pair("severity", EventSeverities.Text(integration.Severity))
            .Pair("description", NotificationText.Summary)
            .Pair("client", "Prometheus")
            .Pair("client_url", NotificationText.Dashboard)
            .Pair("component", "{{ .CommonLabels.service }}")
            .Pair("group", "{{ .CommonLabels.slo }}")
            .Pair("class", "{{ .CommonLabels.alertname }}")
            .Mapping("details", () =>
                yaml.Pair("description", DetailText.Description)
                    .Pair("environment", DetailText.Environment)
                    .Pair("labels", DetailText.FirstLabels)
                    .Pair("firing", DetailText.Tiers("Firing"))
                    .Pair("resolved", DetailText.Tiers("Resolved"))
                    .Pair("num_firing", "{{ .Alerts.Firing | len }}")
                    .Pair("num_resolved", "{{ .Alerts.Resolved | len }}")
            )
            .Sequence("links", [("Runbook", "runbook_url"), ("Dashboard", "dashboard_url")], link =>
                yaml.Pair("text", link.Item1).Pair("href", NotificationText.Link(link.Item2))
            );

    private static void Discord(YamlWriter yaml, Integration.Discord integration) =>
        Address(yaml, "webhook_url", integration.Webhook)
            .Pair("send_resolved", true)
            .Pair("title", $$$"""{{ if eq .Status "resolved" }}Over: {{ end }}{{{NotificationText.Title}}}""")
            .Pair("message", NotificationText.Message);

    private static YamlWriter Address(YamlWriter yaml, string key, Destination destination) =>
        destination.Match(address: x => yaml.Pair(key, x.Url.AbsoluteUri), secretFile: x => yaml.Pair($"{key}_file", x.Path));
}
