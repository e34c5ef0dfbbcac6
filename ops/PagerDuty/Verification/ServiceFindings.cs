using FksSre.ServiceLevels.Findings;

namespace FksSre.Ops.PagerDuty.Verification;

/// <summary>What can be wrong with a PagerDuty service and its integration.</summary>
internal static class ServiceFindings
{
    public static Finding Differs(string service, string field, string there, string planned) =>
        new(
            "FKS576",
            $"pagerduty/services/{service}/{field}",
            FieldFindings.Shown(there),
            $"The plan says {planned}.",
            "Run pulumi up --refresh, which corrects it."
        );

    /// <summary>The provider never sends the field, so an update cannot correct it.</summary>
    public static Finding NoAlerts(string service, string id, string there) =>
        new(
            "FKS577",
            $"pagerduty/services/{service}/alertCreation",
            FieldFindings.Shown(there),
            "Without alerts, the severity of an event sets no urgency and alerts are not put together: a ticket would "
                + "wake somebody. Pulumi's provider does not send this setting, so pulumi up does not correct it.",
            $"Set it in PagerDuty: the service, Settings, Create alerts and incidents (PUT "
                + $"/services/{id} with alert_creation create_alerts_and_incidents)."
        );

    public static Finding Disabled(string service) =>
        new(
            "FKS578",
            $"pagerduty/services/{service}/status",
            "disabled",
            "A disabled service opens no incidents, so nobody hears of its pages.",
            "Enable it in PagerDuty: the service, More, Enable Service."
        );

    public static Finding InMaintenance(string service) =>
        new(
            "FKS579",
            $"pagerduty/services/{service}/status",
            "maintenance",
            "During maintenance it opens no incidents, so nobody hears of its pages.",
            "End the maintenance window in PagerDuty as soon as the work is done."
        )
        {
            Level = FindingLevel.Advice,
        };

    public static Finding NoIntegration(string service) =>
        new(
            "FKS580",
            $"pagerduty/services/{service}/integrations",
            "",
            "Without an integration no event of Alertmanager reaches this service.",
            "Run pulumi up --refresh, which makes it and hands its key to Alertmanager."
        );

    /// <param name="ids">Of all of them.</param>
    /// <param name="extra">Of those to delete; empty where it is not known which key Alertmanager has.</param>
    public static Finding SecondIntegration(string service, string serviceId, IReadOnlyList<string> ids, IReadOnlyList<string> extra) =>
        new(
            "FKS581",
            $"pagerduty/services/{service}/integrations",
            string.Join(", ", ids),
            "Each has a key of its own, and each key opens incidents; the plan has one. An "
                + "answer of PagerDuty was lost when it was made, and it was made again.",
            extra.Count == 0
                ? "Delete the one whose key Alertmanager has not: this command says which, where it can read the cluster."
                : $"Delete the one whose key Alertmanager has not "
                    + $"({string.Join(", ", extra.Select(id => $"DELETE /services/{serviceId}/integrations/{id}"))})."
        );

    /// <param name="receiver">Of Alertmanager's.</param>
    /// <param name="fingerprint">The beginning of a hash of the key that Alertmanager has: the key itself is a secret.</param>
    public static Finding OtherKey(string service, string receiver, string fingerprint) =>
        new(
            "FKS583",
            $"pagerduty/services/{service}/integrations/key",
            $"sha256 {fingerprint}",
            $"Alertmanager's receiver {receiver} has a key that is none of this "
                + $"service's, so its pages are lost or open incidents elsewhere.",
            "Run pulumi up --refresh, which hands the right key to Alertmanager."
        );
}
