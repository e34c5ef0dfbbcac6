using System.Text.RegularExpressions;
using CsCheck;
using FksSre.Monitoring.Routing;
using FksSre.Monitoring.Tests.OnCall;
using FksSre.ServiceLevels;
using FksSre.ServiceLevels.Declarations;
using FksSre.ServiceLevels.Indicators;

namespace FksSre.Monitoring.Tests.Routing;

/// <summary>Which alerts an outage holds back, by the graph of dependencies alone.</summary>
public class DependencyInhibitionTests
{
    /// <summary>Services that need only earlier ones, so that there is no cycle; some of the dependencies are vital.</summary>
    private static readonly Gen<Catalogue> _catalogues =
        from edges in Gen.Select(Gen.Int[1, 6], Gen.Int[0, 5], Gen.Bool).Array[0, 12]
        select Catalogues.Legal([
            .. Enumerable.Range(0, 7).Select(i => Catalogues.Service($"s{i}", Tier.High) with
            {
                DependsOn = [.. edges.Where(e => e.Item1 == i && e.Item2 < i).DistinctBy(e => e.Item2).Select(e => new DependencyDeclaration($"s{e.Item2}") { HoldsBackPages = e.Item3 })],
            }),
        ]);

    [Fact]
    public void Outage_holds_back_tickets_of_all_dependents_and_pages_of_those_that_declared_it() => _catalogues.Sample(catalogue =>
    {
        var routing = Catalogues.Routes(catalogue);
        foreach (var cause in catalogue.Services)
        {
            foreach (var other in catalogue.Services)
            {
                var itself = cause.Id == other.Id;
                Assert.Equal(!itself && Reaches(catalogue, other, cause.Id, s => s.DependsOn), HoldsBack(routing, cause.Id, other.Id, "ticket"));
                Assert.Equal(!itself && Reaches(catalogue, other, cause.Id, s => s.VitalDependencies), HoldsBack(routing, cause.Id, other.Id, "page"));
            }
        }
    });

    [Fact]
    public void When_everything_is_down_a_page_is_left_for_each_service_without_a_vital_dependency() => _catalogues.Sample(catalogue =>
    {
        var routing = Catalogues.Routes(catalogue);
        var told = catalogue.Services.Where(service => catalogue.Services.All(cause => !HoldsBack(routing, cause.Id, service.Id, "page")));

        Assert.Equal(catalogue.Services.Where(service => service.VitalDependencies.IsEmpty).Select(service => service.Id), told.Select(service => service.Id));
    });

    private static bool Reaches(Catalogue catalogue, Service from, string to, Func<Service, IEnumerable<string>> needs) =>
        needs(from).Any(id => id == to || Reaches(catalogue, catalogue.Services.Single(s => s.Id == id), to, needs));

    /// <summary>Alertmanager's rule: source and target fit, and the equal labels have equal values.</summary>
    private static bool HoldsBack(RoutingPlan routing, string cause, string service, string severity)
    {
        var down = new Dictionary<string, string> { ["alertname"] = "ServiceDown", ["service"] = cause, ["severity"] = "none", ["tier"] = "page-slow", ["environment"] = "dev" };
        var alert = new Dictionary<string, string> { ["alertname"] = "ErrorBudgetBurn", ["service"] = service, ["severity"] = severity, ["sli"] = "uptime", ["slo"] = "uptime", ["tier"] = "page-slow", ["environment"] = "dev" };
        return routing.Inhibitions.Any(rule =>
            rule.Source.All(matcher => Fits(matcher, down.GetValueOrDefault(matcher.Label, "")))
            && rule.Target.All(matcher => Fits(matcher, alert.GetValueOrDefault(matcher.Label, "")))
            && rule.Equal.All(label => down.GetValueOrDefault(label, "") == alert.GetValueOrDefault(label, "")));
    }

    private static bool Fits(LabelMatcher matcher, string value) => matcher.Operator switch
    {
        MatchOperator.Equal => value == matcher.Value,
        MatchOperator.NotEqual => value != matcher.Value,
        MatchOperator.Matches => Regex.IsMatch(value, $"^({matcher.Value})$"),
        _ => !Regex.IsMatch(value, $"^({matcher.Value})$"),
    };
}
