using FksSre.ServiceLevels.Objectives;

namespace FksSre.Ops.Tests.Routing;

/// <summary>
/// The barest and the oddest alerts that Alertmanager takes, through every receiver, to a sink that refuses what PagerDuty and Discord
/// refuse.
/// They are of others: with no label and no annotation that ours have.
/// </summary>
public class BareAlertTests
{
    private static readonly string _long = string.Concat(Enumerable.Repeat("Ünbekannt 😀 ", 900));

    /// <summary>Annotations that somebody may write, and what is read of an alert without a summary of ours.</summary>
    private static readonly (string Case, Dictionary<string, string> Annotations, string? Summary)[] _annotations =
    [
        ("None", [], null),
        ("Blank", new() { ["summary"] = " \t ", ["description"] = "\n" }, null),
        ("Invisible", new() { ["summary"] = "\u00a0\u200b\u2028", ["description"] = "\u0007\u001b" }, null),
        ("OnlyDescription", new() { ["description"] = "disk\n  is full" }, "disk is full"),
        ("OnlyMessage", new() { ["message"] = "old style" }, null),
        (
            "Long",
            new()
            {
                ["summary"] = _long,
                ["description"] = _long,
                ["runbook_url"] = "https://x.example/" + new string('a', 5_000),
                ["dashboard_url"] = "https://" + new string('h', 400) + ".example/",
            },
            _long
        ),
        (
            "Template",
            new() { ["summary"] = "{{ .CommonLabels }} \"quoted\" 'it' \\ <b>&amp;", ["description"] = "{{ end }}{{ template \"x\" }}" },
            "{{ .CommonLabels }} \"quoted\" 'it' \\ <b>&amp;"
        ),
        ("Control", new() { ["summary"] = "a\u001b]0;b\u0007c\nd\0e", ["description"] = "f\u001b[31mg" }, "a ]0;b c d e"),
        (
            "Links",
            new()
            {
                ["summary"] = "s",
                ["runbook_url"] = "docs/x.md",
                ["dashboard_url"] = "javascript:alert(1)",
            },
            "s"
        ),
        (
            "BrokenLinks",
            new()
            {
                ["summary"] = "s",
                ["runbook_url"] = "https://x example/a b",
                ["dashboard_url"] = "http://",
            },
            "s"
        ),
    ];

    [Fact]
    public async Task Page_of_anybody_opens_an_incident_that_says_what_it_is_about_and_ends()
    {
        await using var path = await BarePath.StartAsync();
        string[] services = ["legacy", .. _tiers.Select(tier => FksAlerts.Catalogue.Services.First(s => s.Tier == tier).Id)];
        var alerts = (
            from service in services
            from x in _annotations
            select (
                Labels: Labels(("alertname", x.Case + service), ("service", service), ("severity", "page"), ("slo", x.Case)),
                x.Annotations,
                Summary: x.Summary ?? $"{x.Case}{service}: service=\"{service}\" severity=\"page\" slo=\"{x.Case}\""
            )
        ).ToList();
        alerts.Add((Labels(("severity", "page")), [], "An alert without a name: severity=\"page\""));
        alerts.Add((Labels(("alertname", "Bare"), ("severity", "page")), [], "Bare: severity=\"page\""));
        alerts.Add(
            (
                Labels(("alertname", "Quoted"), ("severity", "page"), ("path", "a\"\\\n{{ . }}\u001b" + new string('x', 3_000))),
                [],
                $"Quoted: path=\"a\\\"\\\\\\n{{{{ . }}}}\\x1b{new string('x', 88)}\" severity=\"page\""
            )
        );

        await path.Alertmanager.PostAsync(alerts.Select(alert => (alert.Labels, alert.Annotations)));
        await path.UntilAsync(async () => (await path.IncidentsAsync()).Count >= alerts.Count);

        Assert.Empty(await path.Sink.RefusalsAsync());
        Assert.Equal(
            alerts.Select(alert => Cut(alert.Summary)).Order(StringComparer.Ordinal),
            (await path.IncidentsAsync()).Select(i => i.Summary!.TrimEnd()).Order(StringComparer.Ordinal)
        );

        await path.Alertmanager.PostAsync(alerts.Select(alert => (alert.Labels, alert.Annotations)), firing: false);
        await path.UntilAsync(async () => (await path.IncidentsAsync()).All(i => i.IsOver));
        Assert.Empty(await path.Sink.RefusalsAsync());
    }

    [Fact]
    public async Task Ticket_and_what_is_neither_reach_the_channel_with_something_to_read()
    {
        await using var path = await BarePath.StartAsync();
        var alerts = (
            from severity in new[] { "ticket", "", "warning" }
            from x in _annotations
            select (Labels: Labels(("alertname", x.Case + severity), ("severity", severity)), x.Annotations)
        ).ToList();
        alerts.Add((Labels(("some", "label")), []));

        await path.Alertmanager.PostAsync(alerts);
        await path.UntilAsync(async () => (await path.EmbedsAsync()).Count >= alerts.Count);
        await path.Alertmanager.PostAsync(alerts, firing: false);
        await path.UntilAsync(async () =>
            (await path.EmbedsAsync()).Count(e => e.Title.StartsWith("Over: ", StringComparison.Ordinal)) >= alerts.Count
        );

        Assert.Empty(await path.Sink.RefusalsAsync());
        var embeds = await path.EmbedsAsync();
        Assert.Contains(("An alert without a name", "An alert without a name: some=label\n"), embeds);
        Assert.Contains(("disk is full", "disk\n  is full\n"), embeds);
        Assert.Contains(("s", "Linksticket: alertname=Linksticket severity=ticket\n"), embeds);
    }

