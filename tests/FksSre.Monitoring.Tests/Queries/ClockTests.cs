using System.Globalization;
using FksSre.PromQl;
using FksSre.Specifications.Hours;
using FksSre.Tests.Promtool;

namespace FksSre.Monitoring.Tests.Queries;

/// <summary>
/// Conditions on the clock beside those of Prometheus itself: the same at each hour of ten days, also as they are written anew.
/// </summary>
public class ClockTests
{
    private static readonly string[] _conditions =
    [
        "hour() >= 8 < 18",
        "hour() >= bool 8",
        "(hour() + 2) % 24 >= 9",
        "hour(vector(time() + 5400)) == 7",
        "day_of_week() > 0 < 6 and hour() > 7",
        "vector(1) unless (day_of_week() == 0 or day_of_week() == 6)",
        "-hour() < -20",
        "minute() == 0",
        "day_of_month() > 3",
        "day_of_year() == 5",
        "month() == 2",
        "days_in_month() == 31",
        "year() < 1971",
        "absent(hour() < 22)",
        "sum(hour() > 12)",
        "5 < hour()",
        "hour() == 0",
        "abs(hour() - 12) < 3",
        "vector(time() % 86400) > 43200",
        "floor(vector(time() / 3600)) % 5 == 2",
        "sgn(hour() - 12)",
        "hour() * 0 == 0",
        "hour() / 0 > 5",
    ];

    [Fact]
    public void Clock_reads_conditions_as_Prometheus_does()
    {
        var expected =
            from condition in _conditions
            let query = Query.Parse(condition).Query!.Root
            from hour in Enumerable.Range(0, 240)
            let moment = TimeSpan.FromHours(hour)
            let value = Clock.At(query, DateTime.UnixEpoch + moment)
            from text in new[] { condition, Clock.Text(query) }.Distinct()
            select (moment, text, value);
        var yaml = string.Concat(
            expected.Select(x =>
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"      - eval_time: {(int)x.moment.TotalHours}h\n        expr: '{x.text}'\n{Samples(x.value)}"
                )
            )
        );
        using var folder = new ScratchFolder();
        folder.Write("tests.yml", $"evaluation_interval: 1h\ntests:\n  - interval: 1h\n    promql_expr_test:\n{yaml}");
        var (passed, output) = PromtoolCommand.Test(folder.Path, "tests.yml");

        Assert.True(passed, output.Length > 4000 ? output[..4000] : output);
    }

    private static string Samples(double? value) =>
        value is not { } v
            ? ""
            : string.Create(
                CultureInfo.InvariantCulture,
                $"        exp_samples:\n          - labels: '{{}}'\n            value: {Yaml(v)}\n"
            );

    private static string Yaml(double value) =>
        double.IsPositiveInfinity(value) ? ".inf"
        : double.IsNaN(value) ? ".nan"
        : value.ToString(CultureInfo.InvariantCulture);

    [Theory]
    [InlineData("up == 1")]
    [InlineData("hour(timestamp(up)) > 8")]
    [InlineData("vector(1)")]
    [InlineData("5")]
    public void What_asks_for_more_or_less_than_the_time_is_no_clock(string query) =>
        Assert.False(Clock.Is(Query.Parse(query).Query!.Root));
}
