using FksSre.Stacks.Configuration;
using static FksSre.Stacks.Tests.Configuration.WrongConfiguration;

namespace FksSre.Stacks.Tests.Configuration;

public class WrongKeyTests
{
    [Fact]
    public void Stack_of_no_environment_is_refused() =>
        AssertOnly(
            LegalConfiguration.Dev with
            {
                Stack = "staging",
            },
            """
            FKS601 Pulumi.staging.yaml = staging
                   No environment has the name of this stack, so it is not known which cluster it may touch.
                   Select one of dev, prod, or declare the environment in FksEnvironments and FksClusters.
            """
        );

    [Fact]
    public void Missing_context_is_refused() =>
        AssertOnly(
            LegalConfiguration.Dev.Without(ConfigKeys.Context),
            """
            FKS602 Pulumi.dev.yaml/fks-sre:context = (nothing)
                   It is required.
                   Set it, e.g. pulumi config set fks-sre:context minikube --stack dev
            """
        );

    [Fact]
    public void Context_of_another_cluster_is_refused() =>
        AssertOnly(
            LegalConfiguration.Dev.With(ConfigKeys.Context, "fks-prod"),
            """
            FKS605 Pulumi.dev.yaml/fks-sre:context = fks-prod
                   The cluster of dev is declared to be the context minikube (FksClusters); through another one it would change another cluster.
                   Correct it: pulumi config set fks-sre:context minikube --stack dev
            """
        );

    [Fact]
    public void Context_of_the_provider_that_differs_is_refused() =>
        AssertOnly(
            LegalConfiguration.Prod.With(ConfigKeys.KubernetesContext, "minikube"),
            """
            FKS605 Pulumi.prod.yaml/kubernetes:context = minikube
                   The cluster of prod is declared to be the context fks-prod (FksClusters); through another one it would change another cluster.
                   Correct it: pulumi config set kubernetes:context fks-prod --stack prod
            """
        );

    [Theory]
    [InlineData(null, "(nothing)")]
    [InlineData("[\"aws\"]", "a list")]
    [InlineData("*", "*")]
    public void Default_providers_must_all_be_disabled(string? value, string shown) =>
        AssertOnly(
            value is null
                ? LegalConfiguration.Dev.Without(ConfigKeys.DisableDefaultProviders)
                : LegalConfiguration.Dev.With(ConfigKeys.DisableDefaultProviders, value),
            $"""
            FKS609 Pulumi.dev.yaml/pulumi:disable-default-providers = {shown}
                   A resource without an explicit provider would go to whichever cluster or account the shell is signed in to.
                   Disable them all: pulumi config set --path 'pulumi:disable-default-providers[0]' '*' --stack dev
            """
        );

    [Fact]
    public void Neither_profile_is_refused() =>
        AssertOnly(
            LegalConfiguration.Dev.Without(ConfigKeys.Standalone),
            """
            FKS606 Pulumi.dev.yaml/fks-sre:standalone = (nothing)
                   Exactly one of standalone and attach must be there: everything is ours, or a Prometheus and a Grafana are there already.
                   Set the one that fits, beginning with pulumi config set --path 'fks-sre:standalone.prometheus.replicas' 1 --stack dev
            """
        );

    [Fact]
    public void Both_profiles_are_refused() =>
        AssertOnly(
            LegalConfiguration.Attached.With(ConfigKeys.Standalone, LegalConfiguration.Dev.Values[ConfigKeys.Standalone]),
            """
            FKS606 Pulumi.dev.yaml/fks-sre:standalone = standalone, attach
                   Exactly one of standalone and attach must be there: everything is ours, or a Prometheus and a Grafana are there already.
                   Remove one, e.g. pulumi config rm fks-sre:attach --stack dev
            """
        );

    [Fact]
    public void Unknown_key_of_ours_is_refused_with_the_nearest() =>
        AssertOnly(
            LegalConfiguration.Dev.With("fks-sre:serviceNamespace", "fks"),
            """
            FKS604 Pulumi.dev.yaml/fks-sre:serviceNamespace = fks-sre:serviceNamespace
                   No such key is read, so it would be ignored; known are fks-sre:apiServer, fks-sre:attach, fks-sre:backupDatabasePassword, fks-sre:backupPassword, fks-sre:backupTargetPassword, fks-sre:backupTargetUser, fks-sre:backups, fks-sre:context, fks-sre:discordWebhook, fks-sre:dutyMoves, fks-sre:grafanaDatabasePassword, fks-sre:heartbeatUrl, fks-sre:issuesWebhook, fks-sre:kubeconfig, fks-sre:pagerDutyHeartbeatKey, fks-sre:policies, fks-sre:release, fks-sre:remoteWriteToken, fks-sre:servicesNamespace, fks-sre:sink, fks-sre:sliHeartbeatUrl, fks-sre:standalone, fks-sre:thanosObjectStore, fks-sre:tickets.
                   Perhaps fks-sre:servicesNamespace is meant; set that, and remove this: pulumi config rm fks-sre:serviceNamespace --stack dev
            """
        );

