using FksSre.Program.Tests.Running;
using FksSre.Stacks.Configuration;
using Pulumi.Wire;

namespace FksSre.Program.Tests;

/// <summary>What is not the stack's own is looked at before anything is registered.</summary>
public class ClusterCheckTests
{
    private const string Ended = "Pulumi looked for it and ended the run: it is not there, or may not be read.";

    [Fact]
    public async Task Cluster_without_the_namespace_of_the_services_is_a_finding()
    {
        var run = await PreviewAsync(Configurations.Named("dev"), behaviour => behaviour.Existing.Remove("fks-trading"));

        AssertRefused(
            run,
            "existing-services",
            "resource 'fks-trading' does not exist",
            $"""
            FKS674 Pulumi.dev.yaml/fks-sre:servicesNamespace = fks-trading
                   {Ended} Prometheus is given the right to find the services in it.
                   Name the one they run in, e.g. pulumi config set fks-sre:servicesNamespace fks --stack dev; or make it: kubectl --context minikube create namespace fks-trading
            1 finding; nothing was registered.

            """
        );
    }

    [Fact]
    public async Task Cluster_without_the_namespace_to_attach_to_is_a_finding()
    {
        var run = await PreviewAsync(Configurations.Named("prod attached"), behaviour => behaviour.Existing.Remove("monitoring"));

        AssertRefused(
            run,
            "existing-monitoring",
            "resource 'monitoring' does not exist",
            $"""
            FKS675 Pulumi.prod.yaml/fks-sre:attach/namespace = monitoring
                   {Ended} All that is attached stands in it, and it is not made here.
                   Name the one of the existing Prometheus (kubectl --context fks-prod get namespaces): pulumi config set --path 'fks-sre:attach.namespace' monitoring --stack prod
            1 finding; nothing was registered.

            """
        );
    }

    [Fact]
    public async Task Cluster_without_the_operators_kind_is_a_finding()
    {
        var run = await PreviewAsync(Configurations.Named("dev attached"), behaviour =>
            behaviour.Existing.Remove("prometheusrules.monitoring.coreos.com")
        );

        AssertRefused(
            run,
            "existing-prometheus-rules",
            "resource 'prometheusrules.monitoring.coreos.com' does not exist",
            $"""
            FKS676 Pulumi.dev.yaml/fks-sre:attach/rules = prometheusRules
                   {Ended} prometheusrules.monitoring.coreos.com is the kind that the Prometheus operator adds to a cluster; without it nothing reads such rules.
                   Install the operator first, or deliver files: pulumi config set --path 'fks-sre:attach.rules' configMaps --stack dev
            1 finding; nothing was registered.

            """
        );
    }

    [Fact]
    public async Task Storage_class_that_does_not_exist_is_a_finding()
    {
        var run = await PreviewAsync(Volumes.Configured(prometheus: ("10Gi", "fast")));

        AssertRefused(
            run,
            "existing-class-fast",
            "resource 'fast' does not exist",
            $"""
            FKS677 Pulumi.dev.yaml/fks-sre:standalone/prometheus/storageClass = fast
                   {Ended} Claims of a class that does not exist wait for ever.
                   Take one that kubectl --context minikube get storageclass shows, or the cluster's default: pulumi config rm --path 'fks-sre:standalone.prometheus.storageClass' --stack dev
            1 finding; nothing was registered.

            """
        );
    }

    [Fact]
    public async Task State_that_cannot_be_read_is_a_finding()
    {
        var run = await PreviewAsync(Configurations.Named("dev"), behaviour =>
            behaviour.Invoke = _ =>
                throw new Grpc.Core.RpcException(new(Grpc.Core.StatusCode.Unknown, "failed to decrypt: incorrect passphrase"))
        );

        Assert.Equal(
            new ProgramResult(
                Refusal.UserWasTold,
                "",
                """
                FKS682 Pulumi.dev.yaml = (nothing)
                       How large the volumes of this stack are cannot be told: the engine did not read its state (failed to decrypt: incorrect passphrase).
                       See whether pulumi stack output --stack dev works: the state may be locked, or encrypted with a passphrase that is not set.
                1 finding; nothing was registered.

                """
            ),
            run.Result
        );
        Assert.Empty(run.Logged);
        Assert.Equal(["kubernetes"], run.Registrations.Where(request => request.Custom).Select(request => request.Name));
    }

    /// <summary>The provider is not there, so nothing was looked at: the engine's own error is all there is.</summary>
    [Fact]
    public async Task Cluster_that_cannot_be_reached_is_no_missing_namespace()
    {
        var run = await PreviewAsync(Configurations.Named("dev"), behaviour =>
            behaviour.Failing["kubernetes"] = "kubeconfig has no context minikube"
        );

        Assert.Equal(new ProgramResult(Refusal.UserWasTold, "", Refusal.Runbook), run.Result);
        Assert.DoesNotContain(run.Messages.OfType<ReadResourceRequest>(), read =>
            read.Type.StartsWith("kubernetes:", StringComparison.Ordinal)
        );
    }

    [Theory]
    [MemberData(nameof(Runs.All), MemberType = typeof(Runs))]
    public async Task Whatever_is_made_is_made_after_the_last_answer(string name, bool isPreview)
    {
        var messages = (await Runs.OfAsync(name, isPreview)).Messages;
        var last = messages.Select((message, i) => message is ReadResourceRequest ? i : -1).Max();

        Assert.True(last >= 0);
        Assert.Equal(
            [StackEngine.StackType, "pulumi:providers:kubernetes"],
            messages.Take(last).OfType<RegisterResourceRequest>().Select(request => request.Type)
        );
    }

    private static Task<ProgramRun> PreviewAsync(StackConfiguration configuration, Action<EngineBehaviour>? behave = null) =>
        ProgramRun.OfAsync(configuration, behaviour =>
        {
            behaviour.IsPreview = true;
            behave?.Invoke(behaviour);
        });

    private static void AssertRefused(ProgramRun run, string read, string error, string told)
    {
        var shown = Assert.Single(run.Errors);
        Assert.EndsWith($"::{read}", shown.Urn, StringComparison.Ordinal);
        Assert.Equal(error, shown.Message);
        Assert.Equal(new ProgramResult(Refusal.UserWasTold, "", told), run.Result);
        Assert.Empty(run.Logged);
        Assert.Equal(["kubernetes"], run.Registrations.Where(request => request.Custom).Select(request => request.Name));
    }
}
