using FksSre.Delivery.Backtest.Replaying;
using FksSre.Delivery.Comparison.Resources;
using FksSre.Delivery.Rendered;
using NodaTime;

namespace FksSre.Delivery.Backtest.Waking;

/// <summary>
/// What would have come of each page of one side: its routes, their receivers, the PagerDuty service behind each, its escalation policy,
/// and who was on call in the first minute of the page.
/// </summary>
internal sealed class PageEnds(RenderedEnvironment environment, PastRoutes routes)
{
    private const string Incident = "pagerDuty";

    private readonly IncidentServices _services = new(environment);
    private readonly EscalationLevels _levels = new(environment);

    /// <summary>Whether the environment has a PagerDuty service: without one, whom a page wakes is no question to it.</summary>
    public bool HasPagerDuty => _services.Any;

    /// <summary>Of several ways the loudest decides, and where one of them is not known, none is.</summary>
    public PageEnd Of(PastAlert page)
    {
        var taken = routes.Of(page);
        if (taken.Count == 0)
        {
            return new PageEnd.Unknown("its alert is not among the rules");
        }

        var ends = (
            from route in taken
            from way in routes.Ways(route)
            where way.Kind == Incident
            select Of(route, way, page.From)
        ).ToList();
        var woken = ends.OfType<PageEnd.Wakes>().SelectMany(end => end.People).DistinctBy(p => p.Email, StringComparer.OrdinalIgnoreCase);
        return ends.OfType<PageEnd.Unknown>().FirstOrDefault() is { } unknown ? unknown
            : ends.Exists(end => end is PageEnd.Wakes) ? new PageEnd.Wakes([.. woken])
            : ends.Exists(end => end is PageEnd.NobodyOnCall) ? new PageEnd.NobodyOnCall()
            : new PageEnd.Silent();
    }

    private PageEnd Of(PlannedRoute route, PlannedWay way, Instant at)
    {
        if (_services.Of(way) is not { } service)
        {
            return new PageEnd.Unknown($"the render names no PagerDuty service behind {route.Receiver}");
        }

        switch (IncidentUrgency.IsHigh(service, way.Severity, at))
        {
            case null:
                return new PageEnd.Unknown($"the urgency of {service.Name} is decided in a way that is not known here");
            case false:
                return new PageEnd.Silent();
        }

        if (route.InWorkingHours)
        {
            return new PageEnd.Unknown($"{route.Receiver} is told in working hours alone, which the render does not name");
        }

        var told = _levels.First(KubernetesObject.At(service.Inputs, "escalationPolicy"), at);
        return told.Unknown is { } why ? new PageEnd.Unknown(why)
            : told.People.IsEmpty ? new PageEnd.NobodyOnCall()
            : new PageEnd.Wakes(told.People);
    }
}
