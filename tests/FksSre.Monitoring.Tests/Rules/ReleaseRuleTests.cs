using FksSre.Monitoring.Naming;
using FksSre.Monitoring.Plan;
using FksSre.Monitoring.Rendering;
using FksSre.Monitoring.Rules;
using FksSre.Monitoring.RuleTests;
using FksSre.Monitoring.Settings;
using FksSre.Monitoring.Tests.OnCall;
using FksSre.ServiceLevels.Objectives;
using FksSre.Tests.Promtool;

namespace FksSre.Monitoring.Tests.Rules;

/// <summary>The series by which Prometheus testifies what runs.</summary>
public class ReleaseRuleTests
{
    private static readonly Release _release = new("0c0c0c0c0c0c", "0d0d0d0d0d0d", "0f0f0f0f0f0f");

    private static readonly MonitoringPlan _plan = MonitoringPlan.Derive(
        Catalogues.Legal(Catalogues.Service("fks_three", Tier.Critical)),
        new(
            "dev",
            "minikube",
            TimeSpan.FromSeconds(15),
            new AlertLinks("https://runbooks.example/", "https://grafana.example"),
            new NotificationEndpoints(null, null, null)
        ),
        RuleTestScope.Live
    );

    [Fact]
    public void Plan_that_records_its_release_has_one_group_more_and_all_else_as_it_was()
    {
        var recording = _plan.Recording(_release);

        var platform = recording.Rules.Single(file => file.Name == PlatformRules.File);
        Assert.EndsWith(
            $$"""
              - name: platform:release
                interval: 1m
                rules:
                  - record: fks_sre:release:info
                    expr: |-
                      vector(1)
                    labels:
                      catalogue: 0c0c0c0c0c0c
                      derivation: 0d0d0d0d0d0d
                      release: {{_release.Fingerprint}}
                      roster: 0f0f0f0f0f0f

            """,
            RuleYaml.Render(platform).Replace("\"", "", StringComparison.Ordinal),
            StringComparison.Ordinal
        );
        Assert.Equal(
            _plan.Rules.Select(RuleYaml.Render),
            recording.Rules.Select(file =>
                RuleYaml.Render(file with { Groups = file.Groups.RemoveAll(group => group.Name == "platform:release") })
            )
        );
    }

    [Theory]
    [InlineData("vector(1)", "vector(1) > 1", false)]
    [InlineData("catalogue", "katalog", false)]
    [InlineData("vector(1)", "vector(1)", true)]
    public void Its_test_passes_and_notices_what_is_wrong(string text, string mistake, bool passes)
    {
        var recording = _plan.Recording(_release);
        using var folder = new ScratchFolder();
        folder.Write(
            "rules/platform.yml",
            RuleYaml
                .Render(recording.Rules.Single(file => file.Name == PlatformRules.File))
                .Replace(text, mistake, StringComparison.Ordinal)
        );
        folder.Write("tests/tests.yml", RuleTestYaml.Render(recording.Tests.Single(file => file.RuleFile == PlatformRules.File)));

        var (passed, output) = PromtoolCommand.Run(folder.Path, "test", "rules", "tests/tests.yml");

        Assert.True(passed == passes, output);
    }

    [Fact]
    public void Each_part_changes_the_whole()
    {
        Release[] all = [_release, _release with { Catalogue = "1" }, _release with { Derivation = "1" }, _release with { Roster = "1" }];

        Assert.Equal(4, all.Select(release => release.Fingerprint).Distinct().Count());
        Assert.All(all, release => Assert.Matches("^[0-9a-f]{12}$", release.Fingerprint));
    }
}
