using FksSre.Program.Tests.Running;
using Google.Protobuf.WellKnownTypes;
using Pulumi.Wire;

namespace FksSre.Program.Tests;

/// <summary>Claims of replicas are patched, and what they are afterwards is recorded for the next deployment.</summary>
public class VolumePatchTests
{
    [Fact]
    public async Task Patch_waits_for_the_set_that_makes_the_claim_and_for_the_quota_that_bounds_it()
    {
        var run = await Runs.OfAsync("dev");

        var patch = run.Registrations.Single(request => request.Name == "alertmanager-volume-0");
        Assert.Equal(
            [
                "kubernetes:apps/v1:StatefulSet::alertmanager-server",
                "kubernetes:core/v1:Namespace::platform-namespace",
                "kubernetes:core/v1:ResourceQuota::platform-quota",
            ],
            patch.Dependencies.Select(urn => urn[(urn.LastIndexOf('$') + 1)..]).Order(StringComparer.Ordinal)
        );
        Assert.Equal((true, false), (patch.RetainOnDelete, patch.Protect));
        Assert.Equal(
            """{ "annotations": { "pulumi.com/patchForce": "true", "pulumi.com/skipAwait": "true" }, "name": "data-alertmanager-0", "namespace": "fks-monitoring" }""",
            patch.Object.Fields["metadata"].StructValue.ToString()
        );
    }

    [Fact]
    public async Task Every_replica_has_its_patch()
    {
        var run = await Runs.OfAsync("prod");

        Assert.Equal(
            ["alertmanager-volume-0", "alertmanager-volume-1", "alertmanager-volume-2", "prometheus-volume-0", "prometheus-volume-1"],
            run.Registrations.Where(request => request.Type == "kubernetes:core/v1:PersistentVolumeClaimPatch")
                .Select(request => request.Name)
                .Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public async Task Sizes_are_recorded_as_the_cluster_took_them()
    {
        var run = await Runs.OfAsync("prod");

        var outputs = run
            .Messages.OfType<RegisterResourceOutputsRequest>()
            .Single(request => request.Urn.EndsWith("::fks-sre-prod", StringComparison.Ordinal))
            .Outputs;
        Assert.Equal(
            Value.ForStruct(
                new Struct
                {
                    Fields =
                    {
                        ["prometheus"] = Volume("50Gi"),
                        ["alertmanager"] = Volume("2Gi"),
                        ["grafana"] = Volume("5Gi"),
                    },
                }
            ),
            outputs.Fields["volumes"]
        );

        static Value Volume(string size) =>
            WireValue.Object(
                ("namespace", WireValue.Text("fks-monitoring")),
                ("size", WireValue.Text(size)),
                ("class", WireValue.Text(""))
            );
    }

    /// <summary>Else the next deployment would take for done what was not.</summary>
    [Fact]
    public async Task Size_that_the_cluster_refused_is_not_recorded()
    {
        var run = await ProgramRun.OfAsync(Configurations.Named("dev"), behaviour =>
            behaviour.Failing["prometheus-volume-0"] = Refusal.Failure
        );

        Assert.DoesNotContain(run.Messages.OfType<RegisterResourceOutputsRequest>(), request =>
            request.Outputs.Fields.ContainsKey("volumes")
        );
    }
}
