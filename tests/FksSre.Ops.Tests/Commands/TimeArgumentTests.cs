using System.CommandLine;
using FksSre.Ops.Commands;

namespace FksSre.Ops.Tests.Commands;

public class TimeArgumentTests
{
    [Theory]
    [InlineData("1h30m", 5400)]
    [InlineData("1 h 30 m", 5400)]
    [InlineData("10 m 4.8 s", 604.8)]
    [InlineData("1d2h3m4s5ms", 93784.005)]
    [InlineData("2w", 1209600)]
    [InlineData("800ms", 0.8)]
    [InlineData("1.5h", 5400)]
    [InlineData("90s", 90)]
    public void Times_are_read_as_they_are_shown(string text, double seconds) =>
        Assert.Equal(TimeSpan.FromSeconds(seconds), Read(text).GetValue<TimeSpan?>("--for"));

    [Theory]
    [InlineData("")]
    [InlineData("5")]
    [InlineData("0m")]
    [InlineData("30m1h")]
    [InlineData("1h 1h")]
    [InlineData("-5m")]
    [InlineData("1..5h")]
    [InlineData("999999999999w")]
    [InlineData("soon")]
    public void What_is_no_time_is_said(string text) =>
        Assert.Equal(
            $"'{text}' is no time. Write numbers and units, the largest first, e.g. 800ms, 90s, 5m, 2h or 1h30m.",
            Assert.Single(Read(text).Errors).Message
        );

    private static ParseResult Read(string text) =>
        new RootCommand { new Option<TimeSpan?>("--for") { CustomParser = Quantities.Time } }.Parse(["--for", text]);
}
