using System.Net;
using System.Text;
using FksSre.Monitoring.Naming;
using FksSre.Ops.Lab.Clients;
using FksSre.Ops.Lab.Status;
using FksSre.ServiceLevels.Declarations;
using FksSre.ServiceLevels.Indicators;
using FksSre.ServiceLevels.Objectives;
using FksSre.ServiceLevels.Validation;
using Spectre.Console;

namespace FksSre.Ops.Tests.Lab.Status;

/// <summary>An SLO that is meant to be judged in office hours alone.</summary>
public class StatusHoursTests
{
    private const string Condition = "(hour() >= 8) < 18";

    /// <summary>Its hours are looked at by the clock: where nothing is known of 1 in 8 of them it was judged for the others.</summary>
    private const string Judged =
        "count_over_time((last_over_time(sli:events_bad:sum5m[15m] offset -10m) and on () ((hour() >= 8) < 18))[28d:50m])"
        + " / on () group_left () count_over_time((vector(1) and on () ((hour() >= 8) < 18))[28d:50m])";

    [Theory]
    [InlineData("0", null, "OutsideHours")]
    [InlineData("0", "0", "OutsideHours")]
    [InlineData("0", "0.5", "Ok")]
    [InlineData("1", null, "NoData")]
    [InlineData("1", "0", "Ok")]
    [InlineData(null, null, "NoData")]
    public async Task State_is_outside_its_hours_while_they_are_over_and_nothing_bad_is_counted(string? open, string? bad, string state) =>
        Assert.Equal(state, (await Status(open, bad)).State.ToString());

    [Fact]
    public async Task Judged_is_the_share_of_the_hours_in_the_window() => Assert.Equal(0.875, (await Status("0", null)).Judged, 6);

    [Fact]
    public async Task Table_says_outside_its_hours_and_not_that_data_are_missing()
    {
        var written = new StringWriter();
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Ansi = AnsiSupport.No, Out = new AnsiConsoleOutput(written) });
        console.Profile.Width = 200;

        console.Write(StatusTable.Of([await Status("0", null)]));

        var row = written.ToString().Split('\n').Single(line => line.Contains("office", StringComparison.Ordinal));
        Assert.Equal(
            ["shop", "office", "outside its hours", "99 %", "70 %", "6 h 43 m 12 s", "1 h 40 m 48 s", "88 %"],
            row.Split("  ", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        );
    }

    private static async Task<SloStatus> Status(string? open, string? bad)
    {
        var catalogue = CatalogueValidation
            .Validate(
                [
                    new()
                    {
                        Id = "shop",
                        Port = 8_117,
                        Tier = Tier.High,
                        Owner = "team-seven",
                        Slos =
                        [
                            new()
                            {
                                Id = "office",
                                ObjectivePercent = 99m,
                                WindowDays = 28,
                                Sli = new SliDeclaration.Explicit(
                                    new Sli.Availability(
                                        "orders",
                                        new EventSource.Query(
                                            $"sum(rate(orders_lost_total[{EventSource.Query.Lookback}])) and on () ({Condition})"
                                        ),
                                        new EventSource.Query(
                                            $"sum(rate(orders_total[{EventSource.Query.Lookback}])) and on () ({Condition})"
                                        )
                                    )
                                    {
                                        Hours = new(Condition, "70 of the 168 hours of a week"),
                                    }
                                ),
                            },
                            SloDeclaration.Uptime(99m),
                        ],
                    },
                ],
                Cadence.Default
            )
            .Value!;
        using var http = new HttpClient(new Lab(open, bad));
        var now = TimeProvider.System.GetUtcNow();
        // Of this one alone: hours are asked for also where every SLO has some.
        var measured = await Measurements.ReadAsync(
            new PrometheusClient(http, new("http://127.0.0.1:19090/")),
            [.. catalogue.Slos.Where(slo => slo.Id == "office")],
            default
        );
        return StatusReading.Judge(catalogue, measured, now).Single(slo => slo.Slo == "office");
    }

    private sealed class Lab(string? open, string? bad) : HttpMessageHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var asked = WebUtility.UrlDecode(await request.Content!.ReadAsStringAsync(cancellationToken));
            var text = $$$"""{"status":"success","data":{"resultType":"vector","result":[{{{Result(asked["query=".Length..])}}}]}}""";
            return new(HttpStatusCode.OK) { Content = new StringContent(text, Encoding.UTF8, "application/json") };
        }

        private string Result(string query) =>
            query switch
            {
                $"{MetricNames.HoursOpen}[10m]" => Series("values", open),
                $"{MetricNames.BadRate}[10m]" => Series("values", bad),
                $"{MetricNames.TotalRate}[10m]" => Series("values", bad is null ? null : "5"),
                $"{MetricNames.TotalTile}[10m]" or $"{MetricNames.BadTile}[10m]" => Series("values", "0"),
                $"sum_over_time({MetricNames.TotalTile}[28d])" => Series("value", "100000"),
                $"sum_over_time({MetricNames.BadTile}[28d])" => Series("value", "300"),
                Judged => Series("value", "0.875"),
                _ => "",
            };

        private static string Series(string kind, string? value)
        {
            var point = FormattableString.Invariant($"[{TimeProvider.System.GetUtcNow().ToUnixTimeSeconds()},\"{value}\"]");
            return value is null
                ? ""
                : $$"""{"metric":{"service":"shop","sli":"orders"},"{{kind}}":{{(kind == "values" ? $"[{point}]" : point)}} }""";
        }
    }
}
