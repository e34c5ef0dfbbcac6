using System.Collections.Immutable;
using FksSre.Monitoring.Naming;
using FksSre.PromQl;
using FksSre.ServiceLevels;
using FksSre.ServiceLevels.Alerting;

namespace FksSre.Monitoring.Rules;

/// <summary>
/// While a service is down, alerts that follow from it do not begin: all others about itself, pages of those that declared it vital,
/// and tickets of all that need it. Pages are held back tier by tier, since each tier ends as long after an outage as it looks back.
/// </summary>
/// <remarks>
/// What fires already goes on until it ends by itself: it has been told of, and its end must be told too. Held back by Alertmanager
/// instead, an alert that ended meanwhile would leave its incident open for ever.
/// </remarks>
public static class HeldBack
{
    /// <summary>The rules of a service, each alert with what holds it back.</summary>
    public static RuleFile Of(Service service, RuleFile rules, Catalogue catalogue) =>
        rules with
        {
            Groups =
            [
                .. rules.Groups.Select(g =>
                    g with
                    {
                        Rules = [.. g.Rules.Select(rule => rule is AlertRule alert ? Of(service, alert, catalogue) : rule)],
                    }
                ),
            ],
        };

    /// <summary>The alert as it is where nothing explains it.</summary>
    public static AlertRule Of(Service service, AlertRule alert, Catalogue catalogue) =>
        Causes(service, alert, catalogue) is { Count: > 0 } causes
            ? alert with
            {
                Expression = alert.Expression.UnlessOn(Prom.Instant(Down(causes, alert)).UnlessOn(Prom.Instant(Begun(service, alert)))),
            }
            : alert;

    /// <summary>Services by whose outage the alert is explained, in ordinal order. Only an outage that pages explains anything.</summary>
    public static IReadOnlyList<string> Causes(Service service, AlertRule alert, Catalogue catalogue)
    {
        var needed = TransitiveDependencies
            .Of(service, catalogue, IsPage(alert) ? s => s.VitalDependencies : s => s.DependsOn)
            .Where(id => PagedUptime.Of(catalogue.Services.Single(s => s.Id == id)) is not null);
        var isAboutOthers =
            PagedUptime.Of(service) is { } uptime && alert.Labels.GetValueOrDefault(LabelNames.Sli) != AlertText.Literal(uptime.Sli.Name);
        return [.. needed.Concat(isAboutOthers ? [service.Id] : []).Order(StringComparer.Ordinal)];
    }

    /// <summary>The signals that hold it back.</summary>
    public static Selector Down(IReadOnlyList<string> causes, AlertRule alert)
    {
        var down = Firing(AlertNames.ServiceDown, LabelMatcher.Matches(LabelNames.Service, PromRegex.AnyOf(causes)));
        return IsPage(alert) ? down.With(LabelMatcher.Equal(LabelNames.Tier, alert.Labels[LabelNames.Tier])) : down;
    }

    /// <summary>What is one incident with it, or one ticket.</summary>
    private static Selector Begun(Service service, AlertRule alert)
    {
        var slo = service.Slos.FirstOrDefault(slo => alert.Labels.GetValueOrDefault(LabelNames.Slo) == AlertText.Literal(slo.Id));
        var begun = Firing(
            alert.Alert,
            LabelMatcher.Equal(LabelNames.Service, service.Id),
            LabelMatcher.Equal(LabelNames.Severity, alert.Labels[LabelNames.Severity])
        );
        return slo is null ? begun : begun.With(LabelMatcher.Equal(LabelNames.Slo, slo.Id));
    }

    private static Selector Firing(string alert, params LabelMatcher[] matchers) =>
        new Selector("ALERTS", LabelMatcher.Equal("alertname", alert), LabelMatcher.Equal("alertstate", "firing")).With(matchers);

    private static bool IsPage(AlertRule alert) => alert.Labels[LabelNames.Severity] == SeverityLabel.Of(Severity.Page);
}
