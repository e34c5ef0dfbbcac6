using FksSre.Monitoring.Naming;
using FksSre.Monitoring.Rules;
using FksSre.Monitoring.RuleTests;
using FksSre.Specifications;
using static FksSre.Monitoring.Tests.RuleBehaviour.RuleRun;

namespace FksSre.Monitoring.Tests.RuleBehaviour;

/// <summary>Indicators that are meant to give data at some times alone. The clock of promtool begins on a Thursday at midnight.</summary>
public class HoursTests
{
    private const string Bad = """sum(rate(orders_total{code=~"5.."}[{{.window}}]))""";
    private const string Total = "sum(rate(orders_total[{{.window}}]))";

    private const string And = "{0} and on() (hour() >= 8 < 18 and day_of_week() > 0 < 6)";
    private const string Unless = "{0} unless on() (hour() < 8 or hour() >= 18 or day_of_week() == 0 or day_of_week() == 6)";
    private const string Times =
        "{0} * on() group_left() ((hour() >= bool 8) * (hour() < bool 18) * (day_of_week() > bool 0) * (day_of_week() < bool 6))";

    private static readonly string _missing = $"ALERTS{{alertname=\"{AlertNames.SliMissing}\",alertstate=\"firing\"}}";

    [Theory]
    [InlineData(And)]
    [InlineData(Unless)]
    [InlineData(Times)]
    public void Nights_and_weekends_raise_no_ticket(string form) =>
        Holds(
            form,
            "0+100x7800",
            Nothing(Moment(day: 5, hour: 10), $"max_over_time({_missing}[6d])"),
            True(Moment(day: 1, hour: 12), "sli:hours_open:bool == bool 1"),
            True(Moment(day: 2, hour: 12), "sli:hours_open:bool == bool 0"),
            True(Moment(day: 1, hour: 12), "sli:events_total:rate5m > bool 0"),
            Nothing(Moment(day: 1, hour: 20), "sli:events_total:rate5m > 0"),
            Nothing(Moment(day: 2, hour: 12), "sli:events_total:rate5m > 0")
        );

    /// <summary>Evening is no end of a loss: the ticket stays until data are back.</summary>
    [Theory]
    [InlineData(And)]
    [InlineData(Unless)]
    public void Loss_within_the_hours_raises_a_ticket_until_data_are_back(string form) =>
        Holds(
            form,
            $"0+100x{Minutes(day: 1, hour: 14)} _x{Minutes(day: 4, hour: 10) - Minutes(day: 1, hour: 14)} 0+100x600",
            Nothing(Moment(day: 1, hour: 14), $"max_over_time({_missing}[3d])"),
            True(Moment(day: 1, hour: 15), $"count({_missing})"),
            True(Moment(day: 2, hour: 3), $"count({_missing})"),
            True(Moment(day: 4, hour: 9), $"count({_missing})"),
            Nothing(Moment(day: 4, hour: 11), _missing)
        );

    [Theory]
    [InlineData(And)]
    [InlineData(Unless)]
    public void Loss_outside_of_the_hours_is_told_a_while_after_they_begin(string form) =>
        Holds(
            form,
            $"0+100x{Minutes(day: 1, hour: 20)}",
            Nothing(Moment(day: 4, hour: 8) + (10 * Minute), $"max_over_time({_missing}[5d])"),
            True(Moment(day: 4, hour: 9), $"count({_missing})")
        );

    private static void Holds(string form, string requests, params Expectation[] expected)
    {
        var text = $$"""
            version: prometheus/v1
            service: shop
            labels: { team: shop }
            slos:
              - name: office
                objective: 99
                sli:
                  events:
                    error_query: {{form.Replace("{0}", Bad, StringComparison.Ordinal)}}
                    total_query: {{form.Replace("{0}", Total, StringComparison.Ordinal)}}
            """;
        var declared = Assert.Single(SpecificationReading.Read([new("slos.yaml", text)]).Services);
        var rules = ServiceRules.Derive(Service(declared), Links);
        var only = rules with
        {
            Groups =
            [
                .. rules.Groups.Where(g =>
                    g.Name.EndsWith("fast", StringComparison.Ordinal)
                    || g.Name.EndsWith("slow", StringComparison.Ordinal)
                    || g.Name.EndsWith("budget", StringComparison.Ordinal)
                ),
            ],
        };
        var (passed, output) = Run(
            only,
            [
                new("orders_total{code=\"200\"}", requests),
                new("orders_total{code=\"500\"}", requests.Replace("+100x", "+1x", StringComparison.Ordinal)),
            ],
            expected,
            5 * Minute
        );
        Assert.True(passed, output);
    }

    /// <param name="day">0 is a Thursday, 2 a Saturday, 4 a Monday.</param>
    /// <param name="hour">In UTC.</param>
    private static TimeSpan Moment(int day, int hour) => Minutes(day, hour) * Minute;

    private static int Minutes(int day, int hour) => (day * 1440) + (hour * 60);
}
