using FksSre.Ops.PagerDuty.Api;
using FksSre.Ops.Tests.Lab;

namespace FksSre.Ops.Tests.PagerDuty;

/// <summary>Whatever stands between the question and its answer is a sentence with the next step, and never an answer.</summary>
public class PagerDutyClientTests(PagerDutyDouble pagerDuty) : IClassFixture<PagerDutyDouble>
{
    private const string Later = "Try again in a few minutes; status.pagerduty.com says whether PagerDuty has an incident itself.";
    private const string Address =
        "Check the address: accounts in Europe are at https://api.eu.pagerduty.com (pagerduty:serviceRegion eu).";

    [Theory]
    [InlineData(
        "401",
        true,
        "PagerDuty does not know the token (401).",
        $"Make an API access key in PagerDuty (Integrations, API Access Keys) and put it into PAGERDUTY_TOKEN. {Address}"
    )]
    [InlineData(
        "402",
        false,
        "The account cannot do what GET /schedules is about (402: Required abilities are "
            + "unavailable; The teams account ability is required to access teams.).",
        "Correct the plan of the account in stacks/Roster, or have PagerDuty add the ability."
    )]
    [InlineData(
        "403",
        false,
        "The token may not do GET /schedules (403: Access Denied).",
        "Use the API access key of an administrator or of the whole account; a read-only one is enough for oncall verify."
    )]
    [InlineData(
        "malformed403",
        false,
        "The token may not do GET /schedules (403).",
        "Use the API access key of an administrator or of the whole account; a read-only one is enough for oncall verify."
    )]
    [InlineData(
        "404",
        false,
        "PagerDuty has nothing at GET /schedules (404: Not Found).",
        $"It may have been deleted a moment ago: try again. {Address}"
    )]
    [InlineData(
        "400",
        false,
        "PagerDuty refuses GET /schedules (400: Invalid Input Provided; Invalid).",
        "Please report it with the command that you ran."
    )]
    [InlineData("500", false, "PagerDuty failed at GET /schedules (500: Internal Server Error).", Later)]
    [InlineData("502", false, "PagerDuty failed at GET /schedules (502).", Later)]
    [InlineData(
        "page",
        true,
        "The answer to GET /schedules is not PagerDuty's: it is a web page.",
        $"{Address} A proxy or a sign-in page may also have answered in its place."
    )]
    [InlineData(
        "cut",
        true,
        "The answer to GET /schedules is not PagerDuty's: its schedules cannot be read as JSON of that kind.",
        $"{Address} A proxy or a sign-in page may also have answered in its place."
    )]
    [InlineData("large", false, "The answer to GET /schedules has more than 16 MiB, so it was not read.", Address)]
    public async Task Answer_that_is_none_is_told(string kind, bool endsAll, string problem, string remedy)
    {
        await pagerDuty.ResetAsync(Targets.Now.ToDateTimeOffset());
        await pagerDuty.FaultAsync(kind, "^/schedules$", times: 9);

        var failure = await Assert.ThrowsAsync<LookFailure>(() =>
            PagerDutyClients.Account(pagerDuty.Api).SchedulesAsync("primary (prod)", CancellationToken.None)
        );

        Assert.Equal((problem, remedy, endsAll), (failure.Message, failure.Remedy, failure.EndsAll));
    }

    [Theory]
    [InlineData("{}", "it has no schedules")]
    [InlineData("[]", "it has no schedules")]
    [InlineData("""{"schedules": null}""", "its schedules is null")]
    [InlineData(
        """{"schedules": [{"name": "no id", "time_zone": "UTC"}], "more": false}""",
        "its schedules cannot be read as JSON of that kind"
    )]
    [InlineData("""{"schedules": []}""", "it has no more")]
    public async Task Answer_of_another_kind_is_not_read_as_empty(string body, string problem)
    {
        await pagerDuty.ResetAsync(Targets.Now.ToDateTimeOffset());
        await pagerDuty.FaultAsync("json", "^/schedules$", more: new { body });

        var failure = await Assert.ThrowsAsync<LookFailure>(() =>
            PagerDutyClients.Account(pagerDuty.Api).SchedulesAsync(CancellationToken.None)
        );

        Assert.Equal($"The answer to GET /schedules is not PagerDuty's: {problem}.", failure.Message);
    }

    [Fact]
    public async Task Token_is_not_sent_to_where_an_answer_leads()
    {
        await pagerDuty.ResetAsync(Targets.Now.ToDateTimeOffset());
        await pagerDuty.FaultAsync("redirect", "^/schedules$", more: new { to = new Uri(pagerDuty.Api, "services").AbsoluteUri });

        var failure = await Assert.ThrowsAsync<LookFailure>(() =>
            PagerDutyClients.Account(pagerDuty.Api).SchedulesAsync(CancellationToken.None)
        );

        Assert.Equal("The answer to GET /schedules is not PagerDuty's: it leads elsewhere (302).", failure.Message);
        Assert.Equal(["GET /schedules?limit=100&offset=0 302 FAULT redirect"], await pagerDuty.RequestsAsync());
    }

    [Theory]
    [InlineData("500")]
    [InlineData("502")]
    [InlineData("drop")]
    public async Task What_passes_is_asked_again(string kind)
    {
        await pagerDuty.ResetAsync(Targets.Now.ToDateTimeOffset());
        await pagerDuty.FaultAsync(kind, "^/schedules$", times: 2);

        Assert.Empty(await PagerDutyClients.Account(pagerDuty.Api).SchedulesAsync(CancellationToken.None));
        Assert.Equal(3, (await pagerDuty.RequestsAsync()).Count);
    }

