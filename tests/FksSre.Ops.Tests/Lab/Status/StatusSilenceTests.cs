using System.Net;
using FksSre.Ops.Lab.Clients;
using FksSre.Ops.Lab.Silences;
using FksSre.Ops.Lab.Status;
using FksSre.Ops.Tests.Routing;
using FksSre.Stacks.Environments;

namespace FksSre.Ops.Tests.Lab.Status;

public class StatusSilenceTests
{
    private const string Silences = """
        [
          {"id":"b7","status":{"state":"active"},"startsAt":"2026-03-10T14:00:00.000Z","endsAt":"2026-03-10T17:43:00.000Z","createdBy":"bob","comment":"later","matchers":[{"name":"service","value":"fks_data","isRegex":false,"isEqual":true}]},
          {"id":"c3","status":{"state":"expired"},"startsAt":"2026-03-10T11:00:00.000Z","endsAt":"2026-03-10T12:00:00.000Z","createdBy":"cyd","comment":"over","matchers":[{"name":"service","value":"fks_ai","isRegex":false,"isEqual":true}]},
          {"id":"a1","status":{"state":"active"},"startsAt":"2026-03-10T14:00:00.000Z","endsAt":"2026-03-10T16:29:00.000Z","createdBy":"ada","comment":"moving it","matchers":[{"name":"service","value":"fks_(api|web)","isRegex":true,"isEqual":true},{"name":"slo","value":"uptime","isRegex":false,"isEqual":false}]}
        ]
        """;

    [Fact]
    public async Task Status_lists_what_is_silent_and_why_the_first_to_end_first()
    {
        using var http = new HttpClient(new Lab());

        var report = await StatusReport.ReadAsync(
            http,
            new PrometheusClient(http, new("http://127.0.0.1:19090/")),
            FksAlerts.Plan(FksEnvironments.Dev),
            TestContext.Current.CancellationToken
        );

        Assert.Equal(["a1", "b7"], report.Silences.Select(silence => silence.Id));
        var until = new DateTimeOffset(2026, 3, 10, 16, 29, 0, TimeSpan.Zero).ToLocalTime();
        Assert.Equal(
            FormattableString.Invariant(
                $"silent until Tue {until:yyyy-MM-dd HH:mm}  service=~\"fks_(api|web)\", slo!=\"uptime\"  ada: moving it"
            ),
            SilenceText.Of(report.Silences[0])
        );
    }

    /// <summary>Answers as a lab does in which nothing has happened yet.</summary>
    private sealed class Lab : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var text = request.RequestUri!.AbsolutePath switch
            {
                "/api/v1/query" => """{"status":"success","data":{"resultType":"vector","result":[]}}""",
                "/api/v2/silences" => Silences,
                _ => "[]",
            };
            return Task.FromResult(
                new HttpResponseMessage(HttpStatusCode.OK)
                {
                    Content = new StringContent(text, System.Text.Encoding.UTF8, "application/json"),
                }
            );
        }
    }
}
