using FksSre.Stacks.Configuration;
using static FksSre.Stacks.Tests.Configuration.WrongConfiguration;

namespace FksSre.Stacks.Tests.Configuration;

public class WrongPartTests
{
    [Fact]
    public void Two_Alertmanagers_are_refused() =>
        AssertOnly(
            "standalone.alertmanager.replicas",
            "2",
            """
            FKS622 Pulumi.dev.yaml/fks-sre:standalone/alertmanager/replicas = 2
                   When two of them lose each other, neither can tell which half is cut off, and one more buys nothing that one does not have.
                   Run 1, or 3 and more: pulumi config set --path 'fks-sre:standalone.alertmanager.replicas' 3 --stack dev
            """
        );

    [Theory]
    [InlineData("192.168.49.2/33")]
    [InlineData("minikube")]
    public void Network_of_the_API_server_is_an_address_and_a_length(string cidr) =>
        AssertOnly(
            LegalConfiguration.Dev.With(ConfigKeys.ApiServer, $$"""{"cidr": "{{cidr}}", "port": 8443}"""),
            $"""
            FKS634 Pulumi.dev.yaml/fks-sre:apiServer/cidr = {cidr}
                   A network is an address, a slash and how many of its bits count; the others are zero.
                   Correct it, e.g. pulumi config set --path 'fks-sre:apiServer.cidr' 192.168.49.0/24 --stack dev
            """
        );

    [Fact]
    public void Port_of_the_API_server_is_in_range() =>
        AssertOnly(
            LegalConfiguration.Dev.With(ConfigKeys.ApiServer, """{"port": 70001}"""),
            """
            FKS621 Pulumi.dev.yaml/fks-sre:apiServer/port = 70001
                   It is a whole number from 1 to 65535.
                   Correct it, e.g. pulumi config set --path 'fks-sre:apiServer.port' 6443 --stack dev
            """
        );

    [Fact]
    public void Grafana_without_a_store_is_refused() =>
        AssertOnly(
            "standalone.grafana.storage",
            null,
            """
            FKS606 Pulumi.dev.yaml/fks-sre:standalone/grafana = (nothing)
                   Exactly one of storage and database must be there: a volume, or a database elsewhere.
                   Set one, e.g. pulumi config set --path 'fks-sre:standalone.grafana.storage' 5Gi --stack dev
            """
        );

    [Fact]
    public void Grafana_with_two_stores_is_refused() =>
        AssertOnly(
            LegalConfiguration.Prod.At("standalone.grafana.storage", "\"5Gi\""),
            """
            FKS606 Pulumi.prod.yaml/fks-sre:standalone/grafana = storage, database
                   Exactly one of storage and database must be there: a volume, or a database elsewhere.
                   Remove one, e.g. pulumi config rm --path 'fks-sre:standalone.grafana.storage' --stack prod
            """
        );

    [Fact]
    public void Storage_class_without_storage_is_refused() =>
        AssertOnly(
            LegalConfiguration.Prod.At("standalone.grafana.storageClass", "\"fast\""),
            """
            FKS608 Pulumi.prod.yaml/fks-sre:standalone/grafana/storageClass = fast
                   Nothing reads it, since standalone.grafana.storage is not configured.
                   Configure that, or remove this: pulumi config rm --path 'fks-sre:standalone.grafana.storageClass' --stack prod
            """
        );

    [Theory]
    [InlineData("db.fks", "db.fks")]
    [InlineData("db.fks:70000", "db.fks:70000")]
    [InlineData("graf:pass7@db.fks:5433", "…@db.fks:5433")]
    public void Host_of_a_database_has_a_name_and_a_port(string host, string shown) =>
        AssertOnly(
            LegalConfiguration.Prod.At("standalone.grafana.database.host", $"\"{host}\""),
            $"""
            FKS632 Pulumi.prod.yaml/fks-sre:standalone/grafana/database/host = {shown}
                   The host of a database is a name or address, a colon and a port from 1 to 65535.
                   Correct it, e.g. pulumi config set --path 'fks-sre:standalone.grafana.database.host' postgres.databases:5432 --stack prod
            """
        );

    [Fact]
    public void User_of_a_database_with_white_space_is_refused() =>
        AssertOnly(
            LegalConfiguration.Prod.At("standalone.grafana.database.user", "\"graf ana\""),
            """
            FKS633 Pulumi.prod.yaml/fks-sre:standalone/grafana/database/user = graf ana
                   A name in PostgreSQL is 1 to 63 characters here, without white space or control characters.
                   Correct it, e.g. pulumi config set --path 'fks-sre:standalone.grafana.database.user' grafana --stack prod
            """
        );

