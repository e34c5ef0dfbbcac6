using System.Collections.Immutable;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using FksSre.Delivery.Promotion;
using FksSre.Ops.Lab.Clients;
using FksSre.Ops.Releases;
using FksSre.Ops.Tests.Drift;
using FksSre.Ops.Tests.Routing;
using NodaTime;

namespace FksSre.Ops.Tests.Releases;

/// <summary>A real Alertmanager is asked for its silences, and silences what the gate says it does.</summary>
public sealed class SilenceAnswersTests
{
    private static readonly SilenceMatcher _auth = new("service", "fks_auth", IsRegex: false);

    /// <summary>What somebody may write, each with what is peculiar about it.</summary>
    private static readonly ImmutableArray<ImmutableArray<SilenceMatcher>> _matchers =
    [
        [_auth],
        [new("service", "fks_(api|web)", IsRegex: true), new("severity", "ticket", IsRegex: false)],
        // Anchored at both ends: no service is named so.
        [new("service", "api|auth", IsRegex: true)],
        [new("service", "fks_data", IsRegex: false), new("slo", "uptime", IsRegex: false, IsEqual: false)],
        [_auth, new("slo", "up.*|lat.*", IsRegex: true, IsEqual: false)],
        // No alert has it, so it is empty.
        [_auth, new("replica", "", IsRegex: false)],
        [_auth, new("replica", ".+", IsRegex: true)],
        [_auth, new("replica", "1", IsRegex: false, IsEqual: false)],
        [_auth, new("alertname", "(?i)errorbudget(burn|spent)", IsRegex: true)],
        [_auth, new("alertname", "(?P<which>SliMissing)", IsRegex: true)],
        [new("environment", "prod", IsRegex: false), new("cluster", "fks", IsRegex: false), new("tier", "page-.*", IsRegex: true)],
        [new("environment", "dev", IsRegex: false)],
        [new("severity", "p\\w{3}", IsRegex: true), new("service", "^fks_m.*$", IsRegex: true)],
        [new("service_tier", "critical", IsRegex: false)],
    ];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Alertmanager_silences_what_the_gate_says_and_nothing_else()
    {
        await using var log = await NotificationLog.StartAsync();
        await using var alertmanager = await RunningAlertmanager.StartAsync(FksAlerts.Routing(log));
        using var http = new HttpClient();
        var prod = await ReleaseRenders.OfAsync("prod");
        var spent = ReleaseRenders.Spent(prod);
        await alertmanager.PostAsync(ReleaseRenders.AlertsOf(prod));
        var client = new AlertmanagerClient(http, alertmanager.Url);
        var now = DateTimeOffset.UtcNow;
        var ids = new List<string>();
        foreach (var matchers in _matchers)
        {
            ids.Add(await client.BeginAsync(new([.. matchers], now, now.AddMinutes(97 + ids.Count), "ada", "why"), Cancellation));
        }

        var silences = await new SilenceAnswers(http, alertmanager.Url).AskAsync(Cancellation);
        var alerts = (await http.GetFromJsonAsync<JsonArray>(new Uri(alertmanager.Url, "api/v2/alerts"), Cancellation))!;

        Assert.Null(silences.Problem);
        Assert.Equal(ids, silences.All.Select(silence => silence.Id));
        Assert.All(silences.All, silence =>
            Assert.Equal(
                Silenced(alerts, silence.Id),
                SilenceGate
                    .Of(prod, prod, spent, silences with { All = [silence] }, [], Instant.FromDateTimeOffset(now))
                    .Where(result => result.Verdict == Verdict.Fail)
                    .Select(result => result.Value.Split(" are silent ")[0])
            )
        );
        // One of them would not be enough to tell anything from nothing.
        Assert.InRange(silences.All.Count(silence => Silenced(alerts, silence.Id).Count > 0), 9, 12);
    }

    [Fact]
    public async Task Silences_that_hold_or_will_are_told_with_their_times_and_those_that_ended_are_not()
    {
        await using var log = await NotificationLog.StartAsync();
        await using var alertmanager = await RunningAlertmanager.StartAsync(FksAlerts.Routing(log));
        using var http = new HttpClient();
        var client = new AlertmanagerClient(http, alertmanager.Url);
        var now = DateTimeOffset.UtcNow;
        var later = await client.BeginAsync(new([_auth], now.AddMinutes(19), now.AddMinutes(97), "ada", "later"), Cancellation);
        var holds = await client.BeginAsync(new([_auth], now, now.AddMinutes(37), "bob", "moving \"it\""), Cancellation);
        await client.EndAsync(await client.BeginAsync(new([_auth], now, now.AddMinutes(7), "eve", "over"), Cancellation), Cancellation);

        var answer = await new SilenceAnswers(http, alertmanager.Url).AskAsync(Cancellation);

        Assert.Equal(
            (null, $"GET {alertmanager.Url}api/v2/silences", $" --alertmanager {alertmanager.Url}"),
            (answer.Problem, answer.Query, answer.Named)
        );
        Assert.Equal(
            [(holds, "bob", "moving \"it\"", 37), (later, "ada", "later", 97)],
            answer.All.Select(each => (each.Id, each.By, each.Comment, Minutes(each.Ends)))
        );
        Assert.Equal(19, Minutes(answer.All[1].Begins));

        int Minutes(Instant at) => (int)Math.Round((at.ToDateTimeOffset() - now).TotalMinutes);
    }

    [Theory]
    [InlineData(200, "<html>Sign in</html>", "URL does not answer as an Alertmanager does.")]
    [InlineData(200, "{}", "URL does not answer as an Alertmanager does.")]
    [InlineData(200, "[{}]", "URL does not answer as an Alertmanager does.")]
    [InlineData(200, "null", "URL does not answer as an Alertmanager does.")]
    [InlineData(503, "", "Response status code does not indicate success: 503 (Service Unavailable).")]
    public async Task Whoever_answers_otherwise_is_a_reason_and_no_silence(int status, string body, string problem)
    {
        await using var server = await GrafanaDouble.StartAsync();
        server.Instead = (status, body, "");
        using var http = new HttpClient();
        var url = new Uri(server.Address.AbsoluteUri + "/");

        var answer = await new SilenceAnswers(http, url).AskAsync(Cancellation);

        Assert.Equal(problem.Replace("URL", url.AbsoluteUri, StringComparison.Ordinal), answer.Problem);
        Assert.Empty(answer.All);
        Assert.Equal("/below/api/v2/silences", Assert.Single(server.Requests).Path);
    }

    [Fact]
    public async Task Nobody_at_the_address_is_a_reason_too()
    {
        using var http = new HttpClient();

        Assert.Equal(
            "Connection refused (127.0.0.1:1)",
            (await new SilenceAnswers(http, new("http://127.0.0.1:1/")).AskAsync(Cancellation)).Problem
        );
    }

    /// <summary>As Alertmanager has it, in the words of the gate.</summary>
    private static List<string> Silenced(JsonArray alerts, string id) =>
        [
            .. alerts
                .Where(alert => alert!["status"]!["silencedBy"]!.AsArray().Any(by => by!.GetValue<string>() == id))
                .Select(alert => alert!["labels"]!)
                .GroupBy(labels => $"{labels["service"]}/{labels["slo"]}", labels => $"{labels["severity"]}s", StringComparer.Ordinal)
                .OrderBy(slo => slo.Key, StringComparer.Ordinal)
                .Select(slo => $"{slo.Key}: {string.Join(" and ", slo.Distinct().Order(StringComparer.Ordinal))}"),
        ];
}
