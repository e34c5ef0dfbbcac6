using FksSre.Monitoring.Settings;
using FksSre.Stacks.Configuration;

namespace FksSre.Stacks.Tests.Configuration;

public class LegalConfigurationTests
{
    [Fact]
    public void Standalone_with_a_volume_becomes_settings() =>
        AssertSettings(
            LegalConfiguration
                .Dev.With(ConfigKeys.Sink, "http://sink.fks:8081")
                .With(ConfigKeys.ApiServer, """{"cidr": "10.3.0.0/16", "port": 8447}"""),
            new(
                "dev",
                "minikube",
                "fks-trading",
                new("10.3.0.0/16", 8447),
                new Profile.Standalone(
                    "fks-monitoring",
                    new(1, Volume(11 * 1024), TimeSpan.FromDays(37), ByteSize.FromMebibytes(1100), new LongTermStorage.None()),
                    new(1, Volume(700)),
                    new(new GrafanaStore.Volume(Volume(3 * 1024)), RootUrl: null)
                ),
                new DashboardDelivery.ConfigMaps(),
                new(PagerDuty: false, Discord: false, Heartbeat: false, new("http://sink.fks:8081")),
                IsProtected: false
            )
        );

    [Fact]
    public void Standalone_with_a_database_becomes_settings() =>
        AssertSettings(
            LegalConfiguration
                .Prod.WithSecret(ConfigKeys.HeartbeatUrl, "https://beat.example/7")
                .WithSecret(ConfigKeys.SliHeartbeatUrl, "https://beat.example/11"),
            new(
                "prod",
                "fks-prod",
                "fks-trading",
                ApiServerSettings.Default,
                new Profile.Standalone(
                    "watch",
                    new(
                        2,
                        new(ByteSize.FromGibibytes(51), "fast"),
                        TimeSpan.FromDays(365 + 14),
                        ByteSize.FromGibibytes(3),
                        new LongTermStorage.None()
                    ),
                    new(3, Volume(2 * 1024)),
                    new(new GrafanaStore.Database("db.fks:5433", "grafana7", "graf", 4), new("https://grafana.fks.example"))
                ),
                new DashboardDelivery.ConfigMaps(),
                new(PagerDuty: true, Discord: true, Heartbeat: true, Sink: null) { SliHeartbeat = true },
                IsProtected: true
            )
        );

    [Fact]
    public void Attached_stack_becomes_settings()
    {
        var settings = Assert.IsType<StackSettings>(
            LegalConfiguration.Attached.With(ConfigKeys.ServicesNamespace, "fks-seven").Read().Value
        );

        Assert.Equal("fks-seven", settings.ServicesNamespace);
        var attach = Assert.IsType<Profile.Attach>(settings.Profile);
        Assert.Equal(("monitoring", RuleDelivery.PrometheusRules), (attach.Namespace, attach.Rules));
        Assert.Equal([new("release", "kube-prometheus"), new("team.example/number", "7")], attach.Labels);
    }

    [Fact]
    public void Rules_as_config_maps_need_no_labels()
    {
        var settings = LegalConfiguration.Attached.At("attach.rules", "\"configMaps\"").At("attach.labels", null).Read().Value;

        Assert.Equal((RuleDelivery.ConfigMaps, 0), settings?.Profile is Profile.Attach x ? (x.Rules, x.Labels.Count) : default);
    }

    [Theory]
    [InlineData("{\"url\": \"https://metrics.fks.example/write?db=7\"}", false)]
    [InlineData("{\"url\": \"https://metrics.fks.example/write?db=7\"}", true)]
    public void Remote_write_has_a_token_where_the_secret_is_there(string remoteWrite, bool hasToken)
    {
        var configuration = LegalConfiguration.Dev.At("standalone.prometheus.remoteWrite", remoteWrite);
        var settings = (hasToken ? configuration.WithSecret(ConfigKeys.RemoteWriteToken, "t7") : configuration).Read().Value;

        Assert.Equal(new LongTermStorage.RemoteWrite(new("https://metrics.fks.example/write?db=7"), hasToken), LongTerm(settings));
    }

    [Theory]
    [InlineData("true")]
    [InlineData("\"true\"")]
    public void Thanos_is_a_flag_as_the_command_and_as_a_person_write_it(string flag)
    {
        var settings = LegalConfiguration
            .Dev.At("standalone.prometheus.thanos", flag)
            .WithSecret(ConfigKeys.ThanosObjectStore, "type: S3")
            .Read()
            .Value;

        Assert.Equal(new LongTermStorage.ThanosSidecar(), LongTerm(settings));
    }

    [Fact]
    public void Values_may_be_text_or_numbers_and_null_is_absent()
    {
        var configuration = LegalConfiguration
            .Prod.At("standalone.prometheus.replicas", "\"5\"")
            .At("standalone.prometheus.thanos", "false")
            .At("standalone.prometheus.remoteWrite", "null")
            .At("standalone.prometheus.storageClass", "7")
            .At("standalone.grafana.database.name", "77");
        var standalone = Assert.IsType<Profile.Standalone>(configuration.Read().Value?.Profile);

        Assert.Equal(
            (5, "7", "77"),
            (standalone.Prometheus.Replicas, standalone.Prometheus.Storage.Class, (standalone.Grafana.Store as GrafanaStore.Database)?.Name)
        );
    }

    [Fact]
    public void Dashboards_go_through_the_interface_where_its_url_is_known()
    {
        var settings = LegalConfiguration
            .Dev.With(ConfigKeys.GrafanaUrl, "http://grafana.fks:3007")
            .WithSecret(ConfigKeys.GrafanaAuth, "a7")
            .Read()
            .Value;

        Assert.Equal(new DashboardDelivery.Api(new("http://grafana.fks:3007")), settings?.Dashboards);
    }

    [Fact]
    public void Keys_of_other_packages_are_theirs() =>
        Assert.Empty(LegalConfiguration.Dev.With("aws:region", "eu-central-1").With("kubernetes:context", "minikube").Mistakes());

    [Fact]
    public void Shortest_legal_retention_is_a_day_more_than_the_longest_window() =>
        Assert.Empty(LegalConfiguration.Dev.At("standalone.prometheus.retention", "\"29d\"").Mistakes());

    [Fact]
    public void Nobody_told_is_advice()
    {
        var result = LegalConfiguration.Dev.Read();

        Assert.NotNull(result.Value);
        Assert.Equal(
            """
            FKS656 Pulumi.dev.yaml/fks-sre:discordWebhook = (nothing) (advice)
                   No alert reaches anybody: there is no pagerduty:token, no discordWebhook and no sink.
                   Set one, e.g. pulumi config set --secret fks-sre:discordWebhook --stack dev
            """,
            Assert.Single(result.Findings).ToString()
        );
    }

    private static LongTermStorage? LongTerm(StackSettings? settings) => (settings?.Profile as Profile.Standalone)?.Prometheus.LongTerm;

    private static StorageSettings Volume(long mebibytes) => new(ByteSize.FromMebibytes(mebibytes), Class: null);

    private static void AssertSettings(StackConfiguration configuration, StackSettings expected)
    {
        var result = configuration.Read();

        Assert.Empty(result.Findings);
        Assert.Equal(expected, result.Value);
    }
}
