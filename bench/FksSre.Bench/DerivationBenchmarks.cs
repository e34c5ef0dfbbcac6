using BenchmarkDotNet.Attributes;
using FksSre.Monitoring.Naming;
using FksSre.Monitoring.Rendering;
using FksSre.Monitoring.Rules;
using FksSre.PromQl;
using FksSre.ServiceLevels;
using FksSre.ServiceLevels.Declarations;
using FksSre.ServiceLevels.Indicators;
using FksSre.ServiceLevels.Objectives;
using FksSre.ServiceLevels.Validation;

namespace FksSre.Bench;

/// <summary>
/// What an SLO costs from a checked declaration to the text of its rule file. Four SLOs a service; the time is that of all.
/// </summary>
/// <remarks>Like <c>fks slo generate</c>, a derivation keeps no service's rules while it makes the next.</remarks>
[Config(typeof(CollectorOfFks))]
public class DerivationBenchmarks
{
    private const int PerService = 4;

    private static readonly AlertLinks _links = new("https://runbooks.example/", null);

    private Catalogue _catalogue = null!;
    private RuleFile[] _rules = null!;

    [Params(1, 100, 1_000, 10_000)]
    public int Slos { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        var services = Enumerable
            .Range(0, (Slos + PerService - 1) / PerService)
            .Select(i => new ServiceDeclaration
            {
                Id = $"shop_{i}",
                Port = null,
                Tier = Tier.High,
                Owner = "team",
                Slos = [.. Enumerable.Range(0, Math.Min(PerService, Slos)).Select(path => Slo(i, path))],
            });
        _catalogue = CatalogueValidation.Validate([.. services], Cadence.Default).Value!;
        _rules = [.. _catalogue.Services.Select(Rules)];
    }

    [Benchmark(Description = "derive")]
    public int Derive() => _catalogue.Services.Sum(service => Rules(service).Groups.Length);

    [Benchmark(Description = "render")]
    public int Render() => _rules.Sum(rules => RuleYaml.Render(rules).Length);

    private static RuleFile Rules(Service service) => ServiceRules.Derive(service, _links);

    private static SloDeclaration Slo(int service, int path)
    {
        var total = new Selector(
            "http_requests_total",
            LabelMatcher.Equal("job", $"shop_{service}"),
            LabelMatcher.Equal("path", $"/{path}")
        );
        var bad = total.With(LabelMatcher.Matches("code", "5.."));
        return new()
        {
            Id = $"availability-{path}",
            ObjectivePercent = 99.9m,
            Sli = new SliDeclaration.Explicit(
                new Sli.Availability($"requests-{path}", new EventSource.Counter(bad), new EventSource.Counter(total))
            ),
        };
    }
}
