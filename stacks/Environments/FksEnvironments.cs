using FksSre.Monitoring.Naming;
using FksSre.Monitoring.Settings;

namespace FksSre.Stacks.Environments;

/// <summary>The environments, and all in which they are declared to differ.</summary>
public static class FksEnvironments
{
    private const string Runbooks = "https://github.com/nuniesmith/FksSreInfra/blob/main/";

    /// <summary>Wakes nobody: it notifies a sink on the same machine that speaks PagerDuty and Discord.</summary>
    public static MonitoringEnvironment Dev { get; } =
        new(
            "dev",
            "minikube",
            TimeSpan.FromSeconds(15),
            new AlertLinks(Runbooks, "http://127.0.0.1:19300") { Pager = "http://127.0.0.1:19094/incidents" },
            new NotificationEndpoints(
                new("http://127.0.0.1:19094/v2/enqueue"),
                Destination.At("http://127.0.0.1:19094/discord/tickets"),
                Destination.At("http://127.0.0.1:19094/heartbeat/dev")
            )
            {
                SliHeartbeat = Destination.At("http://127.0.0.1:19094/heartbeat/dev-slis"),
            }
        );

    /// <summary>The addresses that hold a secret are placeholders; the deployment puts the real ones in their place.</summary>
    public static MonitoringEnvironment Prod { get; } =
        new(
            "prod",
            "fks",
            TimeSpan.FromSeconds(30),
            new AlertLinks(Runbooks, "https://grafana.fkstrading.xyz") { Pager = "https://app.pagerduty.com/incidents" },
            new NotificationEndpoints(
                new("https://events.pagerduty.com/v2/enqueue"),
                Destination.At("https://discord-webhook.invalid/"),
                Destination.At("https://heartbeat.invalid/")
            )
            {
                SliHeartbeat = Destination.At("https://heartbeat-slis.invalid/"),
                Issues = Destination.At("https://issues.invalid/"),
                PagerDutyHeartbeat = true,
            }
        );

    public static IReadOnlyList<MonitoringEnvironment> All { get; } = [Dev, Prod];
}
