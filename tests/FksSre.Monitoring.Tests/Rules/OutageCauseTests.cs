using System.Collections.Immutable;
using CsCheck;
using FksSre.Monitoring.Rules;
using FksSre.Monitoring.Tests.OnCall;
using FksSre.PromQl;
using FksSre.ServiceLevels;
using FksSre.ServiceLevels.Declarations;
using FksSre.ServiceLevels.Objectives;

namespace FksSre.Monitoring.Tests.Rules;

/// <summary>Which alerts an outage holds back, by the graph of dependencies alone.</summary>
public class OutageCauseTests
{
    /// <summary>Services that need only earlier ones, so that there is no cycle; some of the dependencies are vital.</summary>
    private static readonly Gen<Catalogue> _catalogues =
        from edges in Gen.Select(Gen.Int[1, 6], Gen.Int[0, 5], Gen.Bool).Array[0, 12]
        select Catalogues.Legal([
            .. Enumerable
                .Range(0, 7)
                .Select(i =>
                    Catalogues.Service($"s{i}", Tier.High) with
                    {
                        DependsOn =
                        [
                            .. edges
                                .Where(e => e.Item1 == i && e.Item2 < i)
                                .DistinctBy(e => e.Item2)
                                .Select(e => new DependencyDeclaration($"s{e.Item2}") { HoldsBackPages = e.Item3 }),
                        ],
                    }
                ),
        ]);

    [Fact]
    public void Outage_holds_back_tickets_of_all_dependents_and_pages_of_those_that_declared_it() =>
        _catalogues.Sample(catalogue =>
        {
            foreach (var service in catalogue.Services)
            {
                var (pages, tickets) = (Causes(service, "page", catalogue), Causes(service, "ticket", catalogue));
                foreach (var cause in catalogue.Services)
                {
                    Assert.Equal(Reaches(catalogue, service, cause.Id, s => s.VitalDependencies), pages.Contains(cause.Id));
                    Assert.Equal(Reaches(catalogue, service, cause.Id, s => s.DependsOn), tickets.Contains(cause.Id));
                }
            }
        });

    [Fact]
    public void When_everything_is_down_a_page_is_left_for_each_service_without_a_vital_dependency() =>
        _catalogues.Sample(catalogue =>
            Assert.Equal(
                catalogue.Services.Where(service => service.VitalDependencies.IsEmpty).Select(service => service.Id),
                catalogue.Services.Where(service => Causes(service, "page", catalogue).Count == 0).Select(service => service.Id)
            )
        );

    /// <summary>Of an alert about the uptime of the service, which nothing but others explains.</summary>
    private static IReadOnlyList<string> Causes(Service service, string severity, Catalogue catalogue) =>
        HeldBack.Causes(
            service,
            new(
                "ErrorBudgetBurn",
                Prom.Instant(new Selector("is_bad")),
                For: TimeSpan.Zero,
                KeepFiringFor: TimeSpan.Zero,
                ImmutableSortedDictionary.CreateRange(
                    StringComparer.Ordinal,
                    [
                        KeyValuePair.Create("service", service.Id),
                        KeyValuePair.Create("severity", severity),
                        KeyValuePair.Create("sli", "uptime"),
                        KeyValuePair.Create("slo", "uptime"),
                        KeyValuePair.Create("tier", "page-slow"),
                    ]
                ),
                ImmutableSortedDictionary<string, string>.Empty
            ),
            catalogue
        );

    private static bool Reaches(Catalogue catalogue, Service from, string to, Func<Service, IEnumerable<string>> needs) =>
        needs(from).Any(id => id == to || Reaches(catalogue, catalogue.Services.Single(s => s.Id == id), to, needs));
}
