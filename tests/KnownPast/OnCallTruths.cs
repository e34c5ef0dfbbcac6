using FksSre.Monitoring.Naming;

namespace FksSre.Tests.KnownPast;

/// <summary>What was on the pager, counted by hand.</summary>
internal static class OnCallTruths
{
    public static IEnumerable<PanelTruth> All =>
        [
            Truth("Heartbeat", "heartbeat", ("{}", 1m)),
            Truth("Pages in 7 days", "pages", ("{}", 4m)),
            Truth("Over within 5 minutes", "short pages", ("{}", 1m)),
            Truth(
                "Pages by service, 7 days",
                "{{service}}",
                ("{service=\"alpha\"}", 2m),
                ("{service=\"beta\"}", 1m),
                ("{service=\"gamma\"}", 1m)
            ),
            Truth("Repeated pages, 7 days", "Times", ("{service=\"alpha\",slo=\"availability\"}", 2m)),
            Truth("Time to acknowledge", "median", ("{}", KnownAlerts.MedianOfAcknowledging)),
            Truth("Pages by shift of 12 hours", "pages", ("{}", 0m)),
            Truth("Pages by shift of 12 hours", "pages", ("{}", 1m)) with
            {
                Ago = new(16, 0, 0),
            },
            Truth("Pages by shift of 12 hours", "pages", ("{}", 0m)) with
            {
                Ago = new(18, 0, 0),
            },
            Truth("Pages by shift of 12 hours", "pages", ("{}", 1m)) with
            {
                Ago = new(7, 0, 0, 0),
            },
            Truth("Firing alerts", "{{severity}}", ("{severity=\"ticket\"}", 1m)) with
            {
                Ago = new(2, 0, 0),
            },
            Truth("Firing alerts", "{{severity}}") with
            {
                Ago = new(3, 30, 0),
            },
            Truth("Firing alerts", "{{severity}}", ("{severity=\"page\"}", 1m)) with
            {
                Ago = new(5, 10, 0),
            },
            Truth("Firing alerts", "{{severity}}") with
            {
                Ago = new(5, 20, 0),
            },
            Truth("Firing alerts", "{{severity}}", ("{severity=\"page\"}", 2m)) with
            {
                Ago = new(6, 19, 54, 0),
            },
        ];

    private static PanelTruth Truth(string panel, string query, params (string Labels, decimal Value)[] samples) =>
        new(new(DashboardUid.OnCall, "", panel, query), KnownPace.Minutes, samples);
}
