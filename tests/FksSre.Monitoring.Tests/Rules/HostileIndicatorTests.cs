using CsCheck;
using FksSre.Monitoring.Plan;
using FksSre.Monitoring.Rendering;
using FksSre.Monitoring.RuleTests;
using FksSre.Monitoring.Settings;
using FksSre.PromQl;
using FksSre.ServiceLevels;
using FksSre.ServiceLevels.Declarations;
using FksSre.ServiceLevels.Findings;
using FksSre.ServiceLevels.Indicators;
using FksSre.ServiceLevels.Objectives;
using FksSre.ServiceLevels.Validation;
using FksSre.Tests.Promtool;

namespace FksSre.Monitoring.Tests.Rules;

/// <summary>Series and queries declared in C# by somebody who errs: what promtool would refuse never becomes a plan.</summary>
public sealed class HostileIndicatorTests
{
    private static readonly MonitoringEnvironment _environment = new(
        "d\"ev {{ .x }}",
        "cl'u$ter",
        TimeSpan.FromSeconds(15),
        new("https://runbooks.example/{{ .y }}/", "https://grafana.example"),
        new NotificationEndpoints(null, null, null)
    );

    private static readonly string[] _pieces =
    [
        "a",
        "a_total",
        "http:requests",
        "9",
        "_",
        "-",
        ".",
        " ",
        "\"",
        "'",
        "`",
        "\\",
        "{",
        "}",
        "(",
        ")",
        "[5m]",
        "[{{.window}}]",
        "{{.window}}",
        "rate",
        "sum",
        " by ",
        " and ",
        "*",
        "+",
        "|",
        "?",
        "=~",
        "!=",
        ",",
        "ä",
        "😀",
        "\ud83d",
        "\n",
        "\u001b",
        "1",
        "1e",
        "#",
    ];

    private static Gen<string> Text { get; } = Gen.Int[0, _pieces.Length - 1].Select(i => _pieces[i]).Array[0, 4].Select(string.Concat);

    private static Gen<string> QueryText { get; } =
        Gen.OneOf(
            Text,
            Text.Select(text => $"sum(rate(a_total{{job=\"{text}\"}}[{{{{.window}}}}]))"),
            Text.Select(text => $"sum(rate({text}[{{{{.window}}}}]))"),
            Gen.Const("sum(rate(a_total[{{.window}}]))")
        );

    private static Gen<Selector> Series { get; } =
        from metric in Gen.OneOf(Text, Gen.Const("a_total"))
        from label in Gen.OneOf(Text, Gen.Const("job"))
        from comparison in Gen.Int[0, 3]
        from value in Text
        select new Selector(metric, new LabelMatcher(label, (MatchOperator)comparison, value));

    private static Gen<EventSource> Source { get; } =
        Gen.OneOf(
            Series.Select(series => (EventSource)new EventSource.Counter(series)),
            QueryText.Select(text => (EventSource)new EventSource.Query(text))
        );

    private static Gen<Sli> Indicator { get; } =
        Gen.OneOf(
            Gen.Select(Source, Source, (bad, total) => (Sli)new Sli.Availability("s", bad, total)),
            Gen.Select(Source, Source, (good, total) => (Sli)new Sli.GoodAvailability("s", good, total)),
            Series.Select(series => (Sli)new Sli.Latency("s", series, 0.2m)),
            Series.Select(series => (Sli)new Sli.NativeLatency("s", series, 0.2m)),
            Series.Select(series => (Sli)new Sli.Uptime("s", series)),
            QueryText.Select(text => (Sli)new Sli.RawRatio("s", new EventSource.Query(text)))
        );

    [Fact]
    public void Whatever_is_legal_passes_promtool()
    {
        using var folder = new ScratchFolder();
        var files = new List<string>();
        var refused = 0;
        Indicator
            .Array[1, 2]
            .Sample(
                indicators =>
                {
                    ServiceDeclaration Of(string id, Sli sli, params DependencyDeclaration[] needs) =>
                        new()
                        {
                            Id = id,
                            Port = 8000,
                            Tier = Tier.High,
                            Owner = "platform",
                            DependsOn = [.. needs],
                            Slos =
                            [
                                SloDeclaration.Uptime(99m),
                                new SloDeclaration
                                {
                                    Id = "{{ .s }}",
                                    ObjectivePercent = 99.9m,
                                    Sli = new SliDeclaration.Explicit(sli),
                                },
                            ],
                        };
                    var catalogue = CatalogueValidation.Validate(
                        [Of("a|b(", indicators[0]), Of("c\"\\{{", indicators[^1], DependencyDeclaration.Vital("a|b("))],
                        Cadence.Default
                    );
                    if (catalogue.Value is null)
                    {
                        refused++;
                        return;
                    }

                    foreach (var file in MonitoringPlan.Derive(catalogue.Value, _environment, RuleTestScope.None).Rules)
                    {
                        var name = $"{files.Count}.yml";
                        folder.Write(name, RuleYaml.Render(file));
                        files.Add(Path.Combine(folder.Path, name));
                    }
                },
                iter: 400,
                threads: 1
            );

        Assert.True(refused > 40 && files.Count > 60, $"{refused} refused, {files.Count} files.");
        PromtoolCommand.Accepts("check", files);
    }

