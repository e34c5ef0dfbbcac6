using FksSre.Monitoring.Naming;
using FksSre.Monitoring.Rendering;
using FksSre.Monitoring.Rules;
using FksSre.Monitoring.RuleTests;
using FksSre.Monitoring.Tests.Mutation;
using FksSre.PromQl;
using FksSre.ServiceLevels;
using FksSre.ServiceLevels.Declarations;
using FksSre.ServiceLevels.Indicators;
using FksSre.ServiceLevels.Objectives;
using FksSre.ServiceLevels.Validation;
using FksSre.Tests.Promtool;

namespace FksSre.Monitoring.Tests.RuleBehaviour;

/// <summary>Rules of one service held against a trace by promtool, all groups each minute.</summary>
internal static class RuleRun
{
    public static readonly AlertLinks Links = new("https://runbooks.example/", "https://grafana.example");

    public static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    public static Service Service(params SloDeclaration[] slos) =>
        Service(
            new ServiceDeclaration
            {
                Id = "fks_eleven",
                Port = 8_111,
                Tier = Tier.High,
                Owner = "team-seven",
                Dialect = HttpDialects.Fks,
                Slos = slos,
            }
        );

    public static Service Service(ServiceDeclaration declaration)
    {
        var result = CatalogueValidation.Validate([declaration], Cadence.Default with { Scrape = Minute });
        Assert.True(result.IsLegal, string.Join('\n', result.Findings));
        return result.Value!.Services.Single();
    }

    /// <summary>With the groups in the order in which they stand in the file.</summary>
    public static void Holds(Service service, IEnumerable<InputSeries> input, params Expectation[] expected)
    {
        var rules = ServiceRules.Derive(service, Links);
        Holds(rules, input, expected, rules.Groups.Select(g => g.Name));
    }

    /// <summary>
    /// Prometheus evaluates groups side by side, so whatever must hold must hold in the order of the file and in the opposite one. It
    /// lasts twice as long: it is for one test of each kind of thing that one group reads of another.
    /// </summary>
    public static void HoldsInAnyOrder(RuleFile rules, IReadOnlyList<InputSeries> input, params Expectation[] expected)
    {
        var names = rules.Groups.Select(g => g.Name).ToList();
        Holds(rules, input, expected, names);
        Holds(rules, input, expected, names.AsEnumerable().Reverse());
    }

    public static void Holds(
        RuleFile rules,
        IEnumerable<InputSeries> input,
        IEnumerable<Expectation> expected,
        IEnumerable<string> groups,
        string moreRules = ""
    )
    {
        var (passed, output) = Run(rules, input, expected, Minute, groups, moreRules);
        Assert.True(passed, output);
        Assert.DoesNotContain("level=warn", output, StringComparison.Ordinal);
        Assert.DoesNotContain("level=error", output, StringComparison.Ordinal);
    }

    /// <summary>What wakes somebody, and what is recorded for it: days of a trace take seconds with no more than that.</summary>
    public static RuleFile ForPages(RuleFile rules) =>
        rules with
        {
            Groups = [.. rules.Groups.Select(g => g with { Rules = [.. g.Rules.Where(IsForPages)] }).Where(g => !g.Rules.IsEmpty)],
        };

    private static bool IsForPages(Rule rule) =>
        rule is RecordingRule recording ? recording.Record.StartsWith("sli:", StringComparison.Ordinal) : rule.Labels["severity"] == "page";

    /// <param name="step">Between two values of the input; default: a minute.</param>
    public static (bool Passed, string Output) Run(
        RuleFile rules,
        IEnumerable<InputSeries> input,
        IEnumerable<Expectation> expected,
        TimeSpan evaluation,
        IEnumerable<string>? groups = null,
        string moreRules = "",
        TimeSpan? step = null
    )
    {
        var test = new RuleTest("behaviour", step ?? Minute, [.. input], [.. expected]);
        rules = moreRules.Length == 0 ? Asked(rules, test) : rules;
        using var folder = new ScratchFolder();
        folder.Write("rules/rules.yml", RuleYaml.Render(rules) + moreRules);
        folder.Write(
            "tests/tests.yml",
            RuleTestYaml.Render(
                new RuleTestFile(
                    "tests",
                    "rules",
                    evaluation,
                    [.. (groups ?? rules.Groups.Select(g => g.Name)).Intersect(rules.Groups.Select(g => g.Name))],
                    [test]
                )
            )
        );
        return PromtoolCommand.Test(folder.Path, "tests/tests.yml");
    }

    /// <summary>
    /// Without what nobody asks for, directly or through other rules: most of the time of a long trace would be spent on it.
    /// </summary>
    private static RuleFile Asked(RuleFile rules, RuleTest test)
    {
        if (test.Expectations.Any(expectation => NamesNone(expectation.Query)))
        {
            return rules;
        }

        var needed = NeededRules.Of(rules, [], [test]);
        return rules with
        {
            Groups =
            [
                .. rules
                    .Groups.Select((group, g) => group with { Rules = [.. group.Rules.Where((_, p) => needed.Contains((g, p)))] })
                    .Where(group => !group.Rules.IsEmpty),
            ],
        };
    }

    /// <summary>Whether it asks for rules without their names: for any alert, or for series by a pattern.</summary>
    private static bool NamesNone(string query) =>
        Query.Parse(query).Query is not { } read
        || read.Root.All.OfType<PromExpr.Series>()
            .Select(series => series.Selector)
            .Any(series =>
                series.Metric.Length == 0
                || (series.Metric == "ALERTS" && !series.Matchers.Any(m => m is { Label: "alertname", Operator: MatchOperator.Equal }))
            );

    public static InputSeries Requests(int status, string values) =>
        new(
            Prom.Instant(
                    new Selector(
                        "http_requests_total",
                        LabelMatcher.Equal("job", "services"),
                        LabelMatcher.Equal("service", "fks_eleven"),
                        LabelMatcher.Equal("status", $"{status}")
                    )
                )
                .ToString(),
            values
        );

    /// <summary>A probe of the health path, or another gauge of the probes' job.</summary>
    public static InputSeries Probe(string values) => new("""probe_success{job="probes",service="fks_eleven"}""", values);

    public static Expectation At(TimeSpan time, string query, params ExpectedSample[] samples) => new(time, query, [.. samples]);

    /// <param name="time">When.</param>
    /// <param name="query">Gives one series that is 1.</param>
    public static Expectation True(TimeSpan time, string query) => At(time, $"sum({query})", new ExpectedSample("{}", 1m));

    public static Expectation Nothing(TimeSpan time, string query) => At(time, query);

    /// <summary>Which alerts fire, by name and tier.</summary>
    public static Expectation Firing(TimeSpan time, params string[] alertsAndTiers) =>
        At(
            time,
            "sum by (alertname, tier) (ALERTS{alertstate=\"firing\"})",
            [.. alertsAndTiers.Select(x => x.Split(' ')).Select(x => new ExpectedSample($"{{alertname=\"{x[0]}\",tier=\"{x[1]}\"}}", 1m))]
        );
}
