using FksSre.Monitoring.Settings;
using FksSre.Stacks.Configuration;
using FksSre.Stacks.Inputs;
using static FksSre.Stacks.Tests.Configuration.WrongConfiguration;

namespace FksSre.Stacks.Tests.Configuration;

/// <summary>What a user sets for a provider reaches it, or is refused by name.</summary>
public class ProviderReadingTests
{
    [Fact]
    public void Nothing_is_passed_on_that_is_not_set() =>
        Assert.Equal(ProviderSettings.Default, LegalConfiguration.Prod.Read().Value?.Providers);

    [Fact]
    public void Everything_that_may_be_set_is_read()
    {
        var settings = LegalConfiguration
            .Prod.With("pagerduty:serviceRegion", "eu")
            .With("pagerduty:apiUrlOverride", "https://proxy.example/pd")
            .With("pagerduty:skipCredentialsValidation", "true")
            .With("kubernetes:suppressDeprecationWarnings", "true")
            .With("kubernetes:kubeClientSettings", """{"qps": 53, "burst": 107, "timeout": 61}""")
            .With(ConfigKeys.GrafanaUrl, "https://grafana.example")
            .WithSecret(ConfigKeys.GrafanaAuth, "key")
            .With("grafana:orgId", "7")
            .With("grafana:caCert", "/etc/ca.pem")
            .With("grafana:insecureSkipVerify", "true")
            .With("grafana:retries", "3")
            .With("grafana:retryWait", "11")
            .Read();

        Assert.Equal(
            new ProviderSettings
            {
                PagerDutyInEurope = true,
                PagerDutyApi = new("https://proxy.example/pd"),
                PagerDutyUnchecked = true,
                KubernetesDeprecationsUnshown = true,
                KubernetesClient = new(53, 107, 61),
                GrafanaOrganisation = 7,
                GrafanaCertificate = "/etc/ca.pem",
                GrafanaUnverified = true,
                GrafanaRetries = 3,
                GrafanaRetrySeconds = 11,
            },
            settings.Value?.Providers
        );
    }

    [Fact]
    public void Account_in_Europe_is_paged_in_Europe()
    {
        var settings = LegalConfiguration.Prod.With("pagerduty:serviceRegion", "eu").Read().Value!;

        Assert.Equal(
            "https://events.eu.pagerduty.com/v2/enqueue",
            DeployedEnvironment.Of(settings, backups: null).Notifications.PagerDutyEvents?.AbsoluteUri
        );
    }

    [Fact]
    public void Region_that_PagerDuty_does_not_have_is_refused() =>
        AssertOnly(
            LegalConfiguration.Prod.With("pagerduty:serviceRegion", "eur"),
            """
            FKS630 Pulumi.prod.yaml/pagerduty:serviceRegion = eur
                   It is one of eu, us.
                   Correct it, e.g. pulumi config set pagerduty:serviceRegion eu --stack prod
            """
        );

    [Fact]
    public void Setting_of_a_provider_that_the_stack_does_not_use_is_refused() =>
        AssertOnly(
            LegalConfiguration.Dev.With("grafana:orgId", "7"),
            """
            FKS608 Pulumi.dev.yaml/grafana:orgId = 7
                   Nothing reads it, since grafana:url is not configured.
                   Configure that, or remove this: pulumi config rm grafana:orgId --stack dev
            """
        );

    [Fact]
    public void Rate_that_is_no_number_is_refused() =>
        AssertOnly(
            LegalConfiguration.Dev.With("kubernetes:kubeClientSettings", """{"qps": "fast"}"""),
            """
            FKS621 Pulumi.dev.yaml/kubernetes:kubeClientSettings/qps = fast
                   It is a whole number from 1 to 10000.
                   Correct it, e.g. pulumi config set --path 'kubernetes:kubeClientSettings.qps' 50 --stack dev
            """
        );
}
