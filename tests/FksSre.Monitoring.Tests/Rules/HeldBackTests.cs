using System.Collections.Immutable;
using FksSre.Monitoring.Rendering;
using FksSre.Monitoring.Rules;
using FksSre.Monitoring.Tests.OnCall;
using FksSre.PromQl;
using FksSre.ServiceLevels;
using FksSre.ServiceLevels.Declarations;
using FksSre.ServiceLevels.Indicators;
using FksSre.ServiceLevels.Objectives;
using FksSre.Tests.Promtool;

namespace FksSre.Monitoring.Tests.Rules;

/// <summary>
/// Which alerts do not begin while something is down, in a real promtool: alerts of a plain condition, and signals beside them.
/// </summary>
public sealed class HeldBackTests
{
    private const string Page = "page-fast";

    /// <summary>The web needs the API, which is vital to it, and the jobs, which are not; both need the data, vitally.</summary>
    private static readonly Catalogue _catalogue = Catalogues.Legal(
        Service("fks_api", DependencyDeclaration.Vital("fks_data")),
        Service("fks_data"),
        Service("fks_jobs", DependencyDeclaration.Vital("fks_data")),
        Service("fks_web", DependencyDeclaration.Vital("fks_api"), new("fks_jobs"))
    );

    /// <summary>
    /// What is down, and whether the alert of the web begins: its page of requests, its page of uptime, its ticket of requests, its ticket
    /// of uptime, its ticket without an SLO.
    /// </summary>
    [Theory]
    [InlineData("fks_web", Page, "requests page 0, uptime page 1, requests ticket 0, uptime ticket 1, service ticket 0")]
    [InlineData("fks_web", "page-slow", "requests page 1, uptime page 1, requests ticket 0, uptime ticket 1, service ticket 0")]
    [InlineData("fks_api", Page, "requests page 0, uptime page 0, requests ticket 0, uptime ticket 0, service ticket 0")]
    [InlineData("fks_data", Page, "requests page 0, uptime page 0, requests ticket 0, uptime ticket 0, service ticket 0")]
    [InlineData("fks_data", "page-slow", "requests page 1, uptime page 1, requests ticket 0, uptime ticket 0, service ticket 0")]
    [InlineData("fks_jobs", Page, "requests page 1, uptime page 1, requests ticket 0, uptime ticket 0, service ticket 0")]
    [InlineData("fks_other", Page, "requests page 1, uptime page 1, requests ticket 1, uptime ticket 1, service ticket 1")]
    public void Alert_does_not_begin_while_what_explains_it_is_down(string down, string tier, string begun) =>
        Assert.Equal(
            begun,
            string.Join(", ", Alerts.Select(alert => $"{alert.Title} {(Fires(alert.Rule, Signal(down, tier), signals: "1x9") ? 1 : 0)}"))
        );

    [Fact]
    public void What_fires_already_goes_on_until_it_ends_by_itself() => Assert.All(Alerts, alert =>
        {
            var down = Signal("fks_data", Page);
            Assert.True(Fires(alert.Rule, down, signals: "_x3 1x6"));
            Assert.False(Fires(alert.Rule, down, signals: "_x3 1x6", condition: "1x5 stale _x3"));
            Assert.False(Fires(alert.Rule, down, signals: "_x2 1x7", condition: "1 stale _x2 1x6"));
        });

    /// <summary>Another alert of the same incident has woken somebody, so this one is no news; one of another incident has not.</summary>
    [Theory]
    [InlineData("alertname=\"Some\",alertstate=\"firing\",service=\"fks_web\",severity=\"page\",slo=\"requests\",tier=\"page-slow\"", true)]
    [InlineData("alertname=\"Other\",alertstate=\"firing\",service=\"fks_web\",severity=\"page\",slo=\"requests\"", false)]
    [InlineData("alertname=\"Some\",alertstate=\"pending\",service=\"fks_web\",severity=\"page\",slo=\"requests\"", false)]
    [InlineData("alertname=\"Some\",alertstate=\"firing\",service=\"fks_api\",severity=\"page\",slo=\"requests\"", false)]
    [InlineData("alertname=\"Some\",alertstate=\"firing\",service=\"fks_web\",severity=\"ticket\",slo=\"requests\"", false)]
    [InlineData("alertname=\"Some\",alertstate=\"firing\",service=\"fks_web\",severity=\"page\",slo=\"uptime\"", false)]
    public void Further_alert_of_an_incident_that_is_open_begins(string beside, bool begins) =>
        Assert.Equal(
            begins,
            Fires(Alerts[0].Rule, $"{Signal("fks_data", Page)}\n      - {{series: 'ALERTS{{{beside}}}', values: '1x9'}}", signals: "1x9")
        );