    [Fact]
    public async Task Two_hundred_alerts_of_one_group_are_one_message_that_counts_them()
    {
        await using var path = await BarePath.StartAsync();
        var alerts = (
            from severity in new[] { "page", "ticket" }
            from i in Enumerable.Range(0, 200)
            select (
                Labels(("alertname", "Many"), ("severity", severity), ("service", "legacy"), ("instance", $"{i:000}")),
                new Dictionary<string, string> { ["description"] = $"{i:000} {_long}" }
            )
        ).ToList();

        await path.Alertmanager.PostAsync(alerts);
        // Alertmanager may notify of those of a group that have arrived, and then of all.
        await path.UntilAsync(async () =>
            (await path.IncidentsAsync()).Count > 0
            && (await path.EmbedsAsync()).Any(e => e.Text.EndsWith("\n200 alerts in all.\n", StringComparison.Ordinal))
        );
        await path.Alertmanager.PostAsync(alerts, firing: false);
        await path.UntilAsync(async () =>
            (await path.IncidentsAsync()).All(i => i.IsOver)
            && (await path.EmbedsAsync()).Any(e => e.Title.StartsWith("Over: ", StringComparison.Ordinal))
        );

        Assert.Empty(await path.Sink.RefusalsAsync());
        Assert.Single(await path.IncidentsAsync());
        Assert.Contains(await path.EmbedsAsync(), embed => embed.Title.StartsWith("Over: ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Heartbeats_need_nothing_but_their_names()
    {
        await using var path = await BarePath.StartAsync();

        await path.Alertmanager.PostAsync(
            new[] { "Watchdog", "SliRecordingsFresh" }.Select(name =>
                (Labels(("alertname", name), ("severity", "none")), new Dictionary<string, string>())
            )
        );
        await path.UntilAsync(async () =>
            (await path.Sink.GetAsync("/heartbeats")).GetArrayLength() == 2 && (await path.IncidentsAsync()).Count == 2
        );

        Assert.Empty(await path.Sink.RefusalsAsync());
        Assert.Equal(
            ["SliRecordingsFresh: severity=\"none\"", "Watchdog: severity=\"none\""],
            (await path.IncidentsAsync()).Select(i => i.Summary!).Order(StringComparer.Ordinal)
        );
    }

    /// <summary>The second would wake nobody.</summary>
    [Fact]
    public async Task Pages_of_others_about_different_things_are_incidents_of_their_own()
    {
        await using var path = await BarePath.StartAsync();

        await path.Alertmanager.PostAsync(
            new[] { "DiskFull", "BackupMissing" }.Select(name =>
                (Labels(("alertname", name), ("severity", "page")), new Dictionary<string, string>())
            )
        );

        await path.UntilAsync(async () => (await path.IncidentsAsync()).Count == 2);
    }

    /// <summary>Though they reach the same people as the service's own pages, and have no SLO to be told apart by.</summary>
    [Fact]
    public async Task Pages_of_others_about_a_known_service_are_incidents_of_their_own_and_end_each_by_itself()
    {
        await using var path = await BarePath.StartAsync();
        (Dictionary<string, string> Labels, Dictionary<string, string> Annotations)[] alerts =
        [
            .. new[] { "DiskFull", "BackupMissing", "Ünbekannt 😀", new string('n', 3_000), "{{ .CommonLabels }}\n\u001b[31m" }.Select(
                name => (Labels(("alertname", name), ("severity", "page"), ("service", "fks_api")), new Dictionary<string, string>())
            ),
            (Labels(("severity", "page"), ("service", "fks_api")), []),
        ];

        await path.Alertmanager.PostAsync(alerts);
        await path.UntilAsync(async () => (await path.IncidentsAsync()).Count == alerts.Length);
        await path.Alertmanager.PostAsync(alerts[..1], firing: false);
        await path.UntilAsync(async () => (await path.IncidentsAsync()).Any(i => i.IsOver));

        Assert.Equal(
            "DiskFull: service=\"fks_api\" severity=\"page\"",
            Assert.Single(await path.IncidentsAsync(), i => i.IsOver).Summary!.TrimEnd()
        );
        Assert.Empty(await path.Sink.RefusalsAsync());
    }

    private static readonly Tier[] _tiers = [Tier.Critical, Tier.High, Tier.Medium];

    /// <summary>As PagerDuty has it: no more than 1,024 characters.</summary>
    private static string Cut(string summary)
    {
        var runes = summary.EnumerateRunes().ToList();
        return runes.Count <= 1024 ? summary : string.Concat(runes.Take(1023).Select(rune => rune.ToString())) + "…";
    }

    private static Dictionary<string, string> Labels(params (string Name, string Value)[] labels) =>
        labels.ToDictionary(label => label.Name, label => label.Value);
}
