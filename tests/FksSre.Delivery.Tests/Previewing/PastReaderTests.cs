using System.Globalization;
using System.Net;
using System.Web;
using FksSre.Delivery.Backtest.Recorded;
using FksSre.Ops.Lab.Clients;
using FksSre.Ops.Preview;
using NodaTime;

namespace FksSre.Delivery.Tests.Previewing;

/// <summary>What is asked of a Prometheus for a replay, and where in the past each sample ends.</summary>
public sealed class PastReaderTests : HttpMessageHandler
{
    private static readonly Instant _now = Instant.FromUtc(2026, 11, 23, 12, 0, 30);

    private readonly List<(string Query, long Start, long End, string Step)> _asked = [];
    private string? _answer;

    [Fact]
    public async Task Recorded_series_alone_are_read_a_few_days_at_a_time_and_no_minute_twice()
    {
        await ReadAsync(days: 5);

        Assert.Equal(
            ["ALERTS{alertname=\"ServiceDown\",alertstate=\"firing\"}", "sli:events_bad:rate5m", "sli:events_total:rate5m"],
            _asked.Select(each => each.Query).Distinct().Order(StringComparer.Ordinal)
        );
        var parts = _asked.Where(each => each.Query == "sli:events_bad:rate5m").ToList();
        var start = Instant.FromUtc(2026, 11, 18, 12, 0).ToUnixTimeSeconds();
        Assert.Equal(
            [(start, start + 172_740), (start + 172_800, start + 345_540), (start + 345_600, start + 431_940)],
            parts.Select(part => (part.Start, part.End))
        );
        Assert.All(_asked, each => Assert.Equal("60", each.Step));
    }

    [Fact]
    public async Task Sample_is_the_events_of_its_minute_and_what_was_not_recorded_is_not_known()
    {
        var past = await ReadAsync(days: 1);

        Assert.Equal(("http://prometheus.example.com", 1440), (past.Source, past.Minutes));
        Assert.Equal(Instant.FromUtc(2026, 11, 22, 12, 0), past.Start);
        var events = past.Slis[("fks_api", "requests")];
        Assert.Equal((3d * 60, 7d * 60), (events.Bad[17], events.Total[17]));
        Assert.True(double.IsNaN(events.Bad[16]) && double.IsNaN(events.Total[18]));
        Assert.Equal(1, events.Minutes);
        Assert.Equal([17], past.Down[("fks_data", "page-fast")]);
    }

    [Theory]
    [InlineData("<html>Sign in</html>")]
    [InlineData("""{"status": "success"}""")]
    [InlineData("""{"data": {"result": [{"metric": {}, "values": [[1, "many"]]}]}}""")]
    public async Task Whoever_answers_as_no_Prometheus_does_is_named(string answer)
    {
        _answer = answer;

        Assert.Equal(
            "http://prometheus.example.com/ does not answer as a Prometheus does.",
            (await Assert.ThrowsAsync<HttpRequestException>(() => ReadAsync(days: 1))).Message
        );
    }

    private async Task<RecordedPast> ReadAsync(int days)
    {
        using var http = new HttpClient(this, disposeHandler: false);
        var server = new Uri("http://prometheus.example.com/");
        return await new PastReader(new PrometheusClient(http, server), server).ReadAsync(
            _now,
            TimeSpan.FromDays(days),
            new Progress<string>(),
            TestContext.Current.CancellationToken
        );
    }

    /// <summary>Each series has one sample, in the eighteenth minute of what is asked for.</summary>
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var form = HttpUtility.ParseQueryString(await request.Content!.ReadAsStringAsync(cancellationToken));
        var start = long.Parse(form["start"]!, CultureInfo.InvariantCulture);
        _asked.Add((form["query"]!, start, long.Parse(form["end"]!, CultureInfo.InvariantCulture), form["step"]!));
        var (labels, value) = form["query"]!.StartsWith("ALERTS", StringComparison.Ordinal)
            ? ("""{"service": "fks_data", "tier": "page-fast"}""", 1)
            : ("""{"service": "fks_api", "sli": "requests"}""", form["query"]!.Contains("bad", StringComparison.Ordinal) ? 3 : 7);
        return new(HttpStatusCode.OK)
        {
            Content = new StringContent(
                _answer
                    ?? $$$"""
                {"status": "success", "data": {"resultType": "matrix", "result": [{"metric": {{{labels}}}, "values": [[{{{start
                    + (17 * 60)}}}, "{{{value}}}"]]}]}}
                """
            ),
        };
    }
}
