using FksSre.ServiceLevels.Indicators;

namespace FksSre.ServiceLevels.Tests.Specifications;

/// <summary>Statistics of CloudWatch, whose names end like those of counters.</summary>
public sealed class CloudWatchTests
{
    private const string Bad = "aws_applicationelb_httpcode_target_5_xx_count_sum";
    private const string All = "aws_applicationelb_request_count_sum";

    [Fact]
    public void A_statistic_is_the_value_of_a_moment()
    {
        Assert.IsType<Sli.Availability>(ReadSli.Gauges("bad", $"sum({Bad})", $"sum({All})").Quiet());
        Assert.IsType<Sli.Availability>(
            ReadSli.Events($"sum(sum_over_time({Bad}[{{{{.window}}}}]))", $"sum(sum_over_time({All}[{{{{.window}}}}]))").Quiet()
        );
    }

    [Fact]
    public void A_statistic_does_not_grow_by_events()
    {
        var read = ReadSli.Events($"sum(rate({Bad}[{{{{.window}}}}]))", "sum(rate(calls_total[{{.window}}]))");

        Assert.Equal($"FKS139 error: {Bad} is no counter but the value of a moment, so its growth is no number of events.", read.Said());
        Assert.StartsWith("Leave the function out, or take", read.Findings.Single().Remedy, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("aws_sdk_calls_total")]
    [InlineData("aws_request_duration_seconds_count")]
    [InlineData("aws_sqs_consumer_failures_total")]
    public void Counters_of_a_program_are_counters(string metric) =>
        ReadSli.Events($"sum(rate({metric}{{code=~\"5..\"}}[{{{{.window}}}}]))", $"sum(rate({metric}[{{{{.window}}}}]))").Quiet();
}
