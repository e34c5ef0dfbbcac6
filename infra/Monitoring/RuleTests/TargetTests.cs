using FksSre.Monitoring.Naming;
using FksSre.PromQl;
using FksSre.ServiceLevels;
using FksSre.ServiceLevels.Indicators;

namespace FksSre.Monitoring.RuleTests;

/// <summary>What promtool must find about targets that are gone.</summary>
internal static class TargetTests
{
    /// <summary>Minutes until everything goes down.</summary>
    private const int Healthy = 4;

    public static IEnumerable<RuleTest> Of(Catalogue catalogue)
    {
        var scraped = catalogue.Services.Where(s => s.Endpoint?.MetricsPath is not null).ToList();
        return scraped.Count == 0
            ? []
            :
            [
                Test(
                    "A target whose instances are all gone for five minutes opens a ticket.",
                    scraped,
                    one: Down,
                    other: Down,
                    beside: Up,
                    [(1, 0), (4, 0), (7, 1), (9, 1)]
                ),
                Test("A target of which one instance is left opens none.", scraped, one: Down, other: Up, beside: Down, [(9, 0)]),
                Test(
                    "A target that is no longer known opens a ticket.",
                    scraped,
                    one: Gone,
                    other: Gone,
                    beside: Up,
                    [(1, 0), (4, 0), (7, 1), (9, 1)]
                ),
            ];
    }

    private const string Up = "1x13";

    private static readonly string Gone = FormattableString.Invariant($"1x{Healthy - 1} stale");

    private static readonly string Down = FormattableString.Invariant($"1x{Healthy - 1} 0x9");

    /// <param name="name">A sentence.</param>
    /// <param name="services">All at once.</param>
    /// <param name="one">An instance.</param>
    /// <param name="other">Another.</param>
    /// <param name="beside">Targets that differ in one label, of a service that is not in the catalogue.</param>
    /// <param name="tickets">Minutes after it goes down, and whether there is a ticket.</param>
    private static RuleTest Test(
        string name,
        List<Service> services,
        string one,
        string other,
        string beside,
        (int Later, int Tickets)[] tickets
    ) =>
        new(
            name,
            Minutes.One,
            [
                .. from service in services
                let target = new Selector("up", TargetLabels.OfService(service.Id))
                from series in new[]
                {
                    PastInput.Series(Instance(target, "a"), one),
                    PastInput.Series(Instance(target, "b"), other),
                    PastInput.Series(
                        Instance(
                            target with
                            {
                                Matchers = [LabelMatcher.Equal(TargetLabels.Job, SelectorVariations.Else), target.Matchers[1]],
                            },
                            "c"
                        ),
                        beside
                    ),
                }
                select series,
                PastInput.Series(Instance(new("up", TargetLabels.OfService(SelectorVariations.Else)), "d"), beside),
            ],
            [
                .. from x in tickets
                from service in services
                let firing = new Selector(
                    "ALERTS",
                    LabelMatcher.Equal("alertname", AlertNames.TargetDown),
                    LabelMatcher.Equal("alertstate", "firing"),
                    LabelMatcher.Equal(LabelNames.Service, service.Id)
                )
                select new Expectation(
                    (Healthy + x.Later).Minute(),
                    $"count({Prom.Instant(firing)})",
                    x.Tickets == 0 ? [] : [new("{}", x.Tickets)]
                ),
            ]
        );

    private static PromExpr Instance(Selector target, string instance) =>
        Prom.Instant(target.With(LabelMatcher.Equal("instance", instance)));
}
