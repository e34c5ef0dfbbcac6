using FksSre.Ops.Lab.History;
using FksSre.Ops.Tests.Lab.Simulator;

namespace FksSre.Ops.Tests.Lab.History;

public class OpenMetricsLineTests
{
    [Fact]
    public void Value_of_a_label_cannot_end_its_text() =>
        Assert.Equal("""bad{service="a\"} 7\\\nb",slo="ü ☃"}""", OpenMetricsLine.Series("bad", ("service", "a\"} 7\\\nb"), ("slo", "ü ☃")));

    [Fact]
    public void Recorded_latency_of_a_service_with_an_odd_name_stays_one_line_a_sample()
    {
        var now = DateTimeOffset.FromUnixTimeSeconds(1_000_000_000);
        using var text = new StringWriter();

        LatencyHistory.Write(text, [Dialects.Service(Dialects.Fks) with { Id = "a\"\nb\\" }], now.AddMinutes(-1), now);

        Assert.All(text.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries), line =>
            Assert.Contains(""",service="a\"\nb\\"} """, line, StringComparison.Ordinal)
        );
    }
}