    [Fact]
    public void Sink_that_is_no_url_is_refused() =>
        AssertOnly(
            LegalConfiguration.Dev.With(ConfigKeys.Sink, "sink:8080"),
            """
            FKS627 Pulumi.dev.yaml/fks-sre:sink = sink:8080
                   This is no URL of http or https.
                   Correct it, e.g. pulumi config set fks-sre:sink http://sink.fks-monitoring:8080 --stack dev
            """
        );

    [Fact]
    public void Namespace_with_an_underscore_is_refused() =>
        AssertOnly(
            "standalone.namespace",
            "\"fks_monitoring\"",
            """
            FKS640 Pulumi.dev.yaml/fks-sre:standalone/namespace = fks_monitoring
                   A namespace is named with 1 to 63 small letters, digits and hyphens, and neither end is a hyphen.
                   Correct it, e.g. pulumi config set --path 'fks-sre:standalone.namespace' fks-monitoring --stack dev
            """
        );

    [Fact]
    public void Namespace_of_the_services_is_not_ours() =>
        AssertOnly(
            LegalConfiguration.Attached.With(ConfigKeys.ServicesNamespace, "monitoring"),
            """
            FKS641 Pulumi.dev.yaml/fks-sre:attach/namespace = monitoring
                   The FKS services run there, and nothing among them is ever touched.
                   Take another, e.g. pulumi config set --path 'fks-sre:attach.namespace' fks-monitoring --stack dev
            """
        );

    [Fact]
    public void Namespace_of_the_cluster_is_not_ours() =>
        AssertOnly(
            "standalone.namespace",
            "\"kube-system\"",
            """
            FKS642 Pulumi.dev.yaml/fks-sre:standalone/namespace = kube-system
                   It belongs to the cluster; ours is made and removed with the stack.
                   Take one of its own, e.g. pulumi config set --path 'fks-sre:standalone.namespace' fks-monitoring --stack dev
            """
        );

    [Fact]
    public void Attached_stack_must_name_its_namespace() =>
        AssertOnly(
            LegalConfiguration.Attached.At("attach.namespace", null),
            """
            FKS602 Pulumi.dev.yaml/fks-sre:attach/namespace = (nothing)
                   It is required.
                   Set it, e.g. pulumi config set --path 'fks-sre:attach.namespace' fks-monitoring --stack dev
            """
        );

    [Fact]
    public void Rules_in_an_unknown_form_are_refused() =>
        AssertOnly(
            LegalConfiguration.Attached.At("attach.rules", "\"PrometheusRule\""),
            """
            FKS630 Pulumi.dev.yaml/fks-sre:attach/rules = PrometheusRule
                   It is one of configMaps, prometheusRules.
                   Correct it, e.g. pulumi config set --path 'fks-sre:attach.rules' prometheusRules --stack dev
            """
        );

    [Theory]
    [InlineData(null)]
    [InlineData("{}")]
    public void Rules_for_the_operator_need_labels(string? labels) =>
        AssertOnly(
            LegalConfiguration.Attached.At("attach.labels", labels),
            """
            FKS645 Pulumi.dev.yaml/fks-sre:attach/labels = (nothing)
                   The operator takes only PrometheusRules whose labels its ruleSelector names, so it would never read ours.
                   Set what kubectl get prometheus -A -o yaml shows under ruleSelector, e.g. pulumi config set --path 'fks-sre:attach.labels.release' kube-prometheus --stack dev
            """
        );

    [Fact]
    public void Label_key_with_white_space_is_refused() =>
        AssertOnly(
            LegalConfiguration.Attached.At("attach.labels", """{"team.example/a b": "x"}"""),
            """
            FKS643 Pulumi.dev.yaml/fks-sre:attach/labels/team.example/a b = team.example/a b
                   The key of a label is at most 63 letters, digits, -, _ and ., begun and ended by a letter or digit; a domain and a slash may stand before it.
                   Write it as the selector of the existing Prometheus has it, and remove this: pulumi config rm --path 'fks-sre:attach.labels["team.example/a b"]' --stack dev
            """
        );

    [Fact]
    public void Label_value_that_ends_in_a_hyphen_is_refused() =>
        AssertOnly(
            LegalConfiguration.Attached.At("attach.labels", """{"app.kubernetes.io/part-of": "fks-"}"""),
            """
            FKS644 Pulumi.dev.yaml/fks-sre:attach/labels/app.kubernetes.io/part-of = fks-
                   The value of a label is at most 63 letters, digits, -, _ and ., begun and ended by a letter or digit.
                   Correct it, e.g. pulumi config set --path 'fks-sre:attach.labels["app.kubernetes.io/part-of"]' kube-prometheus --stack dev
            """
        );
}