    [Fact]
    public void Comment_at_the_end_of_a_query_does_not_swallow_what_a_rule_puts_around_it()
    {
        using var folder = new ScratchFolder();
        var files = new List<string>();
        foreach (
            var sli in new Sli[]
            {
                new Sli.Availability(
                    "s",
                    Query("sum(rate(b_total[{{.window}}])) # all that failed"),
                    Query("sum(rate(a_total[{{.window}}]))#")
                ),
                new Sli.GoodAvailability(
                    "s",
                    Query("# good\nsum(rate(g_total[{{.window}}])) # (\""),
                    new EventSource.Counter(new("a_total"))
                ),
                new Sli.RawRatio("s", Query("errors_per_request # as a \"ratio")),
            }
        )
        {
            foreach (var file in MonitoringPlan.Derive(Shop(sli).Value!, _environment, RuleTestScope.None).Rules)
            {
                var name = $"{files.Count}.yml";
                folder.Write(name, RuleYaml.Render(file));
                files.Add(Path.Combine(folder.Path, name));
            }
        }

        PromtoolCommand.Accepts("check", files);

        static EventSource.Query Query(string text) => new(text);
    }

    [Fact]
    public void What_Prometheus_cannot_read_is_found_at_once_and_where_it_stands()
    {
        var sli = new Sli.Availability(
            "s",
            new EventSource.Query("sum(rate(a_total[{{.window}}])"),
            new EventSource.Counter(new("http requests", LabelMatcher.Equal("service-name", "x"), LabelMatcher.Matches("code", "5(..")))
        );

        var findings = Shop(sli).Findings;

        Assert.Equal(
            [
                "FKS140 services/shop/slos/promise/sli/bad",
                "FKS316 services/shop/slos/promise/sli/total",
                "FKS317 services/shop/slos/promise/sli/total",
                "FKS318 services/shop/slos/promise/sli/total",
            ],
            findings.Where(f => f.Level == FindingLevel.Error).Select(f => $"{f.Code} {f.Path}")
        );
    }

    [Theory]
    [InlineData("5(..")]
    [InlineData("a)(b")]
    [InlineData("\\")]
    public void Regex_that_Prometheus_cannot_read_is_a_finding(string regex)
    {
        var series = new Selector("a_total", LabelMatcher.Matches("code", regex));
        var sli = new Sli.Availability("s", new EventSource.Counter(series), new EventSource.Counter(new("a_total")));

        var findings = Shop(sli).Findings;

        Assert.Equal("FKS318", Assert.Single(findings, f => f.Level == FindingLevel.Error).Code);
    }

    [Fact]
    public void Half_of_a_character_in_a_query_is_a_finding()
    {
        var bad = new EventSource.Query("sum(rate(a_total{job=\"\ud83d\"}[{{.window}}]))");
        var sli = new Sli.Availability("s", bad, new EventSource.Counter(new("a_total")));

        var findings = Shop(sli).Findings;

        Assert.Equal(
            "At character 23 this is not PromQL: Here stands half of a character.",
            Assert.Single(findings, f => f.Level == FindingLevel.Error).Problem
        );
    }

    private static Checked<Catalogue> Shop(Sli sli) =>
        CatalogueValidation.Validate(
            [
                new ServiceDeclaration
                {
                    Id = "shop",
                    Port = 8000,
                    Tier = Tier.High,
                    Owner = "platform",
                    Slos =
                    [
                        new SloDeclaration
                        {
                            Id = "promise",
                            ObjectivePercent = 99.9m,
                            Sli = new SliDeclaration.Explicit(sli),
                        },
                    ],
                },
            ],
            Cadence.Default
        );
}
