using FksSre.Monitoring.Routing;
using FksSre.Monitoring.Settings;
using FksSre.OnCall;
using FksSre.PromQl;

namespace FksSre.Monitoring.Rendering.Json;

/// <summary>Who is notified of what.</summary>
internal static class RoutingJson
{
    public static void Routing(JsonText json, RoutingPlan routing) =>
        json.Object("root", () => Route(json, routing.Root))
            .Array("routes", routing.Routes, route => Route(json, route))
            .Array("inhibitions", routing.Inhibitions, rule =>
                json.Strings("source", Texts(rule.Source)).Strings("target", Texts(rule.Target)).Strings("equal", rule.Equal)
            )
            .Array("receivers", routing.Receivers, receiver => Receiver(json, receiver))
            .Object("endpoints", () =>
                json.Pair("pagerDutyEvents", routing.Endpoints.PagerDutyEvents?.AbsoluteUri)
                    .Pair("discord", Text(routing.Endpoints.Discord))
                    .Pair("issues", Text(routing.Endpoints.Issues))
                    .Pair("heartbeat", Text(routing.Endpoints.Heartbeat))
                    .Pair("sliHeartbeat", Text(routing.Endpoints.SliHeartbeat))
            );

    private static string? Text(Destination? destination) => destination?.Match(address: x => x.Url.AbsoluteUri, secretFile: x => x.Path);

    private static void Route(JsonText json, Route route) =>
        json.Pair("receiver", route.Receiver)
            .Strings("matchers", Texts(route.Matchers))
            .Strings("groupBy", route.GroupBy)
            .Pair("groupWait", route.GroupWait)
            .Pair("groupInterval", route.GroupInterval)
            .Pair("repeatInterval", route.RepeatInterval)
            .Flag("goesOn", route.GoesOn)
            .Flag("inWorkingHours", route.InWorkingHours);

    private static void Receiver(JsonText json, Receiver receiver)
    {
        json.Pair("name", receiver.Name)
            .Array("ways", receiver.Integrations, integration =>
                integration.Match(
                    pagerDuty: x =>
                        json.Pair("kind", "pagerDuty").Pair("keyFile", x.KeyFile).Pair("severity", EventSeverities.Text(x.Severity)),
                    discord: _ => json.Pair("kind", "discord"),
                    issues: _ => json.Pair("kind", "issues"),
                    heartbeat: x => json.Pair("kind", "heartbeat").Pair("url", Text(x.Url)),
                    pagerDutyHeartbeat: x => json.Pair("kind", "pagerDutyHeartbeat").Pair("keyFile", x.KeyFile)
                )
            );
    }

    private static IEnumerable<string> Texts(IEnumerable<LabelMatcher> matchers) => matchers.Select(MatcherText.Of);
}
