using System.Net;
using System.Text;
using FksSre.Ops.Lab.Clients;
using FksSre.Ops.Lab.Status;
using FksSre.Ops.Tests.Routing;
using FksSre.Stacks.Environments;

namespace FksSre.Ops.Tests.Lab.Status;

/// <summary>How an SLO is shown of which all events are counted, and some time the bad ones.</summary>
public class StatusJudgedTests
{
    [Fact]
    public async Task Events_of_which_the_bad_ones_are_not_known_are_no_data_and_the_budget_says_for_how_much_of_the_window_it_holds()
    {
        var slo = await Status(badIsKnown: false);

        Assert.Equal((SloState.NoData, null, null), (slo.State, slo.Sli, slo.BurnRate));
        Assert.Equal(0.7, slo.BudgetRemaining!.Value, 6);
        Assert.Equal(0.25, slo.Judged, 6);
    }

    [Fact]
    public async Task While_they_are_known_it_is_judged()
    {
        var slo = await Status(badIsKnown: true);

        Assert.Equal(SloState.Ok, slo.State);
        Assert.Equal(0.9, slo.Sli!.Value, 6);
    }

    private static async Task<SloStatus> Status(bool badIsKnown)
    {
        using var http = new HttpClient(new Lab(badIsKnown));
        var report = await StatusReport.ReadAsync(
            http,
            new PrometheusClient(http, new("http://127.0.0.1:19090/")),
            FksAlerts.Plan(FksEnvironments.Dev),
            default
        );
        return report.Slos.Single(slo => (slo.Service, slo.Slo) == ("fks_api", "availability"));
    }

    /// <summary>10,000 events of which 3 were bad, in a quarter of the window.</summary>
    private sealed class Lab(bool badIsKnown) : HttpMessageHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var asked = request.Content is null ? "" : WebUtility.UrlDecode(await request.Content.ReadAsStringAsync(cancellationToken));
            var text =
                request.RequestUri!.AbsolutePath == "/api/v1/query"
                    ? $$$"""{"status":"success","data":{"resultType":"vector","result":[{{{Result(asked["query=".Length..])}}}]}}"""
                    : "[]";
            return new(HttpStatusCode.OK) { Content = new StringContent(text, Encoding.UTF8, "application/json") };
        }

        private string Result(string query) =>
            query switch
            {
                "sli:events_total:rate5m[10m]" => Series("values", "5"),
                "sli:events_bad:rate5m[10m]" => badIsKnown ? Series("values", "0.5") : "",
                "sli:events_total:sum5m[10m]" or "sli:events_bad:sum5m[10m]" => Series("values", "0"),
                "sum_over_time(sli:events_total:rate5m[1h])" => Series("value", "600"),
                "sum_over_time(sli:events_total:sum5m[30d])" => Series("value", "10000"),
                "sum_over_time(sli:events_bad:sum5m[30d])" => Series("value", "3"),
                "clamp_max(count_over_time(sli:events_bad:sum5m[30d:1h]) / 720, 1)" => Series("value", "0.25"),
                _ => "",
            };

        private static string Series(string kind, string value)
        {
            var point = FormattableString.Invariant($"[{TimeProvider.System.GetUtcNow().ToUnixTimeSeconds()},\"{value}\"]");
            var points = kind == "values" ? $"[{point}]" : point;
            return $$"""{"metric":{"service":"fks_api","sli":"requests"},"{{kind}}":{{points}} }""";
        }
    }
}
