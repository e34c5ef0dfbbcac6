using FksSre.Monitoring.Naming;
using FksSre.Monitoring.Rendering;
using FksSre.Monitoring.Rules;
using FksSre.Monitoring.RuleTests;
using FksSre.Monitoring.Tests.OnCall;
using FksSre.ServiceLevels;
using FksSre.ServiceLevels.Alerting;
using FksSre.ServiceLevels.Declarations;
using FksSre.ServiceLevels.Objectives;
using FksSre.Tests.Promtool;

namespace FksSre.Monitoring.Tests.Rules;

public class PlatformRuleTests
{
    private const string Tests = "tests/tests.yml";

    private static readonly AlertLinks _links = new("https://runbooks.example/", "https://grafana.example");

    private static readonly Catalogue _catalogue = Catalogues.Legal(
        Catalogues.Service("svc {{ $x }} \"q\" \\ ☃", Tier.High, "fks_three"),
        Catalogues.Service("fks_three", Tier.Critical),
        Catalogues.Service("fks_seven", Tier.Low) with
        {
            Slos = [SloDeclaration.Uptime(99.3m) with { Policy = TicketsOnly() }],
        }
    );

    [Fact]
    public void Rules_pass_the_tests_derived_with_them()
    {
        using var folder = Written(Rendered);

        var (passed, output) = PromtoolCommand.Test(folder.Path, Tests);

        Assert.True(passed, output);
    }

    [Theory]
    [InlineData("[2m]", "[5h]")]
    [InlineData("[11m]", "[5h]")]
    [InlineData(">= 3", ">= 4")]
    [InlineData(">= 3", ">= 2")]
    [InlineData("== 0", "== 1")]
    [InlineData("[31m]", "[6m]")]
    [InlineData("[6m]", "[31m]")]
    [InlineData("vector(1)", "vector(1) == 2")]
    public void Rules_that_are_wrong_fail_them(string text, string mistake)
    {
        var wrong = Rendered.Replace(text, mistake, StringComparison.Ordinal);
        Assert.NotEqual(Rendered, wrong);

        // Not played a second time, as what must pass is.
        using var folder = Written(wrong);
        Assert.False(PromtoolCommand.Run(folder.Path, "test", "rules", Tests).Passed, wrong);
    }

    [Fact]
    public void Service_whose_outage_pages_nobody_sends_no_signal()
    {
        var signals = RuleYaml.Render(PlatformRules.Derive(_catalogue, _links)).Split("platform:down")[1].Split("platform:targets")[0];

        Assert.Contains("fks_three", signals, StringComparison.Ordinal);
        Assert.DoesNotContain("fks_seven", signals, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_probed_has_neither_signals_nor_an_SLI_heartbeat()
    {
        var rules = PlatformRules.Derive(
            Catalogues.Legal(
                Catalogues.Service("fks_three", Tier.Critical) with
                {
                    Port = null,
                    Slos = [Golden.GoldenCases.All["raw_ratio_30d"].Slos[0]],
                }
            ),
            _links
        );

        Assert.Equal(["Watchdog"], rules.Groups.SelectMany(group => group.Rules).OfType<AlertRule>().Select(rule => rule.Alert));
    }

    private static string Rendered => RuleYaml.Render(PlatformRules.Derive(_catalogue, _links));

    private static ScratchFolder Written(string rules)
    {
        var folder = new ScratchFolder();
        folder.Write("rules/platform.yml", rules);
        folder.Write(Tests, RuleTestYaml.Render(PlatformTests.Derive(_catalogue)));
        return folder;
    }

    private static AlertingPolicy TicketsOnly() =>
        StandardPolicy.For(SloWindow.Default).Without(StandardPolicy.PageFastest, StandardPolicy.PageFast, StandardPolicy.PageSlow);
}
