using FksSre.Stacks.Configuration;
using FksSre.Stacks.Configuration.Sources;

namespace FksSre.Stacks.Tests.Configuration;

public class EverySecretTests
{
    [Fact]
    public void Dev_gets_no_token_that_wakes_people_and_nothing_that_is_not_read() =>
        Assert.Equal(
            ["fks-sre:discordWebhook", "fks-sre:heartbeatUrl", "fks-sre:kubeconfig", "fks-sre:sliHeartbeatUrl"],
            Added(LegalConfiguration.Dev)
        );

    [Fact]
    public void Prod_keeps_its_secrets_and_gets_the_others() =>
        Assert.Equal(
            ["fks-sre:heartbeatUrl", "fks-sre:kubeconfig", "fks-sre:pagerDutyHeartbeatKey", "fks-sre:sliHeartbeatUrl"],
            Added(LegalConfiguration.Prod)
        );

    [Fact]
    public void What_is_configured_gets_its_secrets()
    {
        var configuration = LegalConfiguration
            .Prod.Without(ConfigKeys.PagerDutyToken)
            .Without(ConfigKeys.GrafanaDatabasePassword)
            .With(ConfigKeys.GrafanaUrl, "https://grafana.fks.example")
            .At("standalone.prometheus.thanos", "true");

        Assert.Equal(
            [
                "fks-sre:grafanaDatabasePassword",
                "fks-sre:heartbeatUrl",
                "fks-sre:kubeconfig",
                "fks-sre:pagerDutyHeartbeatKey",
                "fks-sre:sliHeartbeatUrl",
                "fks-sre:thanosObjectStore",
                "grafana:auth",
                "pagerduty:token",
            ],
            Added(configuration)
        );
    }

    [Fact]
    public void Remote_write_gets_its_token() =>
        Assert.Contains(
            "fks-sre:remoteWriteToken",
            Added(LegalConfiguration.Dev.At("standalone.prometheus.remoteWrite", """{"url": "https://metrics.fks.example"}"""))
        );

    /// <summary>Each is a placeholder that says whose, and the whole is as legal as before.</summary>
    private static IEnumerable<string> Added(StackConfiguration configuration)
    {
        var all = StackConfigurationSources.WithEverySecret(configuration);
        Assert.Empty(all.Read().Findings);
        Assert.All(all.Withheld, key => Assert.Equal($"<secret {key}>", all.Values[key]));
        Assert.All(configuration.Values, given => Assert.Equal(given.Value, all.Values[given.Key]));
        return all.Withheld;
    }
}
