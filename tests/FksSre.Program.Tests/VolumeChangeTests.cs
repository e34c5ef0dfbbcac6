using FksSre.Program.Tests.Running;
using FksSre.Stacks.Configuration;
using Google.Protobuf.WellKnownTypes;
using Pulumi.Wire;

namespace FksSre.Program.Tests;

/// <summary>Volumes of a deployment that is there grow where their class allows it, and change in no other way.</summary>
public class VolumeChangeTests
{
    private const string Claim = "fks-monitoring/data-prometheus-0";

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Larger_storage_grows_the_claim_of_each_replica_and_replaces_nothing(bool isPreview)
    {
        var run = await RunAsync(Volumes.Configured(("37Gi", null)), Volumes.Deployed("10Gi"), isPreview, behaviour =>
        {
            behaviour.Existing[Claim] = Volumes.Claim("standard");
            behaviour.Existing["standard"] = Volumes.Class(allowsGrowth: true);
        });

        Assert.Equal(new ProgramResult(0, "", ""), run.Result);
        Assert.Equal("37Gi", Size(run, "prometheus-volume-0"));
        Assert.Equal(["spec.volumeClaimTemplates"], run.Registrations.Single(request => request.Name == "prometheus-server").IgnoreChanges);
    }

    [Fact]
    public async Task Unchanged_volumes_ask_the_cluster_nothing()
    {
        var run = await RunAsync(Volumes.Configured(("10Gi", null)), Volumes.Deployed("10Gi"));

        Assert.Equal(new ProgramResult(0, "", ""), run.Result);
        Assert.Equal(["existing-services"], run.Messages.OfType<ReadResourceRequest>().Select(read => read.Name));
    }

    [Fact]
    public async Task Class_that_does_not_say_that_its_volumes_grow_is_a_finding_in_the_preview()
    {
        var run = await RunAsync(Volumes.Configured(("37Gi", null)), Volumes.Deployed("10Gi"), behave: behaviour =>
        {
            behaviour.Existing[Claim] = Volumes.Claim("standard");
            behaviour.Existing["standard"] = Volumes.Class(allowsGrowth: null);
        });

        AssertRefused(
            run,
            """
            FKS679 Pulumi.dev.yaml/fks-sre:standalone/prometheus/storage = 37Gi
                   Volumes of the storage class standard cannot grow (it has no allowVolumeExpansion).
                   Leave them as they are: pulumi config set --path 'fks-sre:standalone.prometheus.storage' 10Gi --stack dev; or go on as docs/runbooks/grow-storage.md says.
            1 finding; nothing was registered.

            """
        );
    }

    [Fact]
    public async Task Volume_that_was_made_by_hand_is_a_finding()
    {
        var run = await RunAsync(Volumes.Configured(("37Gi", null)), Volumes.Deployed("10Gi"), behave: behaviour =>
            behaviour.Existing[Claim] = Volumes.Claim("")
        );

        Assert.StartsWith("FKS679", run.Result.Error, StringComparison.Ordinal);
        Assert.Contains("The volumes have no storage class, so nobody can make them larger.", run.Result.Error, StringComparison.Ordinal);
        AssertNothingMade(run);
    }

    /// <summary>Both at once, though the engine could only say the one or the other.</summary>
    [Fact]
    public async Task Smaller_storage_and_another_class_are_findings()
    {
        var run = await RunAsync(
            Volumes.Configured(("11Gi", null), grafana: ("1Gi", "fast")),
            Volumes.Deployed("13Gi"),
            behave: behaviour =>
            {
                behaviour.Existing["fast"] = Volumes.Class(allowsGrowth: true);
                behaviour.Existing[Claim] = Volumes.Claim("standard", "13Gi");
                behaviour.Existing["fks-monitoring/grafana"] = Volumes.Claim("standard", "1Gi");
            }
        );

        AssertRefused(
            run,
            """
            FKS678 Pulumi.dev.yaml/fks-sre:standalone/prometheus/storage = 11Gi
                   The volumes have 13Gi, and Kubernetes makes none smaller.
                   Leave them as they are: pulumi config set --path 'fks-sre:standalone.prometheus.storage' 13Gi --stack dev; or move to new volumes as docs/runbooks/grow-storage.md says.
            FKS680 Pulumi.dev.yaml/fks-sre:standalone/grafana/storageClass = fast
                   The volumes are of the class standard, and a volume stays what it is.
                   Name that or none, pulumi config rm --path 'fks-sre:standalone.grafana.storageClass' --stack dev; or move to new volumes as docs/runbooks/grow-storage.md says.
            2 findings; nothing was registered.

            """
        );
    }