    [Fact]
    public async Task Rate_limit_is_waited_for_as_long_as_it_says_and_told()
    {
        await pagerDuty.ResetAsync(Targets.Now.ToDateTimeOffset());
        await pagerDuty.FaultAsync("429", "^/schedules$", times: 3, more: new { reset = 1 });
        var progress = new ReportLog();

        Assert.Empty(await PagerDutyClients.Account(pagerDuty.Api, progress).SchedulesAsync(CancellationToken.None));

        // More often than a failure would be repeated.
        Assert.Equal(Enumerable.Repeat("PagerDuty limits the rate of requests: waiting 1 s", 3), progress.Reports);
    }

    [Fact]
    public async Task Rate_limit_without_end_is_given_up()
    {
        await pagerDuty.ResetAsync(Targets.Now.ToDateTimeOffset());
        await pagerDuty.FaultAsync("429", "^/schedules$", times: 99, more: new { reset = 3 });

        var failure = await Assert.ThrowsAsync<LookFailure>(() =>
            PagerDutyClients.Account(pagerDuty.Api).SchedulesAsync(CancellationToken.None)
        );

        Assert.Equal(
            "PagerDuty has had too many requests (429 to GET /schedules) and asks to wait 3 s; no more than 4 s are waited in all.",
            failure.Message
        );
        Assert.True(failure.EndsAll);
        Assert.Equal(2, (await pagerDuty.RequestsAsync()).Count);
    }

    [Fact]
    public async Task Rate_limit_that_does_not_say_how_long_is_given_time_too()
    {
        await pagerDuty.ResetAsync(Targets.Now.ToDateTimeOffset());
        await pagerDuty.FaultAsync("429", "^/schedules$", more: new { no_headers = true });

        var failure = await Assert.ThrowsAsync<LookFailure>(() =>
            PagerDutyClients.Account(pagerDuty.Api).SchedulesAsync(CancellationToken.None)
        );

        Assert.Equal(
            "PagerDuty has had too many requests (429 to GET /schedules) and asks to wait 5 s; no more than 4 s are waited in all.",
            failure.Message
        );
    }

    [Theory]
    [InlineData("2", 2)]
    [InlineData("0", 1)]
    [InlineData("Wed, 21 Oct 2015 07:28:00 GMT", 1)]
    [InlineData("soon", 5)]
    public async Task Gateway_says_how_long_to_wait_in_a_header_of_its_own(string retryAfter, int seconds)
    {
        await pagerDuty.ResetAsync(Targets.Now.ToDateTimeOffset());
        await pagerDuty.FaultAsync("429", "^/schedules$", times: 9, more: new { retry_after = retryAfter });

        var failure = await Assert.ThrowsAsync<LookFailure>(() =>
            PagerDutyClients.Account(pagerDuty.Api).SchedulesAsync(CancellationToken.None)
        );

        Assert.Equal(
            $"PagerDuty has had too many requests (429 to GET /schedules) and asks to "
                + $"wait {seconds} s; no more than 4 s are waited in all.",
            failure.Message
        );
    }

    [Fact]
    public async Task Silence_is_told_with_how_long_it_was_waited_for()
    {
        await pagerDuty.ResetAsync(Targets.Now.ToDateTimeOffset());
        await pagerDuty.FaultAsync("timeout", "^/schedules$", times: 3, more: new { seconds = 2 });

        var failure = await Assert.ThrowsAsync<LookFailure>(() =>
            PagerDutyClients.Account(pagerDuty.Api, limit: TimeSpan.FromSeconds(1)).SchedulesAsync(CancellationToken.None)
        );

        Assert.Equal($"{pagerDuty.Api} gave no answer to GET /schedules within 1 s.", failure.Message);
        Assert.True(failure.EndsAll);
    }

    [Fact]
    public async Task Address_where_nobody_listens_is_told()
    {
        var failure = await Assert.ThrowsAsync<LookFailure>(() =>
            PagerDutyClients.Account(new("http://127.0.0.1:1/")).SchedulesAsync(CancellationToken.None)
        );

        Assert.Equal("PagerDuty at http://127.0.0.1:1/ cannot be reached: Connection refused (127.0.0.1:1).", failure.Message);
        Assert.True(failure.EndsAll);
    }

    [Theory]
    [InlineData(null, null, "https://api.pagerduty.com/")]
    [InlineData("", "us", "https://api.pagerduty.com/")]
    [InlineData(null, "eu", "https://api.eu.pagerduty.com/")]
    [InlineData("http://127.0.0.1:8444", "eu", "http://127.0.0.1:8444/")]
    [InlineData("https://gateway.example/pagerduty?x=1", null, "https://gateway.example/pagerduty/")]
    public void Address_is_the_region_s_or_the_one_that_is_named(string? named, string? region, string address) =>
        Assert.Equal(address, PagerDutyAddress.Of(named, region).AbsoluteUri);

    [Theory]
    [InlineData(
        "http://pagerduty.example",
        null,
        "What is named in FKS_PAGERDUTY_API (or pagerduty:apiUrlOverride) is no address "
            + "that a token may be sent to: https, or http on this machine."
    )]
    [InlineData(
        "api.pagerduty.com",
        null,
        "What is named in FKS_PAGERDUTY_API (or pagerduty:apiUrlOverride) is no address "
            + "that a token may be sent to: https, or http on this machine."
    )]
    [InlineData(null, "mars", "pagerduty:serviceRegion is mars, and there is no such region.")]
    public void Other_addresses_get_no_token(string? named, string? region, string problem) =>
        Assert.Equal(problem, Assert.Throws<LookFailure>(() => PagerDutyAddress.Of(named, region)).Message);
}
