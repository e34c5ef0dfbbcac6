using FksSre.Stacks.Configuration;
using static FksSre.Stacks.Tests.Configuration.WrongConfiguration;

namespace FksSre.Stacks.Tests.Configuration;

public class WrongPrometheusTests
{
    [Fact]
    public void Missing_replicas_are_refused() =>
        AssertOnly(
            "standalone.prometheus.replicas",
            null,
            """
            FKS602 Pulumi.dev.yaml/fks-sre:standalone/prometheus/replicas = (nothing)
                   It is required.
                   Set it, e.g. pulumi config set --path 'fks-sre:standalone.prometheus.replicas' 2 --stack dev
            """
        );

    [Theory]
    [InlineData("0")]
    [InlineData("6")]
    [InlineData("-1")]
    [InlineData("1.5")]
    [InlineData("true")]
    [InlineData("99999999999999999999")]
    public void Replicas_outside_one_to_five_are_refused(string replicas) =>
        AssertOnly(
            "standalone.prometheus.replicas",
            replicas,
            $"""
            FKS621 Pulumi.dev.yaml/fks-sre:standalone/prometheus/replicas = {replicas}
                   It is a whole number from 1 to 5.
                   Correct it, e.g. pulumi config set --path 'fks-sre:standalone.prometheus.replicas' 2 --stack dev
            """
        );

    [Theory]
    [InlineData("50G")]
    [InlineData("50 Gi")]
    [InlineData("-1Gi")]
    [InlineData("2048Ti")]
    public void Size_in_another_form_is_refused(string size) =>
        AssertOnly(
            "standalone.prometheus.storage",
            $"\"{size}\"",
            $"""
            FKS623 Pulumi.dev.yaml/fks-sre:standalone/prometheus/storage = {size}
                   A size is a whole number and one of Mi, Gi, Ti, from 1Mi to 1024Ti.
                   Correct it, e.g. pulumi config set --path 'fks-sre:standalone.prometheus.storage' 20Gi --stack dev
            """
        );

    [Fact]
    public void Memory_that_the_first_compaction_needs_is_asked_for() =>
        AssertOnly(
            "standalone.prometheus.memory",
            "\"255Mi\"",
            """
            FKS624 Pulumi.dev.yaml/fks-sre:standalone/prometheus/memory = 255Mi
                   With less than 256Mi it would not run.
                   Give it more, e.g. pulumi config set --path 'fks-sre:standalone.prometheus.memory' 2Gi --stack dev
            """
        );

    [Theory]
    [InlineData("90m")]
    [InlineData("2d1w")]
    [InlineData("0d")]
    [InlineData("1.5d")]
    [InlineData("30")]
    public void Retention_that_is_no_such_duration_is_refused(string retention) =>
        AssertOnly(
            "standalone.prometheus.retention",
            $"\"{retention}\"",
            $"""
            FKS625 Pulumi.dev.yaml/fks-sre:standalone/prometheus/retention = {retention}
                   A retention is written in whole years, weeks, days and hours (y, w, d, h), the largest first, and is above nothing.
                   Correct it, e.g. pulumi config set --path 'fks-sre:standalone.prometheus.retention' 35d --stack dev
            """
        );

    [Fact]
    public void Retention_shorter_than_an_SLO_is_judged_over_is_refused() =>
        AssertOnly(
            "standalone.prometheus.retention",
            "\"4w23h\"",
            """
            FKS626 Pulumi.dev.yaml/fks-sre:standalone/prometheus/retention = 4w23h
                   An SLO is judged over 28 d, so samples are kept at least 29 d: one day more, since they go in blocks.
                   Keep them longer: pulumi config set --path 'fks-sre:standalone.prometheus.retention' 29d --stack dev
            """
        );

    [Fact]
    public void Storage_class_with_capitals_is_refused() =>
        AssertOnly(
            "standalone.prometheus.storageClass",
            "\"Fast SSD\"",
            """
            FKS631 Pulumi.dev.yaml/fks-sre:standalone/prometheus/storageClass = Fast SSD
                   The name of a storage class holds small letters, digits, hyphens and dots.
                   Take one that kubectl get storageclass shows, or the cluster's default: pulumi config rm --path 'fks-sre:standalone.prometheus.storageClass' --stack dev
            """
        );

    [Theory]
    [InlineData("metrics.fks.example/write", "metrics.fks.example/write")]
    [InlineData("ftp://metrics.fks.example/write?token=t7", "ftp://metrics.fks.example/write?…")]
    public void Remote_write_to_no_web_address_is_refused(string url, string shown) =>
        AssertOnly(
            "standalone.prometheus.remoteWrite",
            $$"""{"url": "{{url}}"}""",
            $"""
            FKS627 Pulumi.dev.yaml/fks-sre:standalone/prometheus/remoteWrite/url = {shown}
                   This is no URL of http or https.
                   Correct it, e.g. pulumi config set --path 'fks-sre:standalone.prometheus.remoteWrite.url' https://metrics.example.com/api/v1/write --stack dev
            """
        );

    [Fact]
    public void Password_in_a_url_is_refused_and_not_shown() =>
        AssertOnly(
            "standalone.prometheus.remoteWrite",
            """{"url": "https://graf:pass7@metrics.fks.example/write"}""",
            """
            FKS628 Pulumi.dev.yaml/fks-sre:standalone/prometheus/remoteWrite/url = …@metrics.fks.example/write
                   A name or password in a URL stands in the open, in this file and in what is made of it.
                   Leave it out, e.g. pulumi config set --path 'fks-sre:standalone.prometheus.remoteWrite.url' https://metrics.example.com/api/v1/write --stack dev
            """
        );

    [Fact]
    public void Remote_write_to_nowhere_is_refused() =>
        AssertOnly(
            "standalone.prometheus.remoteWrite",
            "{}",
            """
            FKS602 Pulumi.dev.yaml/fks-sre:standalone/prometheus/remoteWrite/url = (nothing)
                   It is required.
                   Set it, e.g. pulumi config set --path 'fks-sre:standalone.prometheus.remoteWrite.url' https://metrics.example.com/api/v1/write --stack dev
            """
        );

    [Fact]
    public void Remote_write_beside_thanos_is_refused() =>
        AssertOnly(
            LegalConfiguration
                .Dev.At("standalone.prometheus.remoteWrite", """{"url": "https://metrics.fks.example/write"}""")
                .At("standalone.prometheus.thanos", "true")
                .WithSecret(ConfigKeys.ThanosObjectStore, "type: S3"),
            """
            FKS607 Pulumi.dev.yaml/fks-sre:standalone/prometheus = remoteWrite, thanos
                   Every sample would be kept twice elsewhere: it is either remote write or a Thanos sidecar.
                   Remove one, e.g. pulumi config rm --path 'fks-sre:standalone.prometheus.thanos' --stack dev
            """
        );

    [Fact]
    public void Thanos_that_is_neither_true_nor_false_is_refused() =>
        AssertOnly(
            "standalone.prometheus.thanos",
            "\"yes\"",
            """
            FKS629 Pulumi.dev.yaml/fks-sre:standalone/prometheus/thanos = yes
                   This is neither true nor false.
                   Correct it: pulumi config set --path 'fks-sre:standalone.prometheus.thanos' true --stack dev, or pulumi config rm --path 'fks-sre:standalone.prometheus.thanos' --stack dev
            """
        );
}
