using FksSre.Stacks.Configuration;
using static FksSre.Stacks.Tests.Configuration.WrongConfiguration;

namespace FksSre.Stacks.Tests.Configuration;

public class WrongSecretTests
{
    [Fact]
    public void Secret_in_plain_text_is_refused() =>
        AssertOnly(
            LegalConfiguration.Dev.With(ConfigKeys.DiscordWebhook, "https://discord.example/api/webhooks/7/x7"),
            """
            FKS650 Pulumi.dev.yaml/fks-sre:discordWebhook = (secret)
                   The secret stands in the file as plain text; whoever reads the repository has it.
                   Replace it by a new one, since this one may be known, and store that encrypted: pulumi config set --secret fks-sre:discordWebhook --stack dev
            """
        );

    [Fact]
    public void Encrypted_value_that_is_no_secret_is_refused_and_not_shown() =>
        AssertOnly(
            LegalConfiguration.Dev.WithSecret(ConfigKeys.Standalone, LegalConfiguration.Dev.Values[ConfigKeys.Standalone]),
            """
            FKS651 Pulumi.dev.yaml/fks-sre:standalone = (secret)
                   It is encrypted, wholly or in part, though nothing in it is secret: a review would not see it, and a render cannot read it.
                   Remove it, then write it again in the open: pulumi config rm fks-sre:standalone --stack dev
            """
        );

    [Fact]
    public void Thanos_without_an_object_store_is_refused() =>
        AssertOnly(
            "standalone.prometheus.thanos",
            "true",
            """
            FKS652 Pulumi.dev.yaml/fks-sre:thanosObjectStore = (nothing)
                   standalone.prometheus.thanos is configured, and needs this secret.
                   Set it: pulumi config set --secret fks-sre:thanosObjectStore --stack dev
            """
        );

    [Fact]
    public void Database_without_a_password_is_refused() =>
        AssertOnly(
            LegalConfiguration.Prod.Without(ConfigKeys.GrafanaDatabasePassword),
            """
            FKS652 Pulumi.prod.yaml/fks-sre:grafanaDatabasePassword = (nothing)
                   standalone.grafana.database is configured, and needs this secret.
                   Set it: pulumi config set --secret fks-sre:grafanaDatabasePassword --stack prod
            """
        );

    [Fact]
    public void Interface_of_Grafana_without_a_key_is_refused() =>
        AssertOnly(
            LegalConfiguration.Dev.With(ConfigKeys.GrafanaUrl, "https://grafana.fks.example"),
            """
            FKS652 Pulumi.dev.yaml/grafana:auth = (nothing)
                   grafana:url is configured, and needs this secret.
                   Set it: pulumi config set --secret grafana:auth --stack dev
            """
        );

    [Theory]
    [InlineData("grafana:auth", "grafana:url")]
    [InlineData("fks-sre:remoteWriteToken", "standalone.prometheus.remoteWrite")]
    [InlineData("fks-sre:thanosObjectStore", "standalone.prometheus.thanos")]
    [InlineData("fks-sre:grafanaDatabasePassword", "standalone.grafana.database")]
    public void Secret_that_nothing_reads_is_refused(string key, string reader) =>
        AssertOnly(
            LegalConfiguration.Dev.WithSecret(key, "s7"),
            $"""
            FKS608 Pulumi.dev.yaml/{key} = (secret)
                   Nothing reads it, since {reader} is not configured.
                   Configure that, or remove this: pulumi config rm {key} --stack dev
            """
        );

    [Fact]
    public void Attached_stack_reads_no_token_of_a_Prometheus_of_its_own() =>
        AssertOnly(
            LegalConfiguration.Attached.WithSecret(ConfigKeys.RemoteWriteToken, "s7"),
            """
            FKS608 Pulumi.dev.yaml/fks-sre:remoteWriteToken = (secret)
                   Nothing reads it, since standalone.prometheus.remoteWrite is not configured.
                   Configure that, or remove this: pulumi config rm fks-sre:remoteWriteToken --stack dev
            """
        );

    [Fact]
    public void Token_that_wakes_people_is_refused_where_nobody_is_to_be_woken() =>
        AssertOnly(
            LegalConfiguration.Dev.WithSecret(ConfigKeys.PagerDutyToken, "u+7token"),
            """
            FKS655 Pulumi.dev.yaml/pagerduty:token = (secret)
                   The cluster of dev is declared to wake nobody (FksClusters), and this token would.
                   Remove it: pulumi config rm pagerduty:token --stack dev
            """
        );

    [Fact]
    public void Empty_secret_is_refused() =>
        AssertOnly(
            LegalConfiguration.Dev.WithSecret(ConfigKeys.Kubeconfig, " "),
            """
            FKS653 Pulumi.dev.yaml/fks-sre:kubeconfig = (secret)
                   The secret is empty.
                   Set it: pulumi config set --secret fks-sre:kubeconfig --stack dev; or remove it: pulumi config rm fks-sre:kubeconfig --stack dev
            """
        );

    [Theory]
    [InlineData("http://discord.example/api/webhooks/7/x7")]
    [InlineData("x7")]
    public void Webhook_is_a_url_of_https(string webhook) =>
        AssertOnly(
            LegalConfiguration.Dev.WithSecret(ConfigKeys.DiscordWebhook, webhook),
            """
            FKS654 Pulumi.dev.yaml/fks-sre:discordWebhook = (secret)
                   The secret is no URL of https.
                   Set the whole URL: pulumi config set --secret fks-sre:discordWebhook --stack dev
            """
        );

    [Theory]
    [InlineData(ConfigKeys.HeartbeatUrl, "http://beat.example/7", "80")]
    [InlineData(ConfigKeys.DiscordWebhook, "https://discord.example:8447/api/webhooks/7/x7", "8447")]
    public void Url_on_a_port_that_is_closed_is_refused(string key, string url, string port) =>
        AssertOnly(
            LegalConfiguration.Dev.WithSecret(key, url),
            $"""
            FKS658 Pulumi.dev.yaml/{key} = (secret)
                   The URL has port {port}, and Alertmanager may send to port 443 only (its network policy); notifications would be lost.
                   Set a URL of https without a port: pulumi config set --secret {key} --stack dev
            """
        );

    [Fact]
    public void Url_on_any_port_is_taken_where_Alertmanager_is_not_ours() =>
        Assert.Empty(LegalConfiguration.Attached.WithSecret(ConfigKeys.HeartbeatUrl, "http://beat.example:8447/7").Mistakes());

    [Fact]
    public void Heartbeat_is_a_url() =>
        AssertOnly(
            LegalConfiguration.Dev.WithSecret(ConfigKeys.HeartbeatUrl, "beat7"),
            """
            FKS654 Pulumi.dev.yaml/fks-sre:heartbeatUrl = (secret)
                   The secret is no URL of http or https.
                   Set the whole URL: pulumi config set --secret fks-sre:heartbeatUrl --stack dev
            """
        );
}