    [Fact]
    public void Key_of_a_provider_that_is_not_passed_on_is_refused_with_what_to_do_instead() =>
        AssertOnly(
            LegalConfiguration.Dev.WithSecret("kubernetes:kubeconfig", "apiVersion: v1"),
            """
            FKS684 Pulumi.dev.yaml/kubernetes:kubeconfig = kubernetes:kubeconfig
                   It is not passed on to the provider, so it would be ignored. It is a secret of the project's.
                   Set it as fks-sre:kubeconfig, with --secret. Remove it: pulumi config rm kubernetes:kubeconfig --stack dev
            """
        );

    [Fact]
    public void Unknown_key_that_is_like_no_other_is_refused() =>
        AssertOnly(
            LegalConfiguration.Dev.With("grafana:xyzzy", "7"),
            """
            FKS604 Pulumi.dev.yaml/grafana:xyzzy = grafana:xyzzy
                   No such key is read, so it would be ignored; known are grafana:auth, grafana:caCert, grafana:insecureSkipVerify, grafana:orgId, grafana:retries, grafana:retryWait, grafana:url.
                   Remove it: pulumi config rm grafana:xyzzy --stack dev
            """
        );

    [Fact]
    public void Key_of_a_provider_that_has_none_is_refused() =>
        AssertOnly(
            LegalConfiguration.Dev.With("random:xyzzy", "7"),
            """
            FKS604 Pulumi.dev.yaml/random:xyzzy = random:xyzzy
                   No such key is read, so it would be ignored; nothing in this namespace is.
                   Remove it: pulumi config rm random:xyzzy --stack dev
            """
        );

    [Fact]
    public void Unknown_key_within_an_object_is_refused_with_the_nearest() =>
        AssertOnly(
            "standalone.prometheus.replica",
            "1",
            """
            FKS603 Pulumi.dev.yaml/fks-sre:standalone/prometheus/replica = replica
                   No such key is read here, so it would be ignored; known are replicas, storage, storageClass, retention, memory, remoteWrite, thanos.
                   Perhaps replicas is meant; set that, and remove this: pulumi config rm --path 'fks-sre:standalone.prometheus.replica' --stack dev
            """
        );

    [Fact]
    public void Key_with_quotes_and_controls_cannot_leave_the_command() =>
        AssertOnly(
            LegalConfiguration.Dev.With(
                ConfigKeys.Standalone,
                LegalConfiguration
                    .Dev.Values[ConfigKeys.Standalone]
                    .Replace("\"grafana\"", "\"it's\\u001b [\\\"a\\\"]\": 1, \"grafana\"", StringComparison.Ordinal)
            ),
            """
            FKS603 Pulumi.dev.yaml/fks-sre:standalone/it's\u001b ["a"] = it's\u001b ["a"]
                   No such key is read here, so it would be ignored; known are namespace, prometheus, alertmanager, grafana.
                   Remove it: pulumi config rm --path 'fks-sre:standalone["it'\''s\u001b [\"a\"]"]' --stack dev
            """
        );

    [Fact]
    public void Text_where_an_object_belongs_is_refused() =>
        AssertOnly(
            LegalConfiguration.Dev.With(ConfigKeys.Standalone, "{\"prometheus\": "),
            """
            FKS620 Pulumi.dev.yaml/fks-sre:standalone = {"prometheus":
                   Here stands an object with keys.
                   Remove it, then write it again as Pulumi.dev.yaml shows: pulumi config rm fks-sre:standalone --stack dev
            """
        );

    [Fact]
    public void Object_where_a_value_belongs_is_refused() =>
        AssertOnly(
            "standalone.prometheus.memory",
            "{\"limit\": \"1Gi\"}",
            """
            FKS620 Pulumi.dev.yaml/fks-sre:standalone/prometheus/memory = an object
                   Here stands a single value.
                   Remove it, then write it again as Pulumi.dev.yaml shows: pulumi config rm --path 'fks-sre:standalone.prometheus.memory' --stack dev
            """
        );
}
