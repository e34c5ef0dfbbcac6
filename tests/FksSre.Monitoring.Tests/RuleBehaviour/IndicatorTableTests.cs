using System.Text.RegularExpressions;
using FksSre.Monitoring.Naming;
using FksSre.Monitoring.Rendering;
using FksSre.Monitoring.Rules;
using FksSre.Monitoring.RuleTests;
using FksSre.ServiceLevels;
using FksSre.ServiceLevels.Declarations;
using FksSre.ServiceLevels.Objectives;
using FksSre.Tests.Promtool;
using static FksSre.Monitoring.Tests.RuleBehaviour.RuleRun;

namespace FksSre.Monitoring.Tests.RuleBehaviour;

/// <summary>Each cell of the table in docs/indicators.md is what the rules do.</summary>
public partial class IndicatorTableTests
{
    private const int End = 89;
    private const string Bad = "sli:events_bad:rate5m";
    private const string Total = "sli:events_total:rate5m";
    private const string Remaining = "slo:error_budget_remaining:ratio";
    private const string Pages = "ALERTS{alertstate=\"firing\",severity=\"page\"}";

    public static TheoryData<string> Kinds => [.. IndicatorKinds.All.Select(kind => kind.Name)];

    [Fact]
    public void Every_kind_and_every_state_of_the_table_has_a_trace_unless_it_cannot_be()
    {
        Assert.Equal(IndicatorKinds.All.Select(kind => kind.Name), IndicatorTable.Cells.Select(cell => cell.Kind).Distinct());
        Assert.Equal(54, IndicatorTable.Cells.Count);
        var possible = IndicatorTable.Cells.Where(cell => cell.Verdict != Verdict.CannotBe).Select(cell => (cell.Kind, cell.State));
        var played = IndicatorKinds.All.SelectMany(kind => kind.Traces.Keys.Select(state => (kind.Name, state)));
        Assert.Equal(possible.Where(IsWritable).Order(), played.Order());
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Each_state_has_the_meaning_that_the_table_gives(string name)
    {
        var kind = IndicatorKinds.All.Single(k => k.Name == name);
        var rules = ServiceRules.Derive(Promise(kind), Links);
        var cells = IndicatorTable.Cells.Where(cell => cell.Kind == name).ToList();
        Plays(
            rules,
            Minute,
            [
                .. cells
                    .Where(cell => kind.Traces.ContainsKey(cell.State) && cell.Verdict != Verdict.NotJudgedForDays)
                    .Select(cell => Test(kind, cell.State, cell.Verdict)),
            ]
        );
        Plays(
            rules,
            5 * Minute,
            [.. cells.Where(cell => cell.Verdict == Verdict.NotJudgedForDays).Select(cell => Test(kind, cell.State, cell.Verdict))]
        );
        if (cells.Exists(cell => cell.Verdict == Verdict.CannotBe))
        {
            Assert.Equal(Counted(rules, MetricNames.TotalRate), Counted(rules, MetricNames.BadRate));
        }
    }

    private static RuleTest Test(IndicatorKind kind, string state, Verdict verdict) =>
        new(
            $"{kind.Name}: {state}",
            Minute,
            [.. kind.Traces[state]],
            [.. Expected(verdict, begins: state == IndicatorKinds.Never ? 0 : 30)]
        );

    /// <param name="verdict">What must be.</param>
    /// <param name="begins">The minute in which series begin to be as they should not.</param>
    private static IEnumerable<Expectation> Expected(Verdict verdict, int begins) =>
        verdict switch
        {
            Verdict.CostsNothing =>
            [
                True(End * Minute, $"abs({Remaining} - 0.5) < bool 0.02"),
                True(End * Minute, $"{Bad} > bool 0"),
                Nothing(End * Minute, "ALERTS"),
            ],
            Verdict.NoneBad =>
            [
                True(End * Minute, $"{Bad} == bool 0"),
                True(End * Minute, "last_over_time(sli:events_bad:sum5m[5m]) == bool 0"),
                Nothing(End * Minute, "ALERTS"),
            ],
            Verdict.AllBad => AllBad(),
            Verdict.AllBadLater => [Nothing(34 * Minute, Bad), .. AllBad()],
            Verdict.MoreThanAllBad => [True(End * Minute, $"{Bad} > bool 1.5 * {Total}"), True(End * Minute, $"count({Pages}) > bool 0")],
            Verdict.NotJudged =>
            [
                .. NotJudged(End),
                Nothing((begins + 14) * Minute, "ALERTS{alertname=\"SliMissing\",alertstate=\"firing\"}"),
                True(End * Minute, "count(ALERTS{alertname=\"SliMissing\",alertstate=\"firing\"})"),
            ],
            Verdict.NotJudgedForDays =>
            [
                .. NotJudged(65 * 60),
                Nothing(65 * 60 * Minute, "ALERTS"),
                True(79 * 60 * Minute, "count(ALERTS{alertname=\"SliMissing\",alertstate=\"firing\"})"),
            ],
            Verdict.OnlyBad =>
            [
                Nothing(44 * Minute, "ALERTS{alertname=\"GoodExceedsTotal\",alertstate=\"firing\"}"),
                True(End * Minute, "count(ALERTS{alertname=\"GoodExceedsTotal\",alertstate=\"firing\"})"),
                .. NoTiles(End),
            ],
            _ => throw new ArgumentOutOfRangeException(nameof(verdict), verdict, "It cannot be."),
        };

    private static Expectation[] AllBad() =>
        [
            True(45 * Minute, $"count({Pages}) > bool 0"),
            True(End * Minute, $"count({Pages}) > bool 0"),
            True(End * Minute, $"abs({Bad} / {Total} - 1) < bool 0.001"),
            True(End * Minute, "last_over_time(sli:events_bad:sum5m[5m]) == bool last_over_time(sli:events_total:sum5m[5m])"),
            True(End * Minute, $"{Remaining} < bool -10"),
        ];

    private static Expectation[] NotJudged(int minute) =>
        [Nothing(minute * Minute, Bad), .. NoTiles(minute), Nothing(minute * Minute, Pages)];

    private static Expectation[] NoTiles(int minute) =>
        [
            Nothing(minute * Minute, "last_over_time(sli:events_bad:sum5m[15m])"),
            Nothing(minute * Minute, "last_over_time(sli:events_total:sum5m[15m])"),
        ];

    private static void Plays(RuleFile rules, TimeSpan evaluation, RuleTest[] tests)
    {
        if (tests.Length == 0)
        {
            return;
        }

        using var folder = new ScratchFolder();
        folder.Write("rules/rules.yml", RuleYaml.Render(rules));
        var groups = rules.Groups.Select(g => g.Name).ToList();
        // Prometheus evaluates groups side by side: a meaning must not depend on which of them is first.
        foreach (var order in new[] { groups, [.. groups.AsEnumerable().Reverse()] })
        {
            folder.Write(
                "tests/tests.yml",
                RuleTestYaml.Render(new RuleTestFile("tests", "rules", evaluation, [.. order], [.. tests.Select(InOrder)]))
            );
            var (passed, output) = PromtoolCommand.Test(folder.Path, "tests/tests.yml");
            Assert.True(passed, output);
        }

        static RuleTest InOrder(RuleTest test) => test with { Expectations = [.. test.Expectations.OrderBy(e => e.At)] };
    }

    private static Service Promise(IndicatorKind kind) =>
        Service(
            new ServiceDeclaration
            {
                Id = "shop",
                Port = null,
                Tier = Tier.High,
                Owner = "team-seven",
                Slos =
                [
                    new()
                    {
                        Id = "promise",
                        ObjectivePercent = 99m,
                        Sli = new SliDeclaration.Explicit(kind.Sli),
                    },
                ],
            }
        );

    /// <summary>The metrics of a rule, which where one cannot be without the other are the same; those of a histogram are one.</summary>
    private static IEnumerable<string> Counted(RuleFile rules, string recorded)
    {
        var rule = rules.Groups.SelectMany(group => group.Rules).OfType<RecordingRule>().Single(r => r.Record == recorded);
        return Metric()
            .Matches(rule.Expression.ToString())
            .Select(match => match.Groups["name"].Value)
            .Distinct()
            .Order(StringComparer.Ordinal);
    }

    private static bool IsWritable((string Kind, string State) cell) =>
        PromtoolCommand.Version >= new Version(2, 46) || cell != ("latency, a native histogram", "reset");

    [GeneratedRegex(@"(?<![a-z_:])(?<name>[a-z_]+?)(?:_bucket|_count)?\{job=", RegexOptions.CultureInvariant)]
    private static partial Regex Metric();
}