    [Fact]
    public void Service_that_needs_nothing_holds_back_what_is_not_about_its_uptime()
    {
        var data = _catalogue.Services.Single(s => s.Id == "fks_data");

        Assert.Equal(
            ["fks_data", ""],
            Alerts
                .Take(2)
                .Select(alert =>
                    string.Join(
                        ',',
                        HeldBack.Causes(data, alert.Rule with { Labels = alert.Rule.Labels.SetItem("service", "fks_data") }, _catalogue)
                    )
                )
        );
    }

    private static IReadOnlyList<(string Title, AlertRule Rule)> Alerts { get; } =
    [
        ("requests page", Of("page", Page, ("slo", "requests"), ("sli", "requests"))),
        ("uptime page", Of("page", Page, ("slo", "uptime"), ("sli", "uptime"))),
        ("requests ticket", Of("ticket", "ticket-fast", ("slo", "requests"), ("sli", "requests"))),
        ("uptime ticket", Of("ticket", "ticket-fast", ("slo", "uptime"), ("sli", "uptime"))),
        ("service ticket", Of("ticket", "traffic-drop")),
    ];

    private static ServiceDeclaration Service(string id, params DependencyDeclaration[] needs) =>
        Catalogues.Service(id, Tier.High) with
        {
            Dialect = HttpDialects.Fks,
            DependsOn = [.. needs],
            Slos = [SloDeclaration.Uptime(99m), SloDeclaration.Availability(99.9m) with { Id = "requests" }],
        };

    private static AlertRule Of(string severity, string tier, params (string, string)[] more)
    {
        var rule = new AlertRule(
            "Some",
            Prom.Instant(new Selector("is_bad")),
            For: TimeSpan.Zero,
            KeepFiringFor: TimeSpan.Zero,
            Sorted([("service", "fks_web"), ("severity", severity), ("tier", tier), .. more]),
            Sorted()
        );
        return HeldBack.Of(_catalogue.Services.Single(s => s.Id == "fks_web"), rule, _catalogue);
    }

    private static ImmutableSortedDictionary<string, string> Sorted(params (string Name, string Value)[] labels) =>
        labels.ToImmutableSortedDictionary(label => label.Name, label => label.Value, StringComparer.Ordinal);

    private static string Signal(string service, string tier) =>
        $"- {{series: 'ALERTS{{alertname=\"ServiceDown\",alertstate=\"firing\",service=\"{service}\",severity=\"none\",tier=\"{tier}\"}}', "
        + $"values: 'SIGNALS'}}";

    /// <summary>Nine minutes after the beginning.</summary>
    private static bool Fires(AlertRule rule, string down, string signals, string condition = "1x9")
    {
        using var folder = new ScratchFolder();
        folder.Write("rules.yml", RuleYaml.Render(new RuleFile("rules", [new("g", TimeSpan.FromMinutes(1), [rule])])));
        folder.Write(
            "test.yml",
            $$"""
            rule_files: [rules.yml]
            evaluation_interval: 1m
            tests:
              - interval: 1m
                input_series:
                  - {series: 'is_bad', values: '{{condition}}'}
                  {{down.Replace("SIGNALS", signals, StringComparison.Ordinal)}}
                promql_expr_test:
                  - expr: count(ALERTS{alertname="Some",alertstate="firing",tier="{{rule.Labels["tier"]}}"}) or vector(0)
                    eval_time: 9m
                    exp_samples: [{labels: '{}', value: 1}]
            """
        );
        var (passed, output) = PromtoolCommand.Test(folder.Path, "test.yml");
        Assert.True(passed || output.Contains("{} 0E+00", StringComparison.Ordinal), output);
        return passed;
    }
}
