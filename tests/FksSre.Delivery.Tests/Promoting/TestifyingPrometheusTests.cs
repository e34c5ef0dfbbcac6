using System.Globalization;
using System.Net;
using System.Text;
using FksSre.Ops.Releases;
using NodaTime;

namespace FksSre.Delivery.Tests.Promoting;

/// <summary>A real Prometheus with a past that is known, asked which release ran when.</summary>
public class TestifyingPrometheusTests
{
    private static readonly DateTimeOffset _end = new(2026, 11, 23, 7, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset _start = _end - TimeSpan.FromDays(9);

    [Fact]
    public async Task Timeline_is_what_was_recorded_over_more_than_one_question()
    {
        using var http = new HttpClient();
        using var server = await RunningPrometheus.WithAsync(Past(), http);

        var (timeline, problem) = await new PrometheusAnswers(http, server.Address).TimelineAsync(
            _start,
            _end,
            TestContext.Current.CancellationToken
        );

        Assert.Null(problem);
        Assert.Equal(
            [
                ("aaaaaaaaaaa1", 1, 11_701, 11_701, 11_701),
                ("bbbbbbbbbbb2", 11_702, 11_791, 90, 37),
                ("aaaaaaaaaaa1", 11_821, 11_832, 12, 0),
            ],
            timeline!.Segments.Select(each => (each.Release, Minute(each.First), Minute(each.Last), each.Minutes, each.Judged))
        );
    }

    [Fact]
    public async Task Nobody_at_the_address_is_a_reason_and_no_exception()
    {
        using var http = new HttpClient();
        var answers = new PrometheusAnswers(http, new($"http://127.0.0.1:{RunningPrometheus.FreePort()}/"));

        var (timeline, problem) = await answers.TimelineAsync(_start, _end, TestContext.Current.CancellationToken);
        var answer = await answers.AskAsync("up", TestContext.Current.CancellationToken);

        Assert.Null(timeline);
        Assert.Contains("refused", problem!, StringComparison.Ordinal);
        Assert.Contains("refused", answer.Problem!, StringComparison.Ordinal);
        Assert.Empty(answer.Values);
    }

    [Fact]
    public async Task Whoever_answers_as_no_Prometheus_does_is_a_reason_too()
    {
        using var listener = new HttpListener();
        var address = $"http://127.0.0.1:{RunningPrometheus.FreePort()}/";
        listener.Prefixes.Add(address);
        listener.Start();
        var serving = listener
            .GetContextAsync()
            .ContinueWith(
                context =>
                {
                    using var response = context.Result.Response;
                    response.OutputStream.Write(Encoding.UTF8.GetBytes("<html>Sign in</html>"));
                },
                TestContext.Current.CancellationToken
            );
        using var http = new HttpClient();

        var answer = await new PrometheusAnswers(http, new(address)).AskAsync("up", TestContext.Current.CancellationToken);

        await serving;
        Assert.EndsWith("does not answer as a Prometheus does.", answer.Problem, StringComparison.Ordinal);
    }

    private static int Minute(Instant at) => (int)(at.ToDateTimeOffset() - _start).TotalMinutes;

    private static string Past()
    {
        var text = new StringBuilder("# TYPE fks_sre:release:info gauge\n");
        Write(text, "fks_sre:release:info{release=\"aaaaaaaaaaa1\",catalogue=\"c\"}", "1", 0, 11_700);
        Write(text, "fks_sre:release:info{release=\"bbbbbbbbbbb2\",catalogue=\"c\"}", "1", 11_701, 11_790);
        Write(text, "fks_sre:release:info{release=\"aaaaaaaaaaa1\",catalogue=\"c\"}", "1", 11_820, 11_831);
        text.Append("# TYPE sli:events_total:rate5m gauge\n");
        Write(text, "sli:events_total:rate5m{service=\"fks_api\",sli=\"requests\"}", "0.7", 0, 11_737);
        return text.Append("# EOF\n").ToString();
    }

    /// <summary>Rules are not evaluated at whole minutes.</summary>
    private static void Write(StringBuilder text, string series, string value, int first, int last)
    {
        for (var minute = first; minute <= last; minute++)
        {
            text.Append(
                CultureInfo.InvariantCulture,
                $"{series} {value} {(_start + TimeSpan.FromMinutes(minute)).ToUnixTimeSeconds() + 23}\n"
            );
        }
    }
}
