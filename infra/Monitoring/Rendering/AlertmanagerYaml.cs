using FksSre.Monitoring.Routing;
using FksSre.PromQl;

namespace FksSre.Monitoring.Rendering;

/// <summary>Alertmanager's configuration. Integration keys are read from files; no secret stands in it.</summary>
public static class AlertmanagerYaml
{
    private const string WorkingHoursName = "working-hours";

    /// <summary>The whole of alertmanager.yml; files that it names are found relative to it.</summary>
    public static string Render(RoutingPlan routing)
    {
        var yaml = new YamlWriter();
        yaml.Mapping("route", () =>
        {
            Route(yaml, routing.Root);
            yaml.Sequence("routes", routing.Routes, route => Route(yaml, route));
        });
        yaml.Sequence("inhibit_rules", routing.Inhibitions, rule =>
            yaml.Strings("source_matchers", rule.Source.Select(MatcherText.Of))
                .Strings("target_matchers", rule.Target.Select(MatcherText.Of))
                .Strings("equal", rule.Equal)
        );
        yaml.Sequence("receivers", routing.Receivers, receiver => ReceiverYaml.Write(yaml, receiver, routing.Endpoints));
        if (routing.Hours is { } hours)
        {
            yaml.Sequence("time_intervals", [hours], hours =>
                yaml.Pair("name", WorkingHoursName)
                    .Sequence("time_intervals", hours.Ranges(), range =>
                        yaml.Strings("weekdays", range.Weekdays)
                            .Sequence("times", [range], range => yaml.Pair("start_time", range.Start).Pair("end_time", range.End))
                            .Pair("location", hours.Location)
                    )
            );
        }

        return yaml.ToString();
    }

    private static void Route(YamlWriter yaml, Route route)
    {
        yaml.Pair("receiver", route.Receiver);
        if (!route.Matchers.IsEmpty)
        {
            yaml.Strings("matchers", route.Matchers.Select(MatcherText.Of));
        }

        yaml.Strings("group_by", route.GroupBy)
            .Pair("group_wait", PromText.Duration(route.GroupWait))
            .Pair("group_interval", PromText.Duration(route.GroupInterval))
            .Pair("repeat_interval", PromText.Duration(route.RepeatInterval));
        if (route.GoesOn)
        {
            yaml.Pair("continue", true);
        }

        if (route.InWorkingHours)
        {
            yaml.Strings("active_time_intervals", [WorkingHoursName]);
        }
    }
}
