using FksSre.Monitoring.Routing;

namespace FksSre.Monitoring.Rendering;

/// <summary>Receivers, and what a person reads in their notifications.</summary>
internal static class ReceiverYaml
{
    /// <summary>The first alert of the group; firing ones come first, so it is the one that matters.</summary>
    private const string First = "index .Alerts 0";

    public static void Write(YamlWriter yaml, Receiver receiver, NotificationEndpoints endpoints)
    {
        yaml.Pair("name", receiver.Name);
        _ = receiver.Match(
            pagerDuty: x => yaml.Sequence("pagerduty_configs", [x], x => PagerDuty(yaml, x, endpoints)),
            discord: x => yaml.Sequence("discord_configs", [x], _ => Discord(yaml, endpoints)),
            heartbeat: x => yaml.Sequence("webhook_configs", [x], _ => Heartbeat(yaml, endpoints)),
            unheard: _ => yaml);
    }

    private static void PagerDuty(YamlWriter yaml, Receiver.PagerDuty receiver, NotificationEndpoints endpoints) => yaml
        .Pair("routing_key_file", receiver.KeyFile)
        .Pair("url", endpoints.PagerDutyEvents!.AbsoluteUri)
        .Pair("send_resolved", true)
        .Pair("severity", """{{ if eq .CommonLabels.severity "page" }}critical{{ else }}warning{{ end }}""")
        .Pair("description", $$$"""{{ ({{{First}}}).Annotations.summary }}""")
        .Pair("client", "Prometheus")
        .Pair("client_url", $$$"""{{ ({{{First}}}).Annotations.dashboard_url }}""")
        .Pair("component", "{{ .CommonLabels.service }}")
        .Pair("group", "{{ .CommonLabels.slo }}")
        .Pair("class", "{{ .CommonLabels.alertname }}")
        .Mapping("details", () => yaml
            .Pair("description", $$$"""{{ ({{{First}}}).Annotations.description }}""")
            .Pair("environment", "{{ .CommonLabels.environment }}")
            .Pair("firing", "{{ range .Alerts.Firing }}{{ .Labels.tier }} {{ end }}")
            .Pair("resolved", "{{ range .Alerts.Resolved }}{{ .Labels.tier }} {{ end }}")
            .Pair("num_firing", "{{ .Alerts.Firing | len }}")
            .Pair("num_resolved", "{{ .Alerts.Resolved | len }}"))
        .Sequence("links", [("Runbook", "runbook_url"), ("Dashboard", "dashboard_url")], link => yaml
            .Pair("text", link.Item1)
            .Pair("href", $$$"""{{ ({{{First}}}).Annotations.{{{link.Item2}}} }}"""));

    private static void Discord(YamlWriter yaml, NotificationEndpoints endpoints) => Address(yaml, "webhook_url", endpoints.Discord!)
        .Pair("send_resolved", true)
        .Pair("title", $$$"""{{ if eq .Status "resolved" }}Over: {{ end }}{{ ({{{First}}}).Annotations.summary }}""")
        .Pair("message", """{{ range .Alerts }}{{ .Annotations.description }}{{ "\n" }}Runbook: {{ .Annotations.runbook_url }}{{ "\n" }}{{ end }}""");

    private static void Heartbeat(YamlWriter yaml, NotificationEndpoints endpoints) => Address(yaml, "url", endpoints.Heartbeat!)
        .Pair("send_resolved", false);

    private static YamlWriter Address(YamlWriter yaml, string key, Destination destination) => destination.Match(
        address: x => yaml.Pair(key, x.Url.AbsoluteUri),
        secretFile: x => yaml.Pair($"{key}_file", x.Path));
}
