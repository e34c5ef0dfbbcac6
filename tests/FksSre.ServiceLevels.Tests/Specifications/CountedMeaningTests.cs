using FksSre.ServiceLevels.Indicators;

namespace FksSre.ServiceLevels.Tests.Specifications;

/// <summary>What matchers and names say of the events that are counted, beside what the query is called.</summary>
public sealed class CountedMeaningTests
{
    [Theory]
    [InlineData("code=~\"2..\"")]
    [InlineData("code=~\"(2..|3..)\"")]
    [InlineData("code=~\"[23]..\"")]
    [InlineData("code=~\"2.*\"")]
    [InlineData("code=\"200\"")]
    [InlineData("code=~\"2..|5..\"")]
    [InlineData("code!=\"500\"")]
    [InlineData("status!~\"5..\"")]
    [InlineData("status!~\"[45]..\"")]
    [InlineData("status=\"2xx\"")]
    [InlineData("status_class=\"2\"")]
    [InlineData("http_response_status_code!~\"5.*\"")]
    [InlineData("grpc_code=\"OK\"")]
    [InlineData("grpc_code!~\"Internal|Unavailable\"")]
    [InlineData("grpc_response_status=\"0\"")]
    [InlineData("rcode=\"NOERROR\"")]
    [InlineData("result=\"success\"")]
    [InlineData("result!=\"error\"")]
    [InlineData("result=~\"ok|succeeded\"")]
    [InlineData("result=~\"success|error\"")]
    [InlineData("outcome=\"SUCCESS\"")]
    [InlineData("success=\"true\"")]
    [InlineData("error=\"false\"")]
    [InlineData("error=\"\"")]
    [InlineData("exception=\"None\"")]
    [InlineData("error=\"NONE\"")]
    [InlineData("response_flags=\"-\"")]
    [InlineData("status_code=\"STATUS_CODE_UNSET\"")]
    [InlineData("status_code!=\"STATUS_CODE_ERROR\"")]
    [InlineData("phase=\"Succeeded\"")]
    public void Success_that_is_counted_as_bad_is_refused(string matcher)
    {
        var said = $"FKS149 error: As bad are counted events that went well ({matcher}), so a service that is well would page.";

        Assert.Equal(said, ReadSli.Counters("bad", $"calls_total{{job=\"a\",{matcher}}}", "calls_total{job=\"a\"}").Said());
        Assert.Equal(said, ReadSli.Events(Rate($"calls_total{{{matcher}}}"), Rate("calls_total")).Said());
        Assert.Equal(said, ReadSli.Raw($"{Rate($"calls_total{{method=\"GET\",{matcher}}}")} / {Rate("calls_total")}").Said());
        Assert.Equal(
            said.Replace("FKS149 error: As bad are counted", "FKS151 error: As good are counted all but", StringComparison.Ordinal)
                .Replace("a service that is well would page", "an outage would go unnoticed", StringComparison.Ordinal),
            ReadSli.Raw("success", $"1 - {Rate($"calls_total{{{matcher}}}")} / {Rate("calls_total")}").Said()
        );
    }

    [Theory]
    [InlineData("code=~\"5..\"")]
    [InlineData("code!~\"2..\"")]
    [InlineData("status=\"5xx\"")]
    [InlineData("grpc_code!=\"OK\"")]
    [InlineData("grpc_code=\"Internal\"")]
    [InlineData("result=\"failed\"")]
    [InlineData("success=\"false\"")]
    [InlineData("error!=\"\"")]
    [InlineData("response_flags=~\"UF|URX\"")]
    [InlineData("response_flags!=\"-\"")]
    [InlineData("status_code=\"STATUS_CODE_ERROR\"")]
    [InlineData("phase=\"Failed\"")]
    public void Failure_that_is_counted_as_good_is_refused(string matcher)
    {
        var said = $"FKS151 error: As good are counted events that failed ({matcher}), so an outage would go unnoticed.";

        Assert.Equal(said, ReadSli.Counters("good", $"calls_total{{{matcher}}}", "calls_total").Said());
        Assert.Equal(said, ReadSli.Raw("success", $"{Rate($"calls_total{{{matcher}}}")} / {Rate("calls_total")}").Said());
        Assert.Equal(
            $"FKS149 error: As bad are counted all but events that failed ({matcher}), so a service that is well would page.",
            ReadSli.Events($"{Rate("calls_total")} - {Rate($"calls_total{{{matcher}}}")}", Rate("calls_total")).Said()
        );
    }

    /// <summary>Something else about them could make them what they are called.</summary>
    [Theory]
    [InlineData("calls_total{code=\"200\",cache=\"miss\"}", "calls_total", "events that went well (code=\"200\")")]
    [InlineData("other_calls_total{code=\"200\"}", "calls_total", "events that went well (code=\"200\")")]
    [InlineData("days_left_bucket{le=\"7\"}", "days_left_count", "the events within 7 of the histogram")]
    public void What_may_be_meant_is_advice(string bad, string total, string what)
    {
        var read = ReadSli.Counters("bad", bad, total);

        Assert.IsType<Sli.Availability>(read.Sli);
        Assert.Equal($"FKS149: As bad are counted {what}, so a service that is well would page.", read.Said());
    }

    /// <summary>One of two gauges that are added up.</summary>
    [Fact]
    public void What_stands_beside_itself_in_the_total_has_its_name()
    {
        const string All = "sum(tasks_failed) + sum(tasks_succeeded)";

        Assert.Equal(
            "FKS151: As good are counted what failed (tasks_failed), so an outage would go unnoticed.",
            ReadSli.Gauges("good", "sum(tasks_failed)", All).Said()
        );
        ReadSli.Gauges("bad", "sum(tasks_failed)", All).Quiet();
        ReadSli.Gauges("good", "sum(tasks_succeeded)", All).Quiet();
    }

    [Fact]
    public void Whatever_a_label_says_is_both()
    {
        Assert.Equal(
            "FKS149 error: As bad are counted events that went well (code!=\"\"), so a service that is well would page.",
            ReadSli.Counters("bad", "calls_total{code!=\"\"}", "calls_total").Said()
        );
        ReadSli.Counters("good", "calls_total{code!=\"\"}", "calls_total").Quiet();
        ReadSli.Counters("bad", "calls_total{error!=\"\"}", "calls_total").Quiet();
    }

    /// <summary>What is handled is a call, unless errors are spoken of.</summary>
    [Fact]
    public void Calls_that_were_handled_have_the_outcome_of_their_code()
    {
        Assert.Equal(
            "FKS151: As good are counted events that failed (grpc_code=~\"Internal|Unavailable\"), so an outage would go unnoticed.",
            ReadSli.Counters("good", "rpc_handled_total{grpc_code=~\"Internal|Unavailable\"}", "rpc_started_total").Said()
        );
        ReadSli.Counters("good", "rpc_errors_handled_total{grpc_code=\"Internal\"}", "rpc_started_total").Quiet();
    }

    [Theory]
    [InlineData(
        "count(kube_pod_container_status_ready == 0)",
        "good",
        "FKS151: As good are counted what failed (kube_pod_container_status_ready == 0), so an outage would go unnoticed."
    )]
    [InlineData(
        "sum(replicas_available)",
        "bad",
        "FKS149: As bad are counted what went well (replicas_available), so a service that is well would page."
    )]
    [InlineData(
        "sum(replicas_unavailable)",
        "good",
        "FKS151: As good are counted what failed (replicas_unavailable), so an outage would go unnoticed."
    )]
    [InlineData(
        "count(probe_duration_seconds < 0.7)",
        "bad",
        "FKS149: As bad are counted what went well (probe_duration_seconds < 0.7), so a service that is well would page."
    )]
    public void What_a_gauge_is_called_is_advice(string query, string kind, string said) =>
        Assert.Equal(said, ReadSli.Gauges(kind, query, "sum(replicas)").Said());

    [Theory]
    [InlineData("calls_total{code=\"200\",error=\"true\"}", "calls_total")]
    [InlineData("slow_calls_total{code=\"200\"}", "calls_total")]
    [InlineData("unexpected_success_total", "calls_total")]
    [InlineData("internal_lost_total", "internal_total")]
    [InlineData("success_pages_lost_total", "success_pages_total")]
    [InlineData("calls_total{exit_code=\"2\"}", "calls_total")]
    [InlineData("calls_total{code=\"418\"}", "calls_total")]
    [InlineData("calls_total{code=~\"2..\",result=\"failed\"}", "calls_total{code=~\"2..\"}")]
    public void What_is_not_known_is_not_said(string bad, string total) =>
        Assert.IsType<Sli.Availability>(ReadSli.Counters("bad", bad, total).Quiet());

    [Fact]
    public void A_total_of_failures_is_refused()
    {
        Assert.Equal(
            "FKS155 error: The total holds failures alone (calls_failed_total); what is divided by it is no share of all events.",
            ReadSli.Counters("bad", "calls_total", "calls_failed_total").Said()
        );
        Assert.Equal(
            "FKS155 error: The total holds failures alone (code=~\"5..\"); what is divided by it is no share of all events.",
            ReadSli.Counters("bad", "calls_total", "calls_total{code=~\"5..\"}").Said()
        );
        Assert.IsType<Sli.Availability>(ReadSli.Counters("bad", "calls_total{code=\"503\"}", "calls_total{code=~\"5..\"}").Quiet());
    }

    [Theory]
    [InlineData("calls_total{job=\"a\"}", "calls_total{job=~\"a|b\"}")]
    [InlineData("calls_total{job=\"a\",code!~\"5..\"}", "calls_total{job=\"a\"}")]
    [InlineData("calls_total{code!~\"5..\"}", "calls_total{code!=\"\",job=~\".*\"}")]
    [InlineData("calls_total{path=~\"/a.*\",code=\"200\"}", "calls_total{path!~\"/b.*\"}")]
    public void Good_events_that_are_in_the_total_are_quiet(string good, string total) =>
        Assert.NotNull(ReadSli.Counters("good", good, total).Quiet());

    private static string Rate(string series) => $"sum(rate({series}[{{{{.window}}}}]))";
}
