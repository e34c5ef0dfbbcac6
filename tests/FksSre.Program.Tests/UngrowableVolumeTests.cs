using FksSre.Program.Tests.Running;
using Google.Protobuf.WellKnownTypes;

namespace FksSre.Program.Tests;

/// <summary>Storage that is to grow and has nothing that could: the preview says so, and not an update half-way.</summary>
public class UngrowableVolumeTests
{
    private const string Claim = "fks-monitoring/data-prometheus-0";

    private const string NoTemplate = """
        FKS687 Pulumi.dev.yaml/fks-sre:standalone/prometheus/storage = 37Gi
               The StatefulSet prometheus was deployed without a template of claims, and Kubernetes lets nobody add one: its pods have no volumes that could grow.
               Have it made anew, with one: kubectl --context minikube delete statefulset prometheus -n fks-monitoring; then pulumi refresh and pulumi up, both with --stack dev. What its pods hold is gone then: docs/runbooks/grow-storage.md.
        1 finding; nothing was registered.

        """;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Set_that_was_deployed_without_a_template_of_claims_cannot_grow(bool isPreview) =>
        AssertRefused(await RunAsync("37Gi", Volumes.Deployed("10Gi").WithSet(hasTemplate: false), isPreview), NoTemplate);

    /// <summary>As of a deployment by an older version of this program: claims that are not there would be looked for half-way.</summary>
    [Fact]
    public async Task The_same_where_nothing_is_known_of_its_volumes() =>
        AssertRefused(await RunAsync("37Gi", new Struct().WithSet(hasTemplate: false)), NoTemplate);

    [Theory]
    [InlineData("10Gi", false)]
    [InlineData("37Gi", true)]
    public async Task Set_that_need_not_or_can_grow_is_let_through(string size, bool hasTemplate) =>
        Assert.Equal(
            new ProgramResult(0, "", ""),
            (await RunAsync(size, Volumes.Deployed("10Gi").WithSet(hasTemplate), claim: Volumes.Claim("standard", phase: "Bound"))).Result
        );

    [Theory]
    [InlineData("Pending")]
    [InlineData("Lost")]
    public async Task Claim_without_a_volume_cannot_grow(string phase) =>
        AssertRefused(
            await RunAsync("37Gi", Volumes.Deployed("10Gi"), claim: Volumes.Claim("standard", phase: phase)),
            $"""
            FKS688 Pulumi.dev.yaml/fks-sre:standalone/prometheus/storage = fks-monitoring/data-prometheus-0
                   This claim is {phase}, and Kubernetes makes none larger that has no volume.
                   See what it waits for: kubectl --context minikube describe persistentvolumeclaim data-prometheus-0 -n fks-monitoring; then docs/runbooks/grow-storage.md.
            1 finding; nothing was registered.

            """
        );

    private static Task<ProgramRun> RunAsync(string prometheus, Struct deployed, bool isPreview = true, Struct? claim = null) =>
        ProgramRun.OfAsync(Volumes.Configured((prometheus, null)), behaviour =>
        {
            behaviour.IsPreview = isPreview;
            behaviour.Invoke = StackEngine.After("dev", deployed);
            behaviour.Existing["standard"] = Volumes.Class(allowsGrowth: true);
            if (claim is not null)
            {
                behaviour.Existing[Claim] = claim;
            }
        });

    private static void AssertRefused(ProgramRun run, string told)
    {
        Assert.Equal(new ProgramResult(Refusal.UserWasTold, "", told), run.Result);
        Assert.Equal(["kubernetes"], run.Registrations.Where(request => request.Custom).Select(request => request.Name));
    }
}
