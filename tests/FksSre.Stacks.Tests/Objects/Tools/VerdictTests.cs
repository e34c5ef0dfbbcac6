using FksSre.Components;
using FksSre.Tests.Promtool;

namespace FksSre.Stacks.Tests.Objects.Tools;

/// <summary>The servers' own tools on what is mounted for them, laid out as their pods see it.</summary>
public class VerdictTests
{
    private const string Prometheus = "prometheus.yml";
    private const string Alertmanager = "alertmanager.yml";

    public static TheoryData<string> Standalone =>
        [.. Variants.All.Where(v => v.Value.Values.ContainsKey("fks-sre:standalone")).Select(v => v.Key)];

    [Theory]
    [MemberData(nameof(Standalone))]
    public async Task Promtool_accepts_what_prometheus_is_given(string variant)
    {
        using var folder = MountedFolder.Of(await ClusterObjects.Of(variant), Parts.Prometheus);
        ClusterDiscovery.LeaveOutWhereUnknown(Path.Combine(folder.Path, Prometheus));

        var (passed, output) = PromtoolCommand.Run(folder.Path, "check", "config", Prometheus);

        Assert.True(passed, output);
    }

    [Theory]
    [InlineData(Prometheus, "replica: ", "replica", "yaml")]
    [InlineData("rules/platform.yml", "expr: ", "expr: ) ", "could not parse expression")]
    [InlineData("targets/probes.yml", "- targets:", "- target:", "target")]
    public async Task Promtool_refuses_what_is_damaged(string file, string text, string damage, string reason)
    {
        using var folder = MountedFolder.Of(await ClusterObjects.Of(Variants.Prod), Parts.Prometheus);
        ClusterDiscovery.LeaveOutWhereUnknown(Path.Combine(folder.Path, Prometheus));
        var path = Path.Combine(folder.Path, file);
        File.WriteAllText(path, File.ReadAllText(path).Replace(text, damage, StringComparison.Ordinal));

        var (passed, output) = PromtoolCommand.Run(folder.Path, "check", "config", Prometheus);

        Assert.False(passed);
        Assert.Contains(reason, output, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Standalone))]
    public async Task Alertmanager_configuration_is_accepted(string variant)
    {
        using var folder = MountedFolder.Of(await ClusterObjects.Of(variant), Parts.Alertmanager);
        var file = Path.Combine(folder.Path, Alertmanager);

        Assert.Empty(AlertmanagerShape.Problems(File.ReadAllText(file)));
        if (AmtoolCommand.IsNewEnough)
        {
            var (passed, output) = AmtoolCommand.Run("check-config", file);
            Assert.True(passed, output);
        }
    }

    [Theory]
    [InlineData(
        "webhook_url_file:",
        "webhook_url_files:",
        "receiver tickets: discord_configs have no webhook_url_files\nreceiver tickets: 0 addresses"
    )]
    [InlineData(
        "- name: tickets",
        "- name: ticket",
        "receiver tickets: there is none\nreceiver tickets: there is none\nreceiver ticket: no route leads to it"
    )]
    public async Task Damaged_alertmanager_configuration_is_refused(string text, string damage, string problems)
    {
        using var folder = MountedFolder.Of(await ClusterObjects.Of(Variants.Prod), Parts.Alertmanager);
        var config = File.ReadAllText(Path.Combine(folder.Path, Alertmanager));

        Assert.Equal(problems, string.Join('\n', AlertmanagerShape.Problems(config.Replace(text, damage, StringComparison.Ordinal))));
    }
}