    [Fact]
    public async Task Claims_that_were_made_anew_by_hand_are_taken_as_they_are()
    {
        var run = await RunAsync(Volumes.Configured(("11Gi", "fast")), Volumes.Deployed("13Gi", @class: "standard"), behave: behaviour =>
        {
            behaviour.Existing["fast"] = Volumes.Class(allowsGrowth: false);
            behaviour.Existing[Claim] = Volumes.Claim("fast", "11Gi");
            behaviour.Existing["fks-monitoring/grafana"] = Volumes.Claim("standard", "1Gi");
        });

        Assert.Equal(new ProgramResult(0, "", ""), run.Result);
        Assert.Equal("11Gi", Size(run, "prometheus-volume-0"));
    }

    [Fact]
    public async Task Default_class_named_for_the_first_time_is_no_change()
    {
        var run = await RunAsync(Volumes.Configured(("10Gi", "standard")), Volumes.Deployed("10Gi"), behave: behaviour =>
        {
            behaviour.Existing["standard"] = Volumes.Class(allowsGrowth: false);
            behaviour.Existing[Claim] = Volumes.Claim("standard");
        });

        Assert.Equal(new ProgramResult(0, "", ""), run.Result);
    }

    [Fact]
    public async Task Another_namespace_for_volumes_that_are_there_is_a_finding()
    {
        var run = await RunAsync(Volumes.Configured(("10Gi", null), space: "watch"), Volumes.Deployed("10Gi"));

        Assert.StartsWith(
            """
            FKS681 Pulumi.dev.yaml/fks-sre:standalone/namespace = watch
                   The volumes of prometheus are in fks-monitoring; in another namespace everything would begin anew, without what they hold.
                   Leave it: pulumi config set --path 'fks-sre:standalone.namespace' fks-monitoring --stack dev; or move as docs/runbooks/grow-storage.md says.
            """,
            run.Result.Error,
            StringComparison.Ordinal
        );
        AssertNothingMade(run);
    }

    [Fact]
    public async Task Claim_that_is_gone_is_a_finding()
    {
        var run = await RunAsync(Volumes.Configured(("37Gi", null)), Volumes.Deployed("10Gi"));

        Assert.StartsWith(
            "FKS683 Pulumi.dev.yaml/fks-sre:standalone/prometheus/storage = fks-monitoring/data-prometheus-0\n",
            run.Result.Error,
            StringComparison.Ordinal
        );
        AssertNothingMade(run);
    }

    /// <summary>As of a deployment by an older version of this program.</summary>
    [Fact]
    public async Task Deployment_that_said_nothing_of_its_volumes_is_not_compared_with()
    {
        var run = await RunAsync(Volumes.Configured(("37Gi", null)), StackEngine.Outputs("dev", ("release", WireValue.Text("abc"))));

        Assert.Equal(new ProgramResult(0, "", ""), run.Result);
        Assert.Equal("37Gi", Size(run, "prometheus-volume-0"));
    }

    private static Task<ProgramRun> RunAsync(
        StackConfiguration configuration,
        Struct deployed,
        bool isPreview = true,
        Action<EngineBehaviour>? behave = null
    ) => ProgramRun.OfAsync(configuration, behaviour =>
        {
            behaviour.IsPreview = isPreview;
            behaviour.Invoke = StackEngine.After("dev", deployed);
            behave?.Invoke(behaviour);
        });

    private static string Size(ProgramRun run, string name) =>
        run
            .Registrations.Single(request => request.Name == name)
            .Object.Fields["spec"]
            .StructValue.Fields["resources"]
            .StructValue.Fields["requests"]
            .StructValue.Fields["storage"]
            .StringValue;

    private static void AssertRefused(ProgramRun run, string told)
    {
        Assert.Equal(new ProgramResult(Refusal.UserWasTold, "", told), run.Result);
        AssertNothingMade(run);
    }

    private static void AssertNothingMade(ProgramRun run) =>
        Assert.Equal(["kubernetes"], run.Registrations.Where(request => request.Custom).Select(request => request.Name));
}
