using FksSre.Stacks.Configuration;

namespace FksSre.Stacks.Tests.Configuration;

public class SeveralMistakesTests
{
    [Fact]
    public void All_mistakes_are_found_at_once()
    {
        var configuration = LegalConfiguration
            .Dev.With(ConfigKeys.Context, "fks-prod")
            .With(ConfigKeys.DisableDefaultProviders, "[]")
            .With(ConfigKeys.ServicesNamespace, "Services")
            .With(ConfigKeys.Sink, "nowhere")
            .With(ConfigKeys.DiscordWebhook, "x7")
            .With("fks-sre:contxt", "minikube")
            .WithSecret(ConfigKeys.PagerDutyToken, "u7")
            .WithSecret(ConfigKeys.GrafanaAuth, "a7")
            .At("standalone.namespace", "\"default\"")
            .At("standalone.prometheus", """{"replicas": 0, "retention": "1d", "memory": "1Mi", "thanos": true, "extra": 1}""")
            .At("standalone.alertmanager", "7")
            .At("standalone.grafana", "{}");

        Assert.Null(configuration.Read().Value);
        Assert.Equal(
            """
            FKS605 Pulumi.dev.yaml/fks-sre:context
            FKS609 Pulumi.dev.yaml/pulumi:disable-default-providers
            FKS640 Pulumi.dev.yaml/fks-sre:servicesNamespace
            FKS642 Pulumi.dev.yaml/fks-sre:standalone/namespace
            FKS603 Pulumi.dev.yaml/fks-sre:standalone/prometheus/extra
            FKS621 Pulumi.dev.yaml/fks-sre:standalone/prometheus/replicas
            FKS602 Pulumi.dev.yaml/fks-sre:standalone/prometheus/storage
            FKS626 Pulumi.dev.yaml/fks-sre:standalone/prometheus/retention
            FKS624 Pulumi.dev.yaml/fks-sre:standalone/prometheus/memory
            FKS620 Pulumi.dev.yaml/fks-sre:standalone/alertmanager
            FKS606 Pulumi.dev.yaml/fks-sre:standalone/grafana
            FKS627 Pulumi.dev.yaml/fks-sre:sink
            FKS650 Pulumi.dev.yaml/fks-sre:discordWebhook
            FKS654 Pulumi.dev.yaml/fks-sre:discordWebhook
            FKS655 Pulumi.dev.yaml/pagerduty:token
            FKS652 Pulumi.dev.yaml/fks-sre:thanosObjectStore
            FKS608 Pulumi.dev.yaml/grafana:auth
            FKS604 Pulumi.dev.yaml/fks-sre:contxt
            """,
            string.Join("\n", configuration.Mistakes().Select(f => $"{f.Code} {f.Path}"))
        );
    }

    [Fact]
    public void Missing_parts_are_named_by_all_that_they_need()
    {
        Assert.Equal(
            """
            FKS602 Pulumi.dev.yaml/fks-sre:standalone/prometheus/replicas
            FKS602 Pulumi.dev.yaml/fks-sre:standalone/prometheus/storage
            FKS602 Pulumi.dev.yaml/fks-sre:standalone/prometheus/retention
            FKS602 Pulumi.dev.yaml/fks-sre:standalone/prometheus/memory
            FKS602 Pulumi.dev.yaml/fks-sre:standalone/alertmanager/replicas
            FKS602 Pulumi.dev.yaml/fks-sre:standalone/alertmanager/storage
            FKS606 Pulumi.dev.yaml/fks-sre:standalone/grafana
            """,
            string.Join("\n", LegalConfiguration.Dev.With(ConfigKeys.Standalone, "{}").Mistakes().Select(f => $"{f.Code} {f.Path}"))
        );
    }

    [Fact]
    public void Namespace_of_the_services_is_refused_whatever_else_is_wrong()
    {
        var configuration = LegalConfiguration.Dev.At("standalone.namespace", "\"fks-trading\"").At("standalone.prometheus.replicas", "0");

        Assert.Equal(["FKS641", "FKS621"], configuration.Mistakes().Select(f => f.Code));
    }
}
