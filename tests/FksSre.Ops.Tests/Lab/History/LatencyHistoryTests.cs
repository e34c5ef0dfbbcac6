using FksSre.Ops.Lab.History;
using FksSre.Ops.Tests.Lab.Simulator;

namespace FksSre.Ops.Tests.Lab.History;

public class LatencyHistoryTests
{
    private static readonly double[] _bounds = [0.03, 0.07, 0.11, 0.19];

    [Theory]
    [InlineData(0.5, 0.0823)]
    [InlineData(0.95, 0.187)]
    [InlineData(0.01, 0.012)]
    [InlineData(0.99, 0.19)]
    public void Quantile_lies_on_a_straight_line_within_its_bucket(double quantile, double expected) =>
        Assert.Equal(expected, LatencyHistory.Recorded(0.08, _bounds, quantile), 4);

    [Fact]
    public void Each_quantile_of_a_service_has_a_line_a_minute_and_a_silent_service_none()
    {
        var now = DateTimeOffset.FromUnixTimeSeconds(1_000_000_000);
        using var text = new StringWriter();
        LatencyHistory.Write(
            text,
            [Dialects.Service(Dialects.Fks), Dialects.Service(Dialects.Fks) with { Id = "silent", Dialect = null }],
            now.AddMinutes(-2),
            now
        );

        var lines = text.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(6, lines.Length);
        Assert.All(lines, line =>
            Assert.Matches("^service:request_duration_seconds:quantile5m[{]quantile=.0[.](5|95|99).,service=.", line)
        );
        Assert.Equal(["999999880", "999999940"], lines.Take(2).Select(line => line.Split(' ')[^1]));
    }
}
