using FksSre.Monitoring.Settings;
using FksSre.ServiceLevels.Findings;
using FksSre.Stacks.Catalogue;
using FksSre.Stacks.Configuration;
using FksSre.Stacks.Configuration.Sources;
using FksSre.Tests;

namespace FksSre.Stacks.Tests.Configuration;

/// <summary>The stack files of this repository are legal, and say what they are meant to.</summary>
public class RepositoryFileTests
{
    private static readonly TimeSpan _longestWindow = FksCatalogue
        .Services.SelectMany(s => s.Slos)
        .Max(s => TimeSpan.FromDays(s.WindowDays));

    [Fact]
    public void Dev_runs_one_of_each_and_tells_nobody_yet()
    {
        var result = Read("dev");

        Assert.Equal(("FKS656", FindingLevel.Advice), Assert.Single(result.Findings.Select(f => (f.Code, f.Level))));
        Assert.Equal(
            new(
                "dev",
                "minikube",
                "fks-trading",
                new("0.0.0.0/0", 8443),
                new Profile.Standalone(
                    "fks-monitoring",
                    new(1, Volume(10), TimeSpan.FromDays(35), ByteSize.FromGibibytes(1), new LongTermStorage.None()),
                    new(1, Volume(1)),
                    new(new GrafanaStore.Volume(Volume(1)), RootUrl: null)
                ),
                new DashboardDelivery.ConfigMaps(),
                new(PagerDuty: false, Discord: false, Heartbeat: false, Sink: null),
                IsProtected: false
            ),
            result.Value
        );
    }

    [Fact]
    public void Prod_runs_more_than_one_and_is_protected() =>
        Assert.Equal(
            new(
                "prod",
                "fks-prod",
                "fks-trading",
                ApiServerSettings.Default,
                new Profile.Standalone(
                    "fks-monitoring",
                    new(2, Volume(50), TimeSpan.FromDays(95), ByteSize.FromGibibytes(3), new LongTermStorage.None()),
                    new(3, Volume(2)),
                    new(new GrafanaStore.Volume(Volume(5)), new("https://grafana.fkstrading.xyz"))
                ),
                new DashboardDelivery.ConfigMaps(),
                new(PagerDuty: false, Discord: false, Heartbeat: false, Sink: null),
                IsProtected: true
            ),
            Read("prod").Value
        );

    [Theory]
    [InlineData("dev", false)]
    [InlineData("prod", true)]
    public void Every_secret_leaves_a_stack_legal(string stack, bool wakesPeople)
    {
        var result = StackConfigurationReading.Read(StackConfigurationSources.WithEverySecret(Configuration(stack)), _longestWindow);

        Assert.Empty(result.Findings);
        Assert.Equal(
            new Channels(wakesPeople, Discord: true, Heartbeat: true, Sink: null) { SliHeartbeat = true, PagerDutyHeartbeat = wakesPeople },
            result.Value?.Channels
        );
    }

    private static Checked<StackSettings> Read(string stack) => StackConfigurationReading.Read(Configuration(stack), _longestWindow);

    private static StackConfiguration Configuration(string stack) =>
        Assert.IsType<StackConfiguration>(StackConfigurationSources.FromFile(stack, Text(stack)).Value);

    private static string Text(string stack) => File.ReadAllText(Path.Combine(RepositoryRoot.Folder, $"Pulumi.{stack}.yaml"));

    private static StorageSettings Volume(long gibibytes) => new(ByteSize.FromGibibytes(gibibytes), Class: null);
}
