using FksSre.Monitoring.Rules;
using FksSre.Monitoring.RuleTests;
using FksSre.Specifications;
using static FksSre.Monitoring.Tests.RuleBehaviour.RuleRun;

namespace FksSre.Monitoring.Tests.RuleBehaviour;

/// <summary>Outages that go on when the hours of an SLO end. The clock of promtool begins at midnight.</summary>
public class HoursOutageTests
{
    private const int Hour = 60;
    private const int Day = 24 * Hour;
    private const int Closing = 11 * Hour;
    private const int Opening = Day + Hour;
    private const int Begins = Closing - 5;
    private const int Ends = Opening + 90;

    private const string Bad = """sum(rate(orders_total{code=~"5.."}[{{.window}}]))""";
    private const string Total = "sum(rate(orders_total[{{.window}}]))";
    private const string AnyPage = "ALERTS{alertstate=\"firing\",severity=\"page\"}";
    private const string Pages = "ALERTS{alertname=\"ErrorBudgetBurn\",alertstate=\"firing\",severity=\"page\"}";

    /// <summary>
    /// It pages before closing time, is held against nobody at night, and pages again in the morning, when it still goes on.
    /// </summary>
    [Theory]
    [InlineData("{0} and on() (hour() >= 1 < 11)")]
    [InlineData("{0} unless on() (hour() < 1 or hour() >= 11)")]
    [InlineData("{0} * on() group_left() ((hour() >= bool 1) * (hour() < bool 11))")]
    public void Outage_that_begins_five_minutes_before_closing_pages_then_and_in_the_morning(string form)
    {
        var text = $$"""
            version: prometheus/v1
            service: shop
            labels: { team: shop }
            slos:
              - name: office
                objective: 99.9
                sli:
                  events:
                    error_query: {{form.Replace("{0}", Bad, StringComparison.Ordinal)}}
                    total_query: {{form.Replace("{0}", Total, StringComparison.Ordinal)}}
            """;
        var rules = ServiceRules.Derive(Service(Assert.Single(SpecificationReading.Read([new("slos.yaml", text)]).Services)), Links);
        InputSeries[] input =
        [
            new("orders_total{code=\"200\"}", $"0+100x{Begins} {100 * Begins}+0x{Ends - Begins} {100 * Begins}+100x120"),
            new("orders_total{code=\"500\"}", $"0+0x{Begins} 0+100x{Ends - Begins} {100 * (Ends - Begins)}+0x120"),
        ];
        Plays(
            rules,
            input,
            Minute,
            Nothing(Begins * Minute, Pages),
            True((Closing - 1) * Minute, $"count({Pages}) > bool 0"),
            Nothing((Closing + 40) * Minute, Pages),
            Nothing((Opening - 1) * Minute, $"max_over_time({Pages}[13h])"),
            True((Opening + 5) * Minute, $"count({Pages}) > bool 0"),
            True(Ends * Minute, $"count({Pages}) > bool 0"),
            Nothing((Ends + 45) * Minute, Pages),
            True((Ends + 45) * Minute, $"abs(sum_over_time(sli:events_bad:sum5m[1d]) / 9500 - 1) < bool 0.1")
        );
        // All other alerts live by tiles, and to ask for them each minute is most of the work.
        Plays(
            rules,
            input,
            5 * Minute,
            Nothing(Begins * Minute, "ALERTS"),
            Nothing((Closing + 40) * Minute, AnyPage),
            Nothing((Opening - 1) * Minute, $"max_over_time({AnyPage}[13h])"),
            Nothing((Opening - 1) * Minute, "max_over_time(ALERTS{alertname=\"SliMissing\"}[13h])")
        );
    }

    private static void Plays(RuleFile rules, InputSeries[] input, TimeSpan evaluation, params Expectation[] expected)
    {
        var (passed, output) = Run(rules, input, expected, evaluation);
        Assert.True(passed, output);
    }
}
