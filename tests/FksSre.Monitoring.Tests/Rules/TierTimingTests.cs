using System.Globalization;
using FksSre.Monitoring.Rendering;
using FksSre.Monitoring.Rules;
using FksSre.Monitoring.RuleTests;
using FksSre.PromQl;
using FksSre.ServiceLevels;
using FksSre.ServiceLevels.Declarations;
using FksSre.ServiceLevels.Indicators;
using FksSre.ServiceLevels.Objectives;
using FksSre.ServiceLevels.Validation;
using FksSre.Tests.Promtool;

namespace FksSre.Monitoring.Tests.Rules;

/// <summary>What is said of an alert's speed holds for the rules that are rendered, evaluated by promtool.</summary>
public sealed class TierTimingTests
{
    private const string Bad = "requests_total{code=\"500\"}";
    private const string Good = "requests_total{code=\"200\"}";

    private static readonly Cadence _cadence = Cadence.Default;

    [Theory]
    [InlineData("page-fastest", 100)]
    [InlineData("page-fastest", 10)]
    [InlineData("page-fast", 100)]
    [InlineData("page-fast", 10)]
    [InlineData("page-slow", 10)]
    public void A_tier_fires_no_sooner_than_said_and_no_later(string name, int percent)
    {
        var slo = Service.Slos[0];
        var timing = TierTiming.Of(slo, slo.Policy.Tiers.Single(t => t.Name == name), percent / 100m, _cadence);
        var start = TimeSpan.FromHours(7);
        var step = _cadence.Scrape;
        var healthy = (int)(start / step);
        var query = $"count(ALERTS{{alertstate=\"firing\",tier=\"{name}\"}}) > bool 0";
        var before = start + TimeSpan.FromSeconds(Math.Floor((timing.FiresAfter!.Value / step) - 1) * step.TotalSeconds);
        var after = start + timing.FiresAtLatest!.Value;
        var test = new RuleTest(
            $"{name} at {percent} %",
            step,
            [
                new(Bad, string.Create(CultureInfo.InvariantCulture, $"0x{healthy - 1} {percent}+{percent}x200")),
                new(
                    Good,
                    string.Create(CultureInfo.InvariantCulture, $"0+100x{healthy - 1} {(healthy * 100) - percent}+{100 - percent}x200")
                ),
            ],
            [new(before, query, []), new(Rounded(after, step), query, [new("{}", 1m)])]
        );

        Run(test);
    }

    [Fact]
    public void An_error_ratio_at_the_threshold_never_fires()
    {
        var slo = Service.Slos[0];
        var tier = slo.Policy.Tiers[0];
        var threshold = TierTiming.Of(slo, tier, 1m, _cadence).Threshold;

        Assert.Null(TierTiming.Of(slo, tier, threshold, _cadence).FiresAfter);
        Assert.Equal("0.0144", PromText.Number(threshold));
    }

    private static Service Service { get; } =
        CatalogueValidation
            .Validate(
                [
                    new()
                    {
                        Id = "shop",
                        Port = null,
                        Tier = Tier.High,
                        Owner = "shop",
                        Slos =
                        [
                            new()
                            {
                                Id = "availability",
                                ObjectivePercent = 99.9m,
                                Sli = new SliDeclaration.Explicit(
                                    new Sli.Availability(
                                        "requests",
                                        new EventSource.Counter(new("requests_total", LabelMatcher.Matches("code", "5.."))),
                                        new EventSource.Counter(new("requests_total"))
                                    )
                                ),
                            },
                        ],
                    },
                ],
                _cadence
            )
            .Value!.Services[0];

    private static TimeSpan Rounded(TimeSpan time, TimeSpan step) => step * Math.Ceiling(time / step);

    private static void Run(RuleTest test)
    {
        var folder = Directory.CreateTempSubdirectory("fks-timing-");
        try
        {
            var rules = folder.CreateSubdirectory("rules");
            var tests = folder.CreateSubdirectory("tests");
            File.WriteAllText(
                Path.Combine(rules.FullName, "shop.yml"),
                RuleYaml.Render(ServiceRules.Derive(Service, new("https://runbooks.example/", null)))
            );
            var file = Path.Combine(tests.FullName, "shop.yml");
            File.WriteAllText(file, RuleTestYaml.Render(new("shop", "shop", TimeSpan.FromSeconds(30), [], [test])));
            var (passed, output) = PromtoolCommand.Test(folder.FullName, file);
            Assert.True(passed, output);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
