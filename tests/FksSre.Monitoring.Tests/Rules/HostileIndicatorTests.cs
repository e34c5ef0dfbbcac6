using CsCheck;
using FksSre.Monitoring.Plan;
using FksSre.Monitoring.Rendering;
using FksSre.Monitoring.RuleTests;
using FksSre.Monitoring.Settings;
using FksSre.ServiceLevels.Declarations;
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

    [Fact]
    public void Whatever_is_legal_passes_promtool()
    {
        using var folder = new ScratchFolder();
        var files = new List<string>();
        var refused = 0;
        HostileIndicators
            .All.Array[1, 2]
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
        PromtoolCommand.Accepts(files);
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
            foreach (var file in MonitoringPlan.Derive(HostileIndicators.Shop(sli).Value!, _environment, RuleTestScope.None).Rules)
            {
                var name = $"{files.Count}.yml";
                folder.Write(name, RuleYaml.Render(file));
                files.Add(Path.Combine(folder.Path, name));
            }
        }

        PromtoolCommand.Accepts(files);

        static EventSource.Query Query(string text) => new(text);
    }
}
