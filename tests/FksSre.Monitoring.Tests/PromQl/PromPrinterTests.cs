using FksSre.PromQl;

namespace FksSre.Monitoring.Tests.PromQl;

public class PromPrinterTests
{
    private static readonly PromExpr _a = Prom.Instant(new Selector("a"));
    private static readonly PromExpr _b = Prom.Instant(new Selector("b"));
    private static readonly PromExpr _c = Prom.Instant(new Selector("c"));

    public static TheoryData<string, PromExpr> Precedence =>
        new()
        {
            { "a + b * c", _a + (_b * _c) },
            { "(a + b) * c", (_a + _b) * _c },
            { "a - (b - c)", _a - (_b - _c) },
            { "a - b - c", _a - _b - _c },
            { "a / (b / c)", _a / (_b / _c) },
            { "a > 0.0144 * b", _a > (0.0144m * _b) },
            { "(a > b) * c", (_a > _b) * _c },
            { "a\nand b\nunless c", _a.And(_b).Unless(_c) },
            { "a\nand (b or c)", _a.And(_b.Or(_c)) },
            { "a\nand b\nor c", _a.And(_b).Or(_c) },
            { "a\nand on (service, slo) b", _a.AndOn(_b, "service", "slo") },
            { "a\nunless on () b", _a.UnlessOn(_b) },
        };

    [Theory]
    [MemberData(nameof(Precedence))]
    public void Parentheses_stand_only_where_precedence_asks_for_them(string expected, PromExpr expression) =>
        Assert.Equal(expected, expression.ToString());

    [Fact]
    public void Subquery_of_a_sum_is_put_in_parentheses() =>
        Assert.Equal(
            "sum_over_time((a + b)[1d:5m])",
            Prom.SumOverTime(Prom.Subquery(_a + _b, TimeSpan.FromDays(1), TimeSpan.FromMinutes(5))).ToString()
        );

    [Fact]
    public void Label_values_are_escaped_as_strings() =>
        Assert.Equal(
            """a{x="quote \" backslash \\ newline \n tab \t bell \x07 snow ☃"}""",
            Prom.Instant(new Selector("a", LabelMatcher.Equal("x", "quote \" backslash \\ newline \n tab \t bell \a snow ☃"))).ToString()
        );

    [Fact]
    public void Matchers_are_written_with_their_operators() =>
        Assert.Equal(
            """a{e="1",n!="2",m=~"3",x!~"4"}""",
            Prom.Instant(
                    new Selector(
                        "a",
                        LabelMatcher.Equal("e", "1"),
                        new LabelMatcher("n", MatchOperator.NotEqual, "2"),
                        LabelMatcher.Matches("m", "3"),
                        new LabelMatcher("x", MatchOperator.NotMatches, "4")
                    )
                )
                .ToString()
        );

    [Theory]
    [InlineData(0, "0s")]
    [InlineData(500, "500ms")]
    [InlineData(90_000, "1m30s")]
    [InlineData(3_600_000, "1h")]
    [InlineData(2_592_000_000, "30d")]
    [InlineData(93_784_005, "1d2h3m4s5ms")]
    public void Durations_are_written_in_whole_units(long milliseconds, string expected) =>
        Assert.Equal(expected, PromText.Duration(TimeSpan.FromMilliseconds(milliseconds)));

    [Theory]
    [InlineData("0.00100", "0.001")]
    [InlineData("14.4", "14.4")]
    [InlineData("0.0000000001", "0.0000000001")]
    [InlineData("1800", "1800")]
    public void Numbers_are_written_without_noise_or_exponent(string number, string expected) =>
        Assert.Equal(expected, PromText.Number(decimal.Parse(number)));
}
